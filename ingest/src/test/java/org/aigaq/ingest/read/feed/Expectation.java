package org.aigaq.ingest.read.feed;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigaq.ingest.read.text.Texts;
import org.jspecify.annotations.Nullable;

/// What a test of feedparser states about a title, link, id or date.
///
/// @param entry absent: of the feed itself
/// @param values any of them is right
record Expectation(@Nullable Integer entry, String field, List<String> values) {
  private static final Pattern EXPECT = Pattern.compile("Expect:\\s*([^\\n]*)");
  private static final String KEY =
      "(?:feed|entries\\[(\\d)\\])(?:\\[['\"]|\\.)(title|link|id|guid|published|updated|created"
          + "|published_parsed|updated_parsed|created_parsed)(?:['\"]\\])?(?![\\w\\['\"])";
  private static final String VALUE =
      "u?'((?:[^'\\\\]|\\\\.)*)'|u?\"((?:[^\"\\\\]|\\\\.)*)\"|\\(([\\d, ]+)\\)";
  private static final Pattern STATED =
      Pattern.compile(KEY + "\\s*==\\s*(?:entries\\[1\\]\\['\\w+'\\]\\s*==\\s*)?(?:" + VALUE + ")");

  /// All that the header of a test file states; nothing where an expression is beyond comparison.
  static List<Expectation> of(String file) {
    Matcher line = EXPECT.matcher(file);
    List<Expectation> found = new ArrayList<>();
    if (!line.find()) {
      return found;
    }
    Matcher stated = STATED.matcher(line.group(1));
    while (stated.find()) {
      String text = stated.group(3) == null ? stated.group(4) : stated.group(3);
      String value = text == null ? instant(stated.group(5)) : unescaped(text);
      add(stated.group(1), stated.group(2), value, line.group(1).contains(" or "), found);
    }
    return found;
  }

  private static void add(
      @Nullable String entry, String key, String value, boolean or, List<Expectation> to) {
    Integer number = entry == null ? null : Integer.valueOf(entry);
    String field =
        switch (key) {
          case "guid" -> "id";
          case "title", "link", "id" -> key;
          default -> "date";
        };
    if (or && !to.isEmpty() && to.getLast().field.equals(field)) {
      List<String> both = new ArrayList<>(to.removeLast().values);
      both.add(value);
      to.add(new Expectation(number, field, both));
    } else {
      to.add(new Expectation(number, field, List.of(value)));
    }
  }

  boolean metBy(Feed feed) {
    if (entry == null) {
      return switch (field) {
        case "title" -> isTitle(feed.title());
        case "link" -> values.contains(feed.link());
        case "id" -> values.contains(feed.id());
        default -> false;
      };
    }
    if (feed.items().size() <= entry) {
      return false;
    }
    FeedItem item = feed.items().get(entry);
    return switch (field) {
      case "title" -> isTitle(item.title());
      case "link" -> values.contains(item.url());
      case "id" -> values.contains(item.id());
      default -> values.stream().anyMatch(v -> sameTime(v, item));
    };
  }

  /// Dates of feeds are nothing that we read.
  boolean isOurs() {
    return entry != null || !field.equals("date");
  }

  private boolean isTitle(@Nullable String title) {
    String read = title == null ? "" : title;
    return values.stream().anyMatch(v -> read.equals(Texts.plain(v)) || read.equals(Texts.fold(v)));
  }

  private static boolean sameTime(String expected, FeedItem item) {
    String read = Optional.ofNullable(item.publishedAt()).map(Object::toString).orElse("");
    return read.equals(expected)
        || read.equals(
            Optional.ofNullable(
                    org.aigaq.ingest.read.text.Dates.instant(
                        expected, java.time.Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC))
                .map(Object::toString)
                .orElse("-"));
  }

  private static String instant(String tuple) {
    String[] n = tuple.split("\\s*,\\s*", -1);
    int[] v = new int[6];
    for (int i = 0; i < 6; i++) {
      v[i] = Integer.parseInt(n[i].strip());
    }
    return LocalDateTime.of(v[0], v[1], v[2], v[3], v[4], v[5])
        .toInstant(ZoneOffset.UTC)
        .toString();
  }

  private static String unescaped(String python) {
    Matcher escape =
        Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))").matcher(python);
    return escape.replaceAll(
        m -> {
          String hex = m.group(1) == null ? m.group(2) : m.group(1);
          String out =
              hex == null
                  ? switch (m.group(3)) {
                    case "n" -> "\n";
                    case "t" -> "\t";
                    case "r" -> "\r";
                    default -> m.group(3);
                  }
                  : String.valueOf((char) Integer.parseInt(hex, 16));
          return Matcher.quoteReplacement(out);
        });
  }
}
