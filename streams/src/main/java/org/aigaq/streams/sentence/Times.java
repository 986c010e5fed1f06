package org.aigaq.streams.sentence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Shows the times of one sentence: hours and minutes, with the day when they are not all of one.
final class Times {
  private final ZoneId zone;
  private final boolean days;

  private Times(ZoneId zone, boolean days) {
    this.zone = zone;
    this.days = days;
  }

  /// @param times all times that the sentence shows
  static Times of(ZoneId zone, @Nullable Instant... times) {
    long dates =
        Arrays.stream(times)
            .filter(Objects::nonNull)
            .map(at -> LocalDate.ofInstant(at, zone))
            .distinct()
            .count();
    return new Times(zone, dates > 1);
  }

  /// `13:52`, or `21.11 13:52`.
  String plain(Instant at) {
    return days ? day(at) + " " + clock(at) : clock(at);
  }

  /// `word 13:52`, or `21.11 word 13:52`.
  String with(String word, Instant at) {
    return days ? day(at) + " " + word + " " + clock(at) : word + " " + clock(at);
  }

  boolean sameMinute(Instant one, Instant other) {
    return one.getEpochSecond() / 60 == other.getEpochSecond() / 60;
  }

  private String clock(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    return String.format(Locale.ROOT, "%02d:%02d", local.getHour(), local.getMinute());
  }

  private String day(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    return String.format(Locale.ROOT, "%02d.%02d", local.getDayOfMonth(), local.getMonthValue());
  }
}
