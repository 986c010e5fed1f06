package org.aigaq.streams.watch.plan;

import java.time.Instant;

/// Key of the second level of the due index: what is due at one host, by urgency and time. Byte
/// order is dispatch order, so that the next thing to ask is the first key of a range.
///
/// @param host authority, `@`, vantage
/// @param subject what is due, unique within the host
public record DueKey(String site, String host, Lane lane, Instant dueAt, String subject) {
  private static final char SEPARATOR = '\u0000';
  private static final int TIME_DIGITS = 12;

  public String text() {
    return prefix(site, host, lane) + time(dueAt) + subject;
  }

  /// The first possible key of a lane at or after a moment.
  public static String from(String site, String host, Lane lane, Instant moment) {
    return prefix(site, host, lane) + time(moment);
  }

  /// Above every key of a lane that is due at the moment or before.
  public static String upTo(String site, String host, Lane lane, Instant moment) {
    return prefix(site, host, lane) + time(moment.plusMillis(1));
  }

  /// Above every key of a lane.
  public static String end(String site, String host, Lane lane) {
    return prefix(site, host, lane) + 'g';
  }

  /// @throws IllegalArgumentException when the text is no key of this index
  public static DueKey parse(String text) {
    int afterSite = text.indexOf(SEPARATOR);
    int afterHost = text.indexOf(SEPARATOR, afterSite + 1);
    int start = afterHost + 2;
    if (afterSite < 0 || afterHost < 0 || text.length() < start + TIME_DIGITS) {
      throw new IllegalArgumentException("no key of the due index: " + text);
    }
    return new DueKey(
        text.substring(0, afterSite),
        text.substring(afterSite + 1, afterHost),
        Lane.values()[text.charAt(afterHost + 1) - '0'],
        Instant.ofEpochMilli(Long.parseLong(text, start, start + TIME_DIGITS, 16)),
        text.substring(start + TIME_DIGITS));
  }

  private static String prefix(String site, String host, Lane lane) {
    return site + SEPARATOR + host + SEPARATOR + (char) ('0' + lane.ordinal());
  }

  /// Fixed width, so that text order is time order.
  private static String time(Instant moment) {
    return "%012x".formatted(Math.max(0, moment.toEpochMilli()));
  }
}
