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
import org.jsoup.nodes.Document;

/// Traces of vendors, walls and error pages, by the table `markers.tsv`: facts for the rules, not
/// verdicts.
final class Markers {
  private static final int MAX_SOURCE = 400_000;
  private static final int SHELL_WORDS = 25;
  private static final int LOGIN_WORDS = 120;
  private static final List<Mark> MARKS = load();

  private record Mark(String id, String place, String needle, int maxWords) {}

  private Markers() {}

  static List<String> of(Document page, String html, Map<String, String> headers, Visible visible) {
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

  private static void addShapes(Document page, Visible visible, TreeSet<String> to) {
    boolean shell =
        visible.words() <= SHELL_WORDS
            && page.selectFirst("script") != null
            && page.selectFirst("#root,#app,#__next,#__nuxt,app-root,[data-reactroot],[ng-app]")
                != null;
    if (shell) {
      to.add("spa-shell");
    }
    if (visible.words() <= LOGIN_WORDS && page.selectFirst("input[type=password]") != null) {
      to.add("login-wall");
    }
    if (page.selectFirst("meta[property=article:content_tier][content~=(?i)locked|metered]")
        != null) {
      to.add("paywall");
    }
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
