package org.aigaq.newsroom.script;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as outlet files write them: `500ms`, `2s`, `10m`, `6h`, `3d`, with an optional sign.
public final class Durations {

  private static final Pattern FORM = Pattern.compile("([+-]?)(\\d{1,9})(ms|s|m|h|d)");

  private Durations() {}

  /// Reads a duration.
  ///
  /// @throws IllegalArgumentException if `text` is not one number with one unit
  public static Duration parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "'%s' is not a duration; write a number and one of ms, s, m, h, d, for example 90s or -3h"
              .formatted(text));
    }
    long count = Long.parseLong(form.group(2));
    Duration length =
        switch (form.group(3)) {
          case "ms" -> Duration.ofMillis(count);
          case "s" -> Duration.ofSeconds(count);
          case "m" -> Duration.ofMinutes(count);
          case "h" -> Duration.ofHours(count);
          default -> Duration.ofDays(count);
        };
    return form.group(1).equals("-") ? length.negated() : length;
  }

  /// The shortest exact form in one unit; finer than a millisecond is cut off.
  public static String text(Duration duration) {
    long millis = duration.toMillis();
    if (millis % 1000 != 0 || millis == 0) {
      return millis + "ms";
    }
    long seconds = millis / 1000;
    if (seconds % 86_400 == 0) {
      return seconds / 86_400 + "d";
    }
    if (seconds % 3600 == 0) {
      return seconds / 3600 + "h";
    }
    return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
  }
}
