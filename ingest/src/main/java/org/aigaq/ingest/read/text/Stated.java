package org.aigaq.ingest.read.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// A point in time as a document states it.
///
/// @param time absent when only the day is given
/// @param offset absent when none is named: the instant is then read as UTC
public record Stated(LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset offset) {

  /// What clocks may be apart.
  private static final Duration CLOCKS = Duration.ofMinutes(5);

  public Instant instant() {
    return instant(ZoneOffset.UTC);
  }

  /// @param zone where none is named
  public Instant instant(ZoneId zone) {
    LocalTime at = time == null ? LocalTime.MIDNIGHT : time;
    return day.atTime(at).atZone(offset == null ? zone : offset).toInstant();
  }

  /// The moment at which something was published, seen from the reading: that came later.
  ///
  /// A time that has not come yet was written down by another clock than it seems. Local times are
  /// often given out as UTC; read in the outlet's zone they are past. A time without a zone that is
  /// still to come is not known.
  ///
  /// @param zone where none is named
  /// @param now of the reading
  public @Nullable Instant past(ZoneId zone, Instant now) {
    Instant at = instant(zone);
    if (!at.isAfter(now)) {
      return at;
    }
    if (!at.isAfter(now.plus(CLOCKS))) {
      return now;
    }
    if (offset == null) {
      return null;
    }
    return isLocal(zone, now) ? earlier(here(zone), now) : at;
  }

  /// A time that is said to be of UTC, is still to come, and is past on the clocks of a zone.
  public boolean isLocal(ZoneId zone, Instant now) {
    return isUtc() && instant().isAfter(now.plus(CLOCKS)) && !here(zone).isAfter(now.plus(CLOCKS));
  }

  public boolean isUtc() {
    return time != null && offset != null && offset.getTotalSeconds() == 0;
  }

  /// The same on the clocks of a zone, whatever is named.
  public Instant here(ZoneId zone) {
    return new Stated(day, time, null).instant(zone);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /// ISO 8601, as precise as what was stated.
  public String local() {
    if (time == null) {
      return day.toString();
    }
    String stamp = day + "T" + time.withNano(0);
    return offset == null ? stamp : stamp + offset.getId();
  }
}
