package org.aigaq.ingest.read.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// How long a feed says that it will stay as it is: `ttl`, the syndication module's period and
/// frequency, the hours and days to skip.
final class Freshness {
  private static final Duration LONGEST = Duration.ofDays(7);

  private Freshness() {}

  /// Absent when the feed says nothing.
  static @Nullable Duration of(Element channel, Instant now) {
    Duration said = said(channel);
    Duration skipped = skipped(channel, now);
    if (said == null || (skipped != null && skipped.compareTo(said) > 0)) {
      return skipped;
    }
    return said.compareTo(LONGEST) > 0 ? LONGEST : said;
  }

  private static @Nullable Duration said(Element channel) {
    Integer minutes = number(Node.text(channel, "ttl"));
    if (minutes != null && minutes > 0) {
      return Duration.ofMinutes(minutes);
    }
    String period = Node.text(channel, "updateperiod");
    Duration span = period == null ? null : span(period);
    Integer times = number(Node.text(channel, "updatefrequency"));
    return span == null ? null : span.dividedBy(times == null || times < 1 ? 1 : times);
  }

  private static @Nullable Duration span(String period) {
    return switch (period.strip().toLowerCase(Locale.ROOT)) {
      case "hourly" -> Duration.ofHours(1);
      case "daily" -> Duration.ofDays(1);
      case "weekly" -> Duration.ofDays(7);
      case "monthly" -> Duration.ofDays(30);
      case "yearly" -> Duration.ofDays(365);
      default -> null;
    };
  }

  /// Until the next hour that is not to be skipped, in GMT as RSS has it; absent when the present
  /// one is none.
  private static @Nullable Duration skipped(Element channel, Instant now) {
    Set<Integer> hours = new HashSet<>();
    for (Element skip : Node.children(channel, "skiphours")) {
      for (Element hour : Node.children(skip, "hour")) {
        Integer value = number(hour.wholeText());
        if (value != null) {
          hours.add(value % 24);
        }
      }
    }
    Set<String> days = new HashSet<>();
    for (Element skip : Node.children(channel, "skipdays")) {
      List<Element> named = Node.children(skip, "day");
      named.forEach(day -> days.add(day.wholeText().strip().toUpperCase(Locale.ROOT)));
    }
    ZonedDateTime at = now.atZone(ZoneOffset.UTC);
    int steps = 0;
    while (steps < 7 * 24
        && (hours.contains(at.getHour()) || days.contains(at.getDayOfWeek().name()))) {
      at = at.truncatedTo(ChronoUnit.HOURS).plusHours(1);
      steps++;
    }
    return steps == 0 || steps == 7 * 24 ? null : Duration.between(now, at);
  }

  private static @Nullable Integer number(@Nullable String text) {
    String digits = text == null ? "" : text.strip();
    return digits.matches("\\d{1,7}") ? Integer.valueOf(digits) : null;
  }
}
