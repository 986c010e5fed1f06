package org.aigaq.ingest.read.text;

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

  public Instant instant() {
    return instant(ZoneOffset.UTC);
  }

  /// @param zone where none is named
  public Instant instant(ZoneId zone) {
    LocalTime at = time == null ? LocalTime.MIDNIGHT : time;
    return day.atTime(at).atZone(offset == null ? zone : offset).toInstant();
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
