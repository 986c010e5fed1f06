package org.aigaq.ingest.read.text;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates in every layout met: ISO 8601 and RFC 822 with their variants, numeric ones, month names,
/// week and ordinal dates, epochs. What is ambiguous is read day first, except beside what only
/// Americans write; what could be two years, or is not believable, is refused, never repaired.
public final class Dates {
  private static final int MAX_LENGTH = 120;
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final Duration AHEAD = Duration.ofDays(2);

  private static final Pattern ISO_DAY =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})\\s?([-./\\u2010-\\u2015])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile(
          "(?<![\\d.])((?:19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])"
              + "(?:[t_ -]?(\\d{2})(\\d{2})(\\d{2})?)?(?!\\d)");
  private static final Pattern WEEK =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})-?w(\\d{2})(?:-?([1-7]))?(?!\\d)");
  private static final Pattern ORDINAL =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})-(\\d{3})(?=$|[ tz])");
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})\\s?([-./\\u2010-\\u2015])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{1,2})(?!\\d)");
  private static final Pattern EPOCH =
      Pattern.compile(
          "(?:/date\\(|@)?(\\d{9,10})(\\d{3}|\\d{6})?(?:[.,]\\d+)?(?:[+-]\\d{4})?(?:\\)/)?");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

  private Dates() {}

  /// @param now later dates than two days after it are refused
  public static Optional<Stated> parse(@Nullable String raw, Instant now) {
    String text = raw == null ? "" : DateText.tidy(raw);
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      return read(text, now).filter(s -> believable(s, now));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// What feeds and maps need: an instant; also "yesterday, 10:15" and "two hours ago", seen from
  /// `now`.
  ///
  /// @param now the time of the reading
  /// @param zone read where no zone is named
  public static @Nullable Instant instant(@Nullable String raw, Instant now, ZoneId zone) {
    Optional<Stated> stated = parse(raw, now);
    if (stated.isPresent()) {
      return stated.get().past(zone, now);
    }
    return raw == null || raw.length() > MAX_LENGTH
        ? null
        : Relative.instant(DateText.tidy(raw), now, zone).orElse(null);
  }

  private static boolean believable(Stated stated, Instant now) {
    return !stated.day().isBefore(FIRST) && !stated.instant().isAfter(now.plus(AHEAD));
  }

  private static Optional<Stated> read(String text, Instant now) {
    Matcher epoch = EPOCH.matcher(text);
    if (epoch.matches()) {
      return Optional.of(of(Instant.ofEpochSecond(Long.parseLong(epoch.group(1)))));
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.find()) {
      return Optional.of(compact(compact, text));
    }
    StringBuilder rest = new StringBuilder(text);
    LocalDate day = isoDay(rest);
    boolean iso = day != null;
    TimeOfDay clock = TimeOfDay.take(rest);
    if (day == null) {
      day = numericDay(rest, clock.american() || Zones.american(text), now);
    }
    ZoneId zone = clock.time() == null ? null : zone(rest, iso);
    if (day == null) {
      day = NamedDay.of(rest.toString());
    }
    return Optional.ofNullable(day).map(d -> stated(d, clock.time(), zone));
  }

  private static Stated of(Instant at) {
    var utc = at.atOffset(ZoneOffset.UTC);
    return new Stated(utc.toLocalDate(), utc.toLocalTime(), ZoneOffset.UTC);
  }

  private static Stated stated(LocalDate day, @Nullable LocalTime time, @Nullable ZoneId zone) {
    ZoneOffset offset =
        zone == null || time == null ? null : zone.getRules().getOffset(day.atTime(time));
    return new Stated(day, time, offset);
  }

  private static Stated compact(Matcher m, String text) {
    LocalDate day = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
    StringBuilder rest = new StringBuilder(text).replace(m.start(), m.end(), " ");
    LocalTime time =
        m.group(4) == null
            ? TimeOfDay.take(rest).time()
            : LocalTime.of(
                number(m, 4) % 24,
                number(m, 5),
                m.group(6) == null ? 0 : Math.min(59, number(m, 6)));
    return stated(day, time, time == null ? null : zone(rest, true));
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static @Nullable LocalDate isoDay(StringBuilder rest) {
    Matcher week = WEEK.matcher(rest);
    if (week.find()) {
      int dayOfWeek = week.group(3) == null ? 1 : number(week, 3);
      LocalDate day =
          LocalDate.of(number(week, 1), 1, 4)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(week, 2))
              .with(java.time.temporal.ChronoField.DAY_OF_WEEK, dayOfWeek);
      return taken(rest, week, day);
    }
    Matcher ordinal = ORDINAL.matcher(rest);
    if (ordinal.find()) {
      return taken(rest, ordinal, LocalDate.ofYearDay(number(ordinal, 1), number(ordinal, 2)));
    }
    Matcher m = ISO_DAY.matcher(rest);
    if (!m.find()) {
      return null;
    }
    int first = number(m, 3);
    int second = number(m, 4);
    boolean swapped = first > 12 && second <= 12;
    return taken(
        rest, m, LocalDate.of(number(m, 1), swapped ? second : first, swapped ? first : second));
  }

  private static LocalDate taken(StringBuilder rest, Matcher m, LocalDate day) {
    int end = m.end();
    // The T of ISO 8601, before which a digit ends the day.
    if (end < rest.length() && rest.charAt(end) == 't') {
      end++;
    }
    rest.replace(m.start(), end, " ");
    return day;
  }

  private static @Nullable LocalDate numericDay(StringBuilder rest, boolean american, Instant now) {
    Matcher m = NUMERIC.matcher(rest);
    if (!m.find()) {
      return null;
    }
    int first = number(m, 1);
    int second = number(m, 3);
    String year = m.group(4);
    LocalDate day;
    if (year.length() == 4) {
      day = dayAndMonth(first, second, Integer.parseInt(year), american);
    } else {
      day = shortYear(first, second, year, m.group(2), american, now);
    }
    rest.replace(m.start(), m.end(), " ");
    return day;
  }

  private static LocalDate dayAndMonth(int first, int second, int year, boolean american) {
    boolean monthFirst = (second > 12 && first <= 12) || (american && first <= 12);
    return LocalDate.of(year, monthFirst ? first : second, monthFirst ? second : first);
  }

  /// `26-11-22` may be of 2022 or of 2026: refused, unless only one of them can be. With dots, the
  /// day is first everywhere.
  private static @Nullable LocalDate shortYear(
      int first, int second, String last, String separator, boolean american, Instant now) {
    boolean yearLast = last.length() == 2 && first >= 1 && first <= 31;
    int third = Integer.parseInt(last);
    boolean yearFirst =
        !separator.equals(".") && second >= 1 && second <= 12 && third >= 1 && third <= 31;
    if (separator.equals("/") && last.length() == 2 && first <= 31) {
      yearFirst = false;
    }
    int latest = now.atZone(ZoneOffset.UTC).getYear();
    yearLast &= DateText.year(third) <= latest;
    yearFirst &= DateText.year(first) <= latest;
    if (yearLast == yearFirst && !(yearLast && first == third)) {
      return null;
    }
    return yearLast
        ? dayAndMonth(first, second, DateText.year(third), american)
        : LocalDate.of(DateText.year(first), second, third);
  }

  private static @Nullable ZoneId zone(StringBuilder rest, boolean iso) {
    ZoneOffset offset = Zones.takeNumeric(rest, iso);
    if (offset != null) {
      return offset;
    }
    ZoneId region = Zones.region(rest);
    if (region != null) {
      return region;
    }
    Matcher word = WORD.matcher(rest);
    while (word.find()) {
      ZoneId named = Zones.named(word.group());
      if (named != null && Months.of(word.group()) == 0) {
        return named;
      }
    }
    return null;
  }
}
