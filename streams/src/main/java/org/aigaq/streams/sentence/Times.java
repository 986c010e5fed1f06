package org.aigaq.streams.sentence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Shows the times of one sentence: hours and minutes, with the day when they are not all of one,
/// with the seconds when they are so near that minutes would not tell them apart.
final class Times {
  private final ZoneId zone;
  private static final Duration NEAR = Duration.ofMinutes(5);

  private final boolean days;
  private final boolean seconds;

  private Times(ZoneId zone, boolean days, boolean seconds) {
    this.zone = zone;
    this.days = days;
    this.seconds = seconds;
  }

  /// @param times all times that the sentence shows
  static Times of(ZoneId zone, @Nullable Instant... times) {
    List<Instant> shown = Arrays.stream(times).filter(Objects::nonNull).sorted().toList();
    long dates = shown.stream().map(at -> LocalDate.ofInstant(at, zone)).distinct().count();
    boolean near =
        shown.size() > 1 && Duration.between(shown.getFirst(), shown.getLast()).compareTo(NEAR) < 0;
    return new Times(zone, dates > 1, near);
  }

  /// `13:52`, or `21.11 13:52`.
  String plain(Instant at) {
    return days ? day(at) + " " + clock(at) : clock(at);
  }

  /// `word 13:52`, or `21.11 word 13:52`.
  String with(String word, Instant at) {
    return days ? day(at) + " " + word + " " + clock(at) : word + " " + clock(at);
  }

  /// The two are shown alike.
  boolean same(Instant one, Instant other) {
    return plain(one).equals(plain(other));
  }

  private String clock(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    return seconds
        ? "%02d:%02d:%02d".formatted(local.getHour(), local.getMinute(), local.getSecond())
        : "%02d:%02d".formatted(local.getHour(), local.getMinute());
  }

  private String day(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    return String.format(Locale.ROOT, "%02d.%02d", local.getDayOfMonth(), local.getMonthValue());
  }
}
