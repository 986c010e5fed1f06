package org.aigaq.ingest.read.feed;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigaq.ingest.read.text.Dates;
import org.aigaq.ingest.read.text.Stated;
import org.aigaq.ingest.read.text.Texts;
import org.aigaq.ingest.read.text.Urls;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// One item's elements to an entry.
final class EntryReader {
  private static final int MAX_SUMMARY = 500;
  private static final int MAX_TITLE = 500;
  private static final int MAX_DATE = 100;
  private static final List<String> DATES =
      List.of(
          "published",
          "pubdate",
          "issued",
          "date",
          "created",
          "datepublished",
          "publicationdate",
          "pubtime",
          "time",
          "updated",
          "modified",
          "lastmod");
  private static final List<String> SUMMARIES =
      List.of("description", "summary", "abstract", "encoded", "content", "full-text", "subtitle");
  private static final Pattern MAIL_AND_NAME = Pattern.compile("\\S+@\\S+\\s*\\((.+)\\)");
  private static final Pattern NAME_AND_MAIL = Pattern.compile("(.*\\S)\\s*<?\\(?\\S+@\\S+\\)?>?");
  private static final Pattern CDATA =
      Pattern.compile("^\\s*<!\\[CDATA\\[|\\]\\]>\\s*$", Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOCK = Pattern.compile("\\s*\\d{1,2}:\\d{2}(?::\\d{2})?\\s*");
  private static final Pattern BROKEN_LINE = Pattern.compile("\\s*[\\r\\n]+\\s*");
  private static final Pattern QUOTES = Pattern.compile("^[\"'“”«»\\\\\\s]+|[\"'“”«»\\\\\\s]+/?$");

  private final String base;
  private final Instant now;
  private final ZoneId zone;
  private final boolean utcIsLocal;
  private int localAsUtc;

  /// @param utcIsLocal the feed gives out local times as UTC
  EntryReader(String base, Instant now, ZoneId zone, boolean utcIsLocal) {
    this.base = base;
    this.now = now;
    this.zone = zone;
    this.utcIsLocal = utcIsLocal;
  }

  /// Whether entries so far are dated ahead unless what they call UTC is local time: one may be
  /// announced, two are a habit.
  boolean saysLocalIsUtc() {
    return localAsUtc > 1;
  }

  FeedItem read(Element item, RomeFeed.Item rome) {
    return new FeedItem(
        link(item, rome.link()).orElse(null),
        title(item, rome.title()),
        date(item),
        id(item),
        authors(item, rome),
        summary(item, rome));
  }

  /// An address as it stands, and the element that it stands in.
  private record Candidate(String link, Element at) {}

  private Optional<String> link(Element item, @Nullable String rome) {
    for (Candidate candidate : links(item, rome)) {
      String around = base;
      for (String step : Node.bases(candidate.at).reversed()) {
        around = Urls.resolve(around, step).orElse(around);
      }
      Optional<String> url = Urls.resolve(around, whole(unquoted(tidy(candidate.link)), around));
      if (url.isPresent()) {
        return url;
      }
    }
    return Optional.empty();
  }

  /// Without line breaks and what was escaped once too often.
  private static String tidy(String link) {
    String inside = CDATA.matcher(link.strip()).replaceAll("").strip();
    return BROKEN_LINE.matcher(inside).replaceAll("").replace("&amp;", "&");
  }

  /// `press.example/news/1` on the host of that name lacks its scheme.
  private static String whole(String link, String base) {
    int slash = link.indexOf('/');
    String first = slash < 0 ? link : link.substring(0, slash);
    boolean same = first.contains(".") && Urls.host("http://" + first).equals(Urls.host(base));
    return same ? base.substring(0, base.indexOf("://") + 3) + link : link;
  }

  /// What may lead to the page, the likeliest first.
  private static List<Candidate> links(Element item, @Nullable String rome) {
    List<Candidate> found = new ArrayList<>();
    texts(item, "origlink", found);
    List<Element> links = Node.children(item, "link");
    links.stream().filter(e -> !e.hasAttr("href")).forEach(e -> add(e.wholeText(), e, found));
    links.stream()
        .filter(e -> !e.hasAttr("href") && e.wholeText().isBlank())
        .forEach(e -> add(behind(e), e, found));
    links.stream().filter(EntryReader::isPage).forEach(e -> add(e.attr("href"), e, found));
    add(rome == null ? "" : rome, item, found);
    for (Element guid : Node.children(item, "guid")) {
      if (!unquoted(guid.attr("ispermalink")).equalsIgnoreCase("false")) {
        add(guid.wholeText(), guid, found);
      }
    }
    for (String name : List.of("guid", "id", "permalink", "url", "loc")) {
      Node.children(item, name).stream()
          .filter(e -> Urls.isWeb(e.wholeText().strip()))
          .forEach(e -> add(e.wholeText(), e, found));
    }
    add(item.attr("rdf:about"), item, found);
    add(item.attr("href"), item, found);
    Node.children(item, "a").forEach(e -> add(e.attr("href"), e, found));
    links.stream().filter(EntryReader::isOtherForm).forEach(e -> add(e.attr("href"), e, found));
    return found;
  }

  /// The address behind an element that was closed before it.
  private static String behind(Element link) {
    String text = link.nextSibling() instanceof TextNode next ? next.getWholeText().strip() : "";
    return Urls.isWeb(text) ? text : "";
  }

  private static void texts(Element item, String name, List<Candidate> to) {
    Node.children(item, name).forEach(e -> add(e.wholeText(), e, to));
  }

  private static void add(String link, Element at, List<Candidate> to) {
    if (!link.isBlank()) {
      to.add(new Candidate(link, at));
    }
  }

  private static boolean isPage(Element link) {
    String rel = rel(link);
    String type = unquoted(link.attr("type")).toLowerCase(Locale.ROOT);
    return link.hasAttr("href")
        && (rel.isEmpty() || rel.endsWith("alternate"))
        && (type.isEmpty() || type.contains("html") || type.equals("text/plain"));
  }

  /// The page in another format, or the entry itself: better than nothing.
  private static boolean isOtherForm(Element link) {
    String rel = rel(link);
    return link.hasAttr("href")
        && (rel.isEmpty() || rel.endsWith("alternate") || rel.equals("self"));
  }

  private static String rel(Element link) {
    return unquoted(link.attr("rel")).toLowerCase(Locale.ROOT);
  }

  /// Without the quotes of any kind that were taken for a part of the value.
  private static String unquoted(String value) {
    return QUOTES.matcher(value).replaceAll("");
  }

  private static @Nullable String title(Element item, @Nullable String rome) {
    for (Element title : Node.children(item, "title")) {
      String text = Texts.orNull(FieldText.plain(title));
      if (text != null) {
        return Texts.shorten(text, MAX_TITLE);
      }
    }
    String text = rome == null ? null : Texts.orNull(Texts.plain(rome));
    return text == null ? mediaTitle(item) : Texts.shorten(text, MAX_TITLE);
  }

  /// Of what the item encloses, when it has no title of its own.
  private static @Nullable String mediaTitle(Element item) {
    for (String holder : List.of("group", "content")) {
      for (Element media : Node.children(item, holder)) {
        for (Element title : Node.children(media, "title")) {
          return Texts.orNull(Texts.shorten(FieldText.plain(title), MAX_TITLE));
        }
      }
    }
    return null;
  }

  private @Nullable Instant date(Element item) {
    for (String name : DATES) {
      for (Element element : Node.children(item, name)) {
        String text =
            element.wholeText().isBlank() ? element.attr("datetime") : element.wholeText();
        Instant at = instant(text + clock(item, text));
        if (at != null) {
          return at;
        }
      }
    }
    return instant(item.attr("lastmod"));
  }

  /// The time beside a day, where it has an element of its own.
  private String clock(Element item, String day) {
    String time = Node.text(item, "time");
    if (time == null || !CLOCK.matcher(time).matches()) {
      return "";
    }
    return Dates.parse(day, now).filter(d -> d.time() == null).isPresent() ? " " + time : "";
  }

  private @Nullable Instant instant(String raw) {
    String plain = Texts.plain(raw);
    String text = plain.substring(0, Math.min(plain.length(), MAX_DATE));
    Optional<Stated> stated = Dates.parse(text, now);
    if (stated.isPresent() && stated.get().isLocal(zone, now)) {
      localAsUtc++;
    }
    return stated.isPresent() && utcIsLocal && stated.get().isUtc()
        ? stated.get().here(zone)
        : Dates.instant(text, now, zone);
  }

  private static @Nullable String id(Element item) {
    for (String name : List.of("guid", "id", "identifier")) {
      for (Element element : Node.children(item, name)) {
        String text = Texts.orNull(element.wholeText());
        if (text != null) {
          return Texts.shorten(text, MAX_TITLE);
        }
      }
    }
    return Texts.orNull(item.attr("rdf:about"));
  }

  private static List<String> authors(Element item, RomeFeed.Item rome) {
    Set<String> names = new LinkedHashSet<>();
    for (String element : List.of("creator", "author")) {
      for (Element author : Node.children(item, element)) {
        List<Element> name = Node.children(author, "name");
        String text = name.isEmpty() ? author.wholeText() : name.getFirst().wholeText();
        addName(text, names);
      }
    }
    if (names.isEmpty()) {
      rome.authors().forEach(a -> addName(a, names));
    }
    return List.copyOf(names);
  }

  private static void addName(String raw, Set<String> to) {
    String text = Texts.plain(raw);
    Matcher mail = MAIL_AND_NAME.matcher(text);
    Matcher name = NAME_AND_MAIL.matcher(text);
    if (mail.matches()) {
      text = mail.group(1);
    } else if (name.matches()) {
      text = name.group(1);
    }
    text = Texts.fold(text);
    if (!text.isEmpty() && text.length() <= 200 && text.indexOf('@') < 0) {
      to.add(text);
    }
  }

  private static @Nullable String summary(Element item, RomeFeed.Item rome) {
    for (String name : SUMMARIES) {
      for (Element element : Node.children(item, name)) {
        String text = Texts.orNull(FieldText.plain(element));
        if (text != null) {
          return Texts.shorten(text, MAX_SUMMARY);
        }
      }
    }
    String text = rome.summary() == null ? null : Texts.orNull(Texts.plain(rome.summary()));
    return text == null ? null : Texts.shorten(text, MAX_SUMMARY);
  }
}
