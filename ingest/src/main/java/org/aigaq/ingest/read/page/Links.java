package org.aigaq.ingest.read.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.aigaq.contract.record.Entry;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.Target;
import org.aigaq.ingest.read.dom.Attr;
import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Found;
import org.aigaq.ingest.read.dom.Tag;
import org.aigaq.ingest.read.text.Texts;
import org.aigaq.ingest.read.text.Urls;

/// The links of a listing or home page, each address once, with its longest text.
public final class Links {
  private static final int MAX_TITLE = 300;
  private static final int MAX_FEEDS = 20;
  private static final Pattern ALTERNATE =
      Pattern.compile("(?:^|\\s)(?:alternate|feed)(?:\\s|$)", Pattern.CASE_INSENSITIVE);
  private static final Pattern FEED_TYPE =
      Pattern.compile(
          "(?:rss|atom|rdf|feed)\\+(?:xml|json)|(?:text|application)/(?:rss|atom|feed)|^text/xml$",
          Pattern.CASE_INSENSITIVE);

  private Links() {}

  public static Extracted read(Found page, String url) {
    Dom dom = page.dom();
    String base = base(dom, url);
    Map<String, String> texts = new LinkedHashMap<>();
    boolean cut = false;
    for (int i = 0; i < dom.size(); i++) {
      boolean link = dom.tag(i) == Tag.A || dom.tag(i) == Tag.AREA;
      String href = link ? dom.attr(i, Attr.HREF) : "";
      Optional<String> to = href.isEmpty() ? Optional.empty() : Urls.resolve(base, href);
      if (to.isEmpty()) {
        continue;
      }
      if (texts.size() >= Sitemaps.MAX_ENTRIES && !texts.containsKey(to.get())) {
        cut = true;
        continue;
      }
      texts.merge(to.get(), text(dom, i), (a, b) -> a.length() >= b.length() ? a : b);
    }
    List<Entry> entries = new ArrayList<>();
    texts.forEach(
        (to, text) -> entries.add(new Entry(to, Texts.orNull(text), null, null, List.of(), null)));
    return new Extracted.Entries(
        Texts.orNull(page.title()), List.copyOf(entries), null, cut, sources(dom, url));
  }

  /// The feeds of a page, and the robots.txt of its host, which names sitemaps.
  private static List<Extracted.Source> sources(Dom dom, String url) {
    List<Extracted.Source> sources = new ArrayList<>();
    feeds(dom, url).forEach(f -> sources.add(new Extracted.Source(Target.FEED, f, null)));
    Urls.resolve(url, "/robots.txt")
        .ifPresent(r -> sources.add(new Extracted.Source(Target.SITEMAP, r, null)));
    return List.copyOf(sources);
  }

  /// The feeds that a page says it has, in its order.
  public static List<String> feeds(Dom dom, String url) {
    String base = base(dom, url);
    Set<String> feeds = new LinkedHashSet<>();
    for (int i = 0; i < dom.size() && feeds.size() < MAX_FEEDS; i++) {
      if (dom.tag(i) == Tag.LINK
          && ALTERNATE.matcher(dom.attr(i, Attr.REL)).find()
          && FEED_TYPE.matcher(dom.attr(i, Attr.TYPE)).find()) {
        Urls.resolve(base, dom.attr(i, Attr.HREF)).ifPresent(feeds::add);
      }
    }
    return List.copyOf(feeds);
  }

  private static String base(Dom dom, String url) {
    for (int i = 0; i < dom.size(); i++) {
      if (dom.tag(i) == Tag.BASE && dom.has(i, Attr.HREF)) {
        return Urls.resolve(url, dom.attr(i, Attr.HREF)).orElse(url);
      }
    }
    return url;
  }

  private static String text(Dom dom, int link) {
    String text = dom.text(link, 2 * MAX_TITLE);
    if (text.isEmpty()) {
      text = Texts.fold(dom.attr(link, Attr.TITLE));
    }
    return Texts.shorten(text, MAX_TITLE);
  }
}
