package org.aigaq.ingest.read.text;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates in every layout met: ISO 8601 and RFC 822 with their variants, numeric ones, month names.
/// What is ambiguous is read day first; what is not believable is refused, never repaired.
public final class Dates {
  private static final int MAX_LENGTH = 120;
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final Duration AHEAD = Duration.ofDays(2);

  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d:.,/-])(\\d{1,2})(?:\\s*[:h]\\s*|\\.(?=\\d{2}(?:\\s*(?:uhr|ч|[ap]\\.?m)|\\s*$)))(\\d{2})"
              + "(?:[:.](\\d{2})(?:[.,:]\\d{1,9})?)?(?!\\d)(?:\\s*([ap])\\.?m\\b\\.?)?");
  private static final Pattern HOUR =
      Pattern.compile("(?<!\\d)(1[0-2]|0?[1-9])\\s*([ap])\\.?m\\b\\.?");
  private static final Pattern OFFSET =
      Pattern.compile(
          "(?:gmt|utc|(?<=[\\d\\s.z(]))\\s*([+\\u2212-])\\s*(\\d{1,2}?)(?::?(\\d{2}))?(?=\\s*(?:$|[\\s)(\\[]))");
  private static final Pattern ISO_DAY =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})([-./年\\u2010\\u2013]\\s?)(\\d{1,2})[-./月\\u2010\\u2013]\\s?(\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?:t?(\\d{2})(\\d{2})(\\d{2})?)?(?!\\d)");
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})\\s?([-./])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})(?!\\d)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\d+");
  private static final Pattern EPOCH = Pattern.compile("(\\d{10})(\\d{3})?(?:\\.\\d+)?");

  private Dates() {}

  /// @param now later dates than two days after it are refused
  public static Optional<Stated> parse(@Nullable String raw, Instant now) {
    if (raw == null) {
      return Optional.empty();
    }
    String text = tidy(raw);
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      return read(text).filter(s -> believable(s, now));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// The feeds' need: an instant, read as UTC when no zone is named.
  public static @Nullable Instant instant(@Nullable String raw, Instant now) {
    return parse(raw, now).map(Stated::instant).orElse(null);
  }

  private static boolean believable(Stated stated, Instant now) {
    return !stated.day().isBefore(FIRST) && !stated.instant().isAfter(now.plus(AHEAD));
  }

  private static String tidy(String raw) {
    return Texts.fold(raw).toLowerCase(Locale.ROOT).replace("&nbsp;", " ");
  }

  private static Optional<Stated> read(String text) {
    Matcher epoch = EPOCH.matcher(text);
    if (epoch.matches()) {
      Instant at = Instant.ofEpochSecond(Long.parseLong(epoch.group(1)));
      return Optional.of(of(at));
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.find()) {
      return Optional.of(compact(compact, text));
    }
    StringBuilder rest = new StringBuilder(text);
    LocalDate day = isoDay(rest);
    LocalTime time = time(rest);
    if (day == null) {
      day = numericDay(rest);
    }
    ZoneOffset offset = time == null ? null : offset(rest);
    if (day == null) {
      day = namedDay(rest.toString());
    }
    return day == null ? Optional.empty() : Optional.of(new Stated(day, time, offset));
  }

  private static Stated of(Instant at) {
    var utc = at.atOffset(ZoneOffset.UTC);
    return new Stated(utc.toLocalDate(), utc.toLocalTime(), ZoneOffset.UTC);
  }

  private static Stated compact(Matcher m, String text) {
    LocalDate day = day(m.group(1), m.group(2), m.group(3));
    StringBuilder rest = new StringBuilder(text).replace(m.start(), m.end(), " ");
    LocalTime time =
        m.group(4) == null ? time(rest) : clock(m.group(4), m.group(5), m.group(6), null);
    return new Stated(day, time, time == null ? null : offset(rest));
  }

  private static @Nullable LocalDate isoDay(StringBuilder rest) {
    Matcher m = ISO_DAY.matcher(rest);
    if (!m.find()) {
      return null;
    }
    int first = Integer.parseInt(m.group(3));
    int second = Integer.parseInt(m.group(4));
    int year = Integer.parseInt(m.group(1));
    boolean swapped = first > 12 && second <= 12;
    LocalDate day = LocalDate.of(year, swapped ? second : first, swapped ? first : second);
    int end = m.end();
    // The T of ISO 8601, before which a digit ends the day.
    if (end < rest.length() && rest.charAt(end) == 't') {
      end++;
    }
    rest.replace(m.start(), end, " ");
    return day;
  }

  private static @Nullable LocalTime time(StringBuilder rest) {
    Matcher m = TIME.matcher(rest);
    while (m.find()) {
      if (Integer.parseInt(m.group(1)) <= 24 && Integer.parseInt(m.group(2)) < 60) {
        LocalTime at = clock(m.group(1), m.group(2), m.group(3), m.group(4));
        rest.replace(m.start(), m.end(), " ");
        return at;
      }
    }
    Matcher hour = HOUR.matcher(rest);
    if (hour.find()) {
      LocalTime at = clock(hour.group(1), "0", null, hour.group(2));
      rest.replace(hour.start(), hour.end(), " ");
      return at;
    }
    return null;
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

  private static @Nullable ZoneOffset offset(StringBuilder rest) {
    Matcher m = OFFSET.matcher(rest);
    if (m.find()) {
      char sign = m.group(1).charAt(0) == '+' ? '+' : '-';
      ZoneOffset offset = Zones.numeric(sign, m.group(2), m.group(3));
      rest.replace(m.start(), m.end(), " ");
      return offset;
    }
    Matcher word = WORD.matcher(rest);
    while (word.find()) {
      ZoneOffset named = Zones.named(word.group());
      if (named != null && Months.of(word.group()) == 0) {
        return named;
      }
    }
    return null;
  }

  private static @Nullable LocalDate numericDay(StringBuilder rest) {
    Matcher m = NUMERIC.matcher(rest);
    if (!m.find()) {
      return null;
    }
    int first = Integer.parseInt(m.group(1));
    int second = Integer.parseInt(m.group(3));
    boolean monthFirst = second > 12 && first <= 12;
    String year = m.group(4);
    rest.replace(m.start(), m.end(), " ");
    return LocalDate.of(year(year), monthFirst ? first : second, monthFirst ? second : first);
  }

  /// A month's name with its day and year beside it, in either order.
  private static @Nullable LocalDate namedDay(String text) {
    List<String> words = new ArrayList<>();
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      words.add(m.group());
    }
    for (int i = 0; i < words.size(); i++) {
      int month = Months.of(words.get(i));
      LocalDate day = month == 0 ? null : around(words, i, month);
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  private static @Nullable LocalDate around(List<String> words, int at, int month) {
    List<String> numbers = new ArrayList<>();
    for (int i = Math.max(0, at - 3); i < Math.min(words.size(), at + 5); i++) {
      if (Character.isDigit(words.get(i).charAt(0)) && words.get(i).length() <= 4) {
        numbers.add(words.get(i));
      }
    }
    String year = numbers.stream().filter(n -> n.length() == 4).findFirst().orElse(null);
    String day = numbers.stream().filter(n -> n.length() <= 2).findFirst().orElse(null);
    if (year == null && numbers.size() >= 2) {
      year = numbers.get(1);
    }
    if (year == null || day == null || year.length() == 3) {
      return null;
    }
    int d = Integer.parseInt(day);
    return d < 1 || d > 31 ? null : LocalDate.of(year(year), month, d);
  }

  private static LocalDate day(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() > 2) {
      return year;
    }
    return year < 70 ? 2000 + year : 1900 + year;
  }
}
