package org.aigaq.ingest.read.feed;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aigaq.contract.record.Entry;
import org.aigaq.contract.record.Extracted;
import org.aigaq.ingest.read.page.Sitemaps;
import org.aigaq.ingest.read.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed.
///
/// ROME reads what is well-formed; the raw elements are read beside it, because ROME drops dates
/// and links that it does not understand, and instead of it when it refuses the whole feed.
public final class FeedReader {
  private FeedReader() {}

  /// @param url the feed's own address
  /// @param now bounds believable dates
  public static Extracted read(String text, String url, Instant now) {
    String start = Texts.fold(text.substring(0, Math.min(text.length(), 200)));
    if (text.isBlank()) {
      return new Extracted.Unreadable("empty", "the feed has no content");
    }
    if (start.startsWith("{")) {
      return JsonFeed.read(text, url, now);
    }
    Optional<String> xml = FeedText.fromRoot(text);
    if (xml.isEmpty()) {
      return refusal(text, start);
    }
    if (Sitemaps.isSitemap(xml.get())) {
      return Sitemaps.read(xml.get(), url, now);
    }
    return entries(xml.get(), url, now);
  }

  private static Extracted refusal(String text, String start) {
    if (FeedText.isHtml(text)) {
      String title = Jsoup.parse(text.substring(0, Math.min(text.length(), 50_000))).title();
      return new Extracted.Unreadable(
          "html_instead_of_feed",
          "an HTML page where a feed was expected: " + Texts.shorten(Texts.fold(title), 200));
    }
    String reason =
        start.toLowerCase(Locale.ROOT).startsWith("<") ? "unknown_format" : "not_a_feed";
    return new Extracted.Unreadable(reason, "it starts with: " + Texts.shorten(start, 120));
  }

  private static Extracted entries(String xml, String url, Instant now) {
    Document document = Jsoup.parse(xml, url, Parser.xmlParser());
    Element root = document.firstElementChild();
    if (root == null) {
      return new Extracted.Unreadable("not_well_formed", "no element could be read");
    }
    RawFeed raw = RawFeed.of(root, url);
    List<RomeFeed.Item> rome = RomeFeed.read(xml);
    boolean aligned = rome.size() == raw.items().size();
    EntryReader reader = new EntryReader(raw.base(), now);
    List<Entry> entries = new java.util.ArrayList<>();
    for (int i = 0; i < raw.items().size() && entries.size() <= Sitemaps.MAX_ENTRIES; i++) {
      reader
          .read(raw.items().get(i), aligned ? rome.get(i) : RomeFeed.Item.NONE)
          .ifPresent(entries::add);
    }
    boolean cut = entries.size() > Sitemaps.MAX_ENTRIES;
    return new Extracted.Entries(
        raw.title(),
        List.copyOf(cut ? entries.subList(0, Sitemaps.MAX_ENTRIES) : entries),
        raw.ttl(),
        cut);
  }
}
