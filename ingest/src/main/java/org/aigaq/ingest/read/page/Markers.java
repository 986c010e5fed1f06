package org.aigaq.ingest.read.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aigaq.ingest.read.dom.Attr;
import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Found;
import org.aigaq.ingest.read.dom.Tag;

/// Traces of vendors, walls and error pages, by the table `markers.tsv`: facts for the rules, not
/// verdicts.
final class Markers {
  private static final int MAX_SOURCE = 400_000;
  private static final int END = 8_000;
  private static final int SMALL = 1_000;
  private static final int SHELL_WORDS = 25;
  private static final int LOGIN_WORDS = 120;
  private static final List<Mark> MARKS = load();
  private static final List<Mark> OF_PAGES =
      MARKS.stream().filter(mark -> mark.place != Place.HEADER).toList();
  private static final Map<String, List<Mark>> OF_HEADERS =
      MARKS.stream()
          .filter(mark -> mark.place == Place.HEADER)
          .collect(Collectors.groupingBy(Mark::header));

  /// Whose end tags nobody may leave out.
  private static final List<String> CONTAINERS = List.of("article", "main", "section", "div");

  /// @param needle in lower case, but for those that are sought in the source of pages of any size
  private record Mark(String id, Place place, String header, String needle, int maxWords) {}

  private enum Place {
    SOURCE,
    TITLE,
    VISIBLE,
    HEADER
  }

  private Markers() {}

  static List<String> of(Found page, Map<String, String> headers, Visible visible) {
    String html = page.dom().html();
    String source = beginning(html);
    // Marks with a limit are those of small pages.
    String lower = visible.words() <= SMALL ? source.toLowerCase(Locale.ROOT) : "";
    String title = page.title().toLowerCase(Locale.ROOT);
    String start = visible.start().toLowerCase(Locale.ROOT);
    TreeSet<String> found = new TreeSet<>();
    for (Mark mark : OF_PAGES) {
      boolean met =
          visible.words() <= mark.maxWords
              && switch (mark.place) {
                case SOURCE -> (isLimited(mark) ? lower : source).contains(mark.needle);
                case TITLE -> title.contains(mark.needle);
                case VISIBLE -> start.contains(mark.needle);
                case HEADER -> false;
              };
      if (met) {
        found.add(mark.id);
      }
    }
    headers.forEach((name, value) -> addOfHeader(name, value, visible.words(), found));
    addShapes(page, visible, found);
    if (!isClosed(end(html)) && isBrokenOff(html.toLowerCase(Locale.ROOT).stripTrailing())) {
      found.add("broken-off");
    }
    return List.copyOf(found);
  }

  private static String beginning(String html) {
    return html.substring(0, Math.min(html.length(), MAX_SOURCE));
  }

  private static String end(String html) {
    return html.substring(Math.max(0, html.length() - END)).toLowerCase(Locale.ROOT);
  }

  private static boolean isLimited(Mark mark) {
    return mark.maxWords <= SMALL;
  }

  private static void addShapes(Found page, Visible visible, TreeSet<String> to) {
    Dom dom = page.dom();
    boolean shell =
        visible.words() <= SHELL_WORDS
            && !page.scripts().isEmpty()
            && page.elements(i -> isRoot(dom, i)).findAny().isPresent();
    if (shell) {
      to.add("spa-shell");
    }
    if (visible.words() <= LOGIN_WORDS
        && page.elements(i -> isPassword(dom, i)).findAny().isPresent()) {
      to.add("login-wall");
    }
    for (String tier : page.metas().getOrDefault("article:content_tier", List.of())) {
      String lower = tier.toLowerCase(Locale.ROOT);
      if (lower.contains("locked") || lower.contains("metered")) {
        to.add("paywall");
      }
    }
  }

  /// Pages close their body, or at least what they opened in it; one that does neither, or ends in
  /// the midst of a text or of a tag, was cut on its way.
  ///
  /// @param lower the page in lower case, without white space at its end
  private static boolean isBrokenOff(String lower) {
    if (!lower.contains("<body") || isClosed(lower)) {
      return false;
    }
    return !lower.endsWith(">") || CONTAINERS.stream().anyMatch(tag -> isLeftOpen(lower, tag));
  }

  private static boolean isClosed(String lower) {
    return lower.contains("</body") || lower.contains("</html");
  }

  private static boolean isLeftOpen(String html, String tag) {
    return count(html, "<" + tag) > count(html, "</" + tag);
  }

  private static int count(String text, String part) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
      count++;
    }
    return count;
  }

  /// Where a framework puts the page.
  private static boolean isRoot(Dom dom, int node) {
    return switch (dom.attr(node, Attr.ID)) {
      case "root", "app", "__next", "__nuxt" -> true;
      default -> dom.has(node, Attr.DATA_REACTROOT) || dom.has(node, Attr.NG_APP);
    };
  }

  private static boolean isPassword(Dom dom, int node) {
    return dom.tag(node) == Tag.INPUT && dom.attr(node, Attr.TYPE).equalsIgnoreCase("password");
  }

  private static void addOfHeader(String name, String value, int words, TreeSet<String> to) {
    List<Mark> marks = value.isEmpty() ? List.of() : OF_HEADERS.getOrDefault(name, List.of());
    String lower = marks.isEmpty() ? "" : value.toLowerCase(Locale.ROOT);
    for (Mark mark : marks) {
      if (words <= mark.maxWords && (mark.needle.equals("*") || lower.contains(mark.needle))) {
        to.add(mark.id);
      }
    }
  }

  private static Mark mark(String id, String place, String needle, int words) {
    return switch (place) {
      case "source" -> new Mark(id, Place.SOURCE, "", needle, words);
      case "title" -> new Mark(id, Place.TITLE, "", needle, words);
      case "visible" -> new Mark(id, Place.VISIBLE, "", needle, words);
      case "cookie" -> new Mark(id, Place.HEADER, "set-cookie", needle, words);
      default -> new Mark(id, Place.HEADER, place.substring("header:".length()), needle, words);
    };
  }

  private static List<Mark> load() {
    List<Mark> marks = new ArrayList<>();
    try (InputStream in = Markers.class.getResourceAsStream("markers.tsv")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : all.split("\n", -1)) {
        String[] column = line.split("\t", -1);
        if (column.length >= 3 && !line.startsWith("#")) {
          int words = column.length > 3 ? Integer.parseInt(column[3]) : Integer.MAX_VALUE;
          marks.add(mark(column[0], column[1], column[2], words));
        }
      }
      return List.copyOf(marks);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
