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
import org.aigaq.ingest.read.dom.Attr;
import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Found;
import org.aigaq.ingest.read.dom.Tag;

/// Traces of vendors, walls and error pages, by the table `markers.tsv`: facts for the rules, not
/// verdicts.
final class Markers {
  private static final int MAX_SOURCE = 400_000;
  private static final int SHELL_WORDS = 25;
  private static final int LOGIN_WORDS = 120;
  private static final List<Mark> MARKS = load();

  private record Mark(String id, String place, String needle, int maxWords) {}

  private Markers() {}

  static List<String> of(Found page, Map<String, String> headers, Visible visible) {
    String html = page.dom().html();
    String source = html.substring(0, Math.min(html.length(), MAX_SOURCE)).toLowerCase(Locale.ROOT);
    String title = page.title().toLowerCase(Locale.ROOT);
    String start = visible.start().toLowerCase(Locale.ROOT);
    TreeSet<String> found = new TreeSet<>();
    for (Mark mark : MARKS) {
      boolean met =
          visible.words() <= mark.maxWords
              && switch (mark.place) {
                case "source" -> source.contains(mark.needle);
                case "title" -> title.contains(mark.needle);
                case "visible" -> start.contains(mark.needle);
                case "cookie" -> header(headers, "set-cookie").contains(mark.needle);
                default -> inHeader(mark, headers);
              };
      if (met) {
        found.add(mark.id);
      }
    }
    addShapes(page, visible, found);
    return List.copyOf(found);
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

  private static boolean inHeader(Mark mark, Map<String, String> headers) {
    String value = header(headers, mark.place.substring("header:".length()));
    return mark.needle.equals("*") ? !value.isEmpty() : value.contains(mark.needle);
  }

  private static String header(Map<String, String> headers, String name) {
    return headers.getOrDefault(name, "").toLowerCase(Locale.ROOT);
  }

  private static List<Mark> load() {
    List<Mark> marks = new ArrayList<>();
    try (InputStream in = Markers.class.getResourceAsStream("markers.tsv")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : all.split("\n", -1)) {
        String[] column = line.split("\t", -1);
        if (column.length >= 3 && !line.startsWith("#")) {
          int words = column.length > 3 ? Integer.parseInt(column[3]) : Integer.MAX_VALUE;
          marks.add(new Mark(column[0], column[1], column[2], words));
        }
      }
      return List.copyOf(marks);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
