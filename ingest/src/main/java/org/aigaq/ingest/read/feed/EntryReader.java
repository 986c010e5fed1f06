package org.aigaq.ingest.read.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigaq.contract.record.Entry;
import org.aigaq.ingest.read.text.Dates;
import org.aigaq.ingest.read.text.Texts;
import org.aigaq.ingest.read.text.Urls;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// One item's elements to an entry.
final class EntryReader {
  private static final int MAX_SUMMARY = 500;
  private static final int MAX_TITLE = 500;
  private static final int MAX_MARKUP = 20_000;
  private static final List<String> DATES =
      List.of(
          "published",
          "pubdate",
          "issued",
          "date",
          "created",
          "datepublished",
          "publicationdate",
          "updated",
          "modified",
          "lastmod");
  private static final List<String> SUMMARIES =
      List.of("description", "summary", "abstract", "encoded", "content", "subtitle");
  private static final Pattern MAIL_AND_NAME = Pattern.compile("\\S+@\\S+\\s*\\((.+)\\)");
  private static final Pattern NAME_AND_MAIL = Pattern.compile("(.*\\S)\\s*<?\\(?\\S+@\\S+\\)?>?");

  private final String base;
  private final Instant now;

  EntryReader(String base, Instant now) {
    this.base = base;
    this.now = now;
  }

  /// Empty when no address leads from it.
  Optional<Entry> read(Element item, RomeFeed.Item rome) {
    Optional<String> link = link(item, rome.link());
    return link.map(
        url ->
            new Entry(
                url,
                title(item, rome.title()),
                date(item),
                id(item),
                authors(item, rome),
                summary(item, rome)));
  }

  private Optional<String> link(Element item, @Nullable String rome) {
    String itemBase = base;
    for (String step : Node.bases(item).reversed()) {
      itemBase = Urls.resolve(itemBase, step).orElse(itemBase);
    }
    for (String candidate : links(item, rome)) {
      Optional<String> url = Urls.resolve(itemBase, candidate);
      if (url.isPresent()) {
        return url;
      }
    }
    return Optional.empty();
  }

  private static List<String> links(Element item, @Nullable String rome) {
    List<String> found = new ArrayList<>();
    Node.children(item, "origlink").forEach(e -> found.add(e.wholeText()));
    List<Element> links = Node.children(item, "link");
    links.stream().filter(e -> !e.hasAttr("href")).forEach(e -> found.add(e.wholeText()));
    links.stream().filter(EntryReader::isPage).forEach(e -> found.add(e.attr("href")));
    if (rome != null) {
      found.add(rome);
    }
    for (Element guid : Node.children(item, "guid")) {
      if (!guid.attr("isPermaLink").equalsIgnoreCase("false")
          || Urls.isWeb(guid.wholeText().strip())) {
        found.add(guid.wholeText());
      }
    }
    Node.children(item, "id").stream()
        .map(Element::wholeText)
        .map(String::strip)
        .filter(Urls::isWeb)
        .forEach(found::add);
    found.add(item.attr("rdf:about"));
    item.children().stream().filter(e -> Node.is(e, "a")).forEach(e -> found.add(e.attr("href")));
    found.removeIf(String::isBlank);
    return found;
  }

  private static boolean isPage(Element link) {
    String rel = link.attr("rel").toLowerCase(Locale.ROOT);
    String type = link.attr("type").toLowerCase(Locale.ROOT);
    return link.hasAttr("href")
        && (rel.isEmpty() || rel.equals("alternate"))
        && (type.isEmpty() || type.contains("html") || type.equals("text/plain"));
  }

  private @Nullable String title(Element item, @Nullable String rome) {
    for (Element title : Node.children(item, "title")) {
      String text = Texts.orNull(Texts.plain(markup(title)));
      if (text != null) {
        return Texts.shorten(text, MAX_TITLE);
      }
    }
    String text = rome == null ? null : Texts.orNull(Texts.plain(rome));
    return text == null ? null : Texts.shorten(text, MAX_TITLE);
  }

  private @Nullable Instant date(Element item) {
    for (String name : DATES) {
      for (Element element : Node.children(item, name)) {
        Instant at = Dates.instant(element.wholeText(), now);
        if (at != null) {
          return at;
        }
      }
    }
    return null;
  }

  private static @Nullable String id(Element item) {
    for (String name : List.of("guid", "id")) {
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
        String text = Texts.orNull(Texts.plain(start(markup(element))));
        if (text != null) {
          return Texts.shorten(text, MAX_SUMMARY);
        }
      }
    }
    String text = rome.summary() == null ? null : Texts.orNull(Texts.plain(start(rome.summary())));
    return text == null ? null : Texts.shorten(text, MAX_SUMMARY);
  }

  /// Five hundred characters of text need no more.
  private static String start(String markup) {
    return markup.substring(0, Math.min(markup.length(), MAX_MARKUP));
  }

  /// Escaped mark-up as one string; elements (Atom's xhtml) as their text.
  private static String markup(Element element) {
    if (element.attr("mode").equals("base64") || element.attr("type").equals("base64")) {
      return base64(element.wholeText());
    }
    return element.childrenSize() > 0 ? element.text() : element.wholeText();
  }

  private static String base64(String text) {
    try {
      return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
