package org.aigaq.ingest.read.text;

import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A time of day in a text.
///
/// @param american told by a.m. or p.m., which goes with the month first
record TimeOfDay(@Nullable LocalTime time, boolean american) {
  private static final TimeOfDay NONE = new TimeOfDay(null, false);

  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d:.,/-])(\\d{1,2})(?:\\s?:\\s?|\\s*h\\s*|\\.(?=\\d{2}(?:\\s*(?:uhr|ч|[ap]\\.?m)|\\s*$)))"
              + "(\\d{1,2})(?:[:.](\\d{1,2})(?:[.,:]\\d{1,9})?)?(?![\\d])(?:\\s*([ap])\\.?m(?!\\p{L})\\.?)?");
  private static final Pattern HOUR =
      Pattern.compile("(?<![\\d.,])(1[0-2]|0?[1-9])\\s*([ap])\\.?m(?!\\p{L})\\.?");

  /// Takes the first time out of the text.
  static TimeOfDay take(StringBuilder rest) {
    Matcher m = TIME.matcher(rest);
    while (m.find()) {
      if (Integer.parseInt(m.group(1)) <= 24 && Integer.parseInt(m.group(2)) < 60) {
        String half = m.group(4);
        LocalTime at = clock(m.group(1), m.group(2), m.group(3), half);
        rest.replace(m.start(), m.end(), " ");
        return new TimeOfDay(at, half != null);
      }
    }
    Matcher hour = HOUR.matcher(rest);
    if (hour.find()) {
      LocalTime at = clock(hour.group(1), "0", null, hour.group(2));
      rest.replace(hour.start(), hour.end(), " ");
      return new TimeOfDay(at, true);
    }
    return NONE;
  }

  private static LocalTime clock(
      String hour, String minute, @Nullable String second, @Nullable String half) {
    int h = Integer.parseInt(hour) % 24;
    if ("p".equals(half) && h < 12) {
      h += 12;
    } else if ("a".equals(half) && h == 12) {
      h = 0;
    }
    int s = second == null ? 0 : Math.min(59, Integer.parseInt(second));
    return LocalTime.of(h, Integer.parseInt(minute), s);
  }
}
