package org.aigaq.ingest.read.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigaq.contract.record.Entry;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.Target;
import org.aigaq.ingest.read.text.Dates;
import org.aigaq.ingest.read.text.Texts;
import org.aigaq.ingest.read.text.Urls;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Sitemaps, news sitemaps, sitemap indexes, plain lists of addresses, and what robots.txt names.
public final class Sitemaps {
  public static final int MAX_ENTRIES = 1_000;

  private static final int MAX_SOURCES = 200;

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.MULTILINE;
  private static final Pattern ROOT =
      Pattern.compile("<(?:[\\w.-]+:)?(urlset|sitemapindex)[\\s>/]", Pattern.CASE_INSENSITIVE);
  private static final Pattern ROBOTS =
      Pattern.compile("^\\s*(?:user-agent|sitemap|disallow|allow)\\s*:", FLAGS);
  private static final Pattern ROBOTS_SITEMAP =
      Pattern.compile("^\\s*sitemap\\s*:\\s*(\\S+)", FLAGS);
  private static final Pattern DOCTYPE =
      Pattern.compile("<!DOCTYPE[^>\\[]*(?:\\[.*?\\])?[^>]*>", Pattern.DOTALL);

  private Sitemaps() {}

  public static boolean isSitemap(String text) {
    return ROOT.matcher(text.substring(0, Math.min(text.length(), 20_000))).find();
  }

  /// @param now bounds believable dates
  /// @param zone of dates that name none
  public static Extracted read(String text, String url, Instant now, ZoneId zone) {
    if (text.isBlank()) {
      return new Extracted.Unreadable("empty", "the sitemap has no content");
    }
    Matcher root = ROOT.matcher(text);
    if (root.find()) {
      return entries(text.substring(root.start()), url, now, zone);
    }
    if (ROBOTS.matcher(text).find()) {
      return robots(text, url);
    }
    return Urls.isWeb(text.strip()) ? lines(text, url) : refusal(text);
  }

  /// The sitemaps that a robots.txt names.
  private static Extracted robots(String text, String url) {
    List<Extracted.Source> maps =
        ROBOTS_SITEMAP
            .matcher(text)
            .results()
            .map(m -> Urls.resolve(url, m.group(1)))
            .flatMap(Optional::stream)
            .distinct()
            .limit(MAX_SOURCES)
            .map(u -> new Extracted.Source(Target.SITEMAP, u, null))
            .toList();
    return new Extracted.Entries(null, List.of(), null, false, maps);
  }

  private static Extracted refusal(String text) {
    boolean page = text.regionMatches(true, 0, "<!doctype html", 0, 14) || text.contains("<html");
    String start =
        Texts.shorten(
            Texts.fold(
                DOCTYPE.matcher(text.substring(0, Math.min(500, text.length()))).replaceAll("")),
            120);
    return new Extracted.Unreadable(
        page ? "html_instead_of_sitemap" : "unknown_format", "it starts with: " + start);
  }

  private static Extracted lines(String text, String url) {
    List<Entry> entries =
        text.lines()
            .map(l -> Urls.resolve(url, l))
            .flatMap(Optional::stream)
            .distinct()
            .limit(MAX_ENTRIES + 1L)
            .map(u -> new Entry(u, null, null, null, List.of(), null))
            .toList();
    return bounded(entries);
  }

  private static Extracted entries(String xml, String url, Instant now, ZoneId zone) {
    Document document = Jsoup.parse(xml, url, Parser.xmlParser());
    List<Entry> entries = read(document, "url", url, now, zone);
    List<Extracted.Source> maps =
        read(document, "sitemap", url, now, zone).stream()
            .limit(MAX_SOURCES)
            .map(e -> new Extracted.Source(Target.SITEMAP, e.url(), e.publishedAt()))
            .toList();
    boolean cut = entries.size() > MAX_ENTRIES;
    return new Extracted.Entries(
        null, List.copyOf(cut ? entries.subList(0, MAX_ENTRIES) : entries), null, cut, maps);
  }

  /// News is asked for: the newest first, when the map says so.
  private static List<Entry> read(
      Document document, String name, String url, Instant now, ZoneId zone) {
    return document.stream()
        .filter(e -> local(e).equals(name))
        .limit(50_000)
        .map(e -> entry(e, url, now, zone))
        .flatMap(Optional::stream)
        .sorted((a, b) -> newer(b).compareTo(newer(a)))
        .toList();
  }

  private static Instant newer(Entry entry) {
    return entry.publishedAt() == null ? Instant.MIN : entry.publishedAt();
  }

  private static Extracted bounded(List<Entry> entries) {
    boolean cut = entries.size() > MAX_ENTRIES;
    return new Extracted.Entries(
        null, List.copyOf(cut ? entries.subList(0, MAX_ENTRIES) : entries), null, cut);
  }

  private static Optional<Entry> entry(Element element, String url, Instant now, ZoneId zone) {
    String loc = find(element, "loc");
    String title = find(element, "title");
    String date = find(element, "publication_date");
    Instant at = Dates.instant(date == null ? find(element, "lastmod") : date, now, zone);
    return Urls.resolve(url, loc == null ? "" : loc)
        .map(
            to ->
                new Entry(
                    to,
                    title == null ? null : Texts.orNull(Texts.plain(title)),
                    at,
                    null,
                    List.of(),
                    null));
  }

  /// The element's own first, then the news extension's; never an image's or a video's.
  private static @Nullable String find(Element element, String name) {
    for (Element child : element.children()) {
      if (local(child).equals(name) && !child.tagName().startsWith("image")) {
        return Texts.orNull(child.wholeText());
      }
    }
    for (Element child : element.children()) {
      if (local(child).equals("news")) {
        return find(child, name);
      }
    }
    return null;
  }

  private static String local(Element element) {
    return element.tagName().substring(element.tagName().indexOf(':') + 1);
  }
}
