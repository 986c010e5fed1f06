package org.aigaq.ingest.read.feed;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.aigaq.contract.record.Extracted;
import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Found;
import org.aigaq.ingest.read.page.Links;
import org.aigaq.ingest.read.page.Sitemaps;
import org.aigaq.ingest.read.text.Texts;

/// RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed.
///
/// ROME reads what is well-formed; the raw elements are read beside it, because ROME drops dates
/// and links that it does not understand, and instead of it when it refuses the whole feed. What
/// ROME refuses is read twice, as it stands and mended, and the reading that found more is taken.
public final class FeedReader {
  private FeedReader() {}

  /// @param url the feed's own address
  /// @param now bounds believable dates
  public static Extracted read(String text, String url, Instant now) {
    return feed(text, url, now, ZoneOffset.UTC).extracted();
  }

  /// @param url the feed's own address
  /// @param now bounds believable dates
  /// @param zone of dates that name none
  public static FeedReading feed(String text, String url, Instant now, ZoneId zone) {
    if (text.isBlank()) {
      return refused("empty", "the feed has no content");
    }
    String start = Texts.fold(text.substring(0, Math.min(text.length(), 200)));
    String whole = Mojibake.undone(text);
    Optional<FeedReading> json =
        JsonFeed.mayBe(whole)
            ? Optional.of(JsonFeed.read(whole, url, now, zone))
            : Optional.empty();
    if (json.isPresent() && json.get() instanceof Feed feed) {
      return feed;
    }
    Optional<String> xml = FeedText.find(whole);
    if (xml.isPresent()) {
      return Sitemaps.isSitemap(xml.get())
          ? new FeedReading.NoFeed(Sitemaps.read(xml.get(), url, now, zone))
          : xml(xml.get(), url, now, zone);
    }
    return json.orElseGet(() -> refusal(whole, url, start));
  }

  private static FeedReading refusal(String text, String url, String start) {
    if (FeedText.isHtml(text)) {
      Found page = Found.of(Dom.parse(text.substring(0, Math.min(text.length(), 100_000))));
      List<String> feeds = Links.feeds(page.dom(), url);
      String advice = feeds.isEmpty() ? "" : "; it links to " + String.join(" ", feeds);
      return refused(
          "html_instead_of_feed",
          "an HTML page where a feed was expected: "
              + Texts.shorten(Texts.fold(Objects.requireNonNullElse(page.title(), "")), 200)
              + advice);
    }
    String reason =
        start.toLowerCase(Locale.ROOT).startsWith("<") ? "unknown_format" : "not_a_feed";
    return refused(reason, "it starts with: " + Texts.shorten(start, 120));
  }

  static FeedReading.NoFeed refused(String reason, String detail) {
    return new FeedReading.NoFeed(new Extracted.Unreadable(reason, detail));
  }

  private static FeedReading xml(String xml, String url, Instant now, ZoneId zone) {
    Optional<RawFeed> raw = RawFeed.parse(xml, url, now, false);
    if (raw.isEmpty()) {
      return refused("not_well_formed", "no element could be read");
    }
    List<RomeFeed.Item> rome = RomeFeed.read(xml);
    Feed asIs = feed(raw.get(), rome, now, zone);
    if (!rome.isEmpty() && rome.size() == raw.get().items().size()) {
      return asIs;
    }
    Feed mended =
        RawFeed.parse(Mend.mend(xml), url, now, true)
            .map(m -> feed(m, List.of(), now, zone))
            .orElse(asIs);
    return usable(mended) > usable(asIs) ? mended : asIs;
  }

  /// How much there is to go by.
  private static long usable(Feed feed) {
    return feed.items().stream()
        .filter(i -> i.url() != null)
        .mapToInt(i -> 2 + (i.title() == null ? 0 : 1) + (i.publishedAt() == null ? 0 : 1))
        .sum();
  }

  private static Feed feed(RawFeed raw, List<RomeFeed.Item> rome, Instant now, ZoneId zone) {
    EntryReader reader = new EntryReader(raw.base(), now, zone, false);
    List<FeedItem> items = items(raw, rome, reader);
    if (reader.saysLocalIsUtc()) {
      items = items(raw, rome, new EntryReader(raw.base(), now, zone, true));
    }
    boolean cut = items.size() > Sitemaps.MAX_ENTRIES;
    return new Feed(
        raw.title(),
        raw.link(),
        raw.id(),
        List.copyOf(cut ? items.subList(0, Sitemaps.MAX_ENTRIES) : items),
        raw.ttl(),
        cut);
  }

  private static List<FeedItem> items(RawFeed raw, List<RomeFeed.Item> rome, EntryReader reader) {
    boolean aligned = rome.size() == raw.items().size();
    List<FeedItem> items = new ArrayList<>();
    for (int i = 0; i < raw.items().size() && items.size() <= Sitemaps.MAX_ENTRIES; i++) {
      items.add(reader.read(raw.items().get(i), aligned ? rome.get(i) : RomeFeed.Item.NONE));
    }
    return items;
  }
}
