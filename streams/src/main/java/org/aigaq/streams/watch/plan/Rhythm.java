package org.aigaq.streams.watch.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigaq.contract.config.Schedule;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.Entry;
import org.aigaq.contract.record.Extracted;
import org.jspecify.annotations.Nullable;

/// How often a feed, listing or sitemap is worth reading.
///
/// Never more often than the schedule says. Less often only where the publisher asks for it and the
/// rhythm of what it publishes allows it: half of the usual time between two entries, at most six
/// intervals, at most an hour. An interval below a minute is kept as it is: who sets one wants it.
public final class Rhythm {
  private static final int SLOWEST = 6;
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration QUICK = Duration.ofMinutes(1);
  private static final int NEWEST = 20;
  private static final Pattern MAX_AGE =
      Pattern.compile("(?:^|[\\s,])max-age\\s*=\\s*\"?(\\d{1,9})", Pattern.CASE_INSENSITIVE);

  private Rhythm() {}

  /// @param said how long the publisher says that it stays fresh
  /// @param times of its entries, in any order
  /// @param now of the reading
  public static Duration rest(
      Schedule schedule, @Nullable Duration said, List<Instant> times, Instant now) {
    Duration discover = schedule.discover();
    if (said == null || discover.compareTo(QUICK) < 0) {
      return discover;
    }
    Duration limit = min(discover.multipliedBy(SLOWEST), LONGEST);
    Duration rest = min(min(said, expected(times, now).dividedBy(2)), limit);
    return rest.compareTo(discover) < 0 ? discover : rest;
  }

  /// The same, of what a capture says.
  public static Duration rest(Schedule schedule, Capture capture) {
    if (!(capture.extracted() instanceof Extracted.Entries entries)) {
      return schedule.discover();
    }
    Duration cached = cached(capture.headers(), capture.at());
    Duration said = entries.ttl();
    if (said == null || (cached != null && cached.compareTo(said) > 0)) {
      said = cached;
    }
    List<Instant> times =
        entries.entries().stream().map(Entry::publishedAt).filter(Objects::nonNull).toList();
    return rest(schedule, said, times, capture.at());
  }

  /// The usual time between two entries, or how long there was none, if that is longer; nothing
  /// known counts as a quick rhythm.
  private static Duration expected(List<Instant> times, Instant now) {
    List<Instant> newest =
        times.stream()
            .filter(t -> !t.isAfter(now))
            .sorted(Comparator.reverseOrder())
            .limit(NEWEST)
            .toList();
    if (newest.size() < 3) {
      return Duration.ZERO;
    }
    List<Duration> gaps = new ArrayList<>();
    for (int i = 1; i < newest.size(); i++) {
      gaps.add(Duration.between(newest.get(i), newest.get(i - 1)));
    }
    gaps.sort(Comparator.naturalOrder());
    Duration usual = gaps.get(gaps.size() / 2);
    Duration silence = Duration.between(newest.getFirst(), now).dividedBy(4);
    return silence.compareTo(usual) > 0 ? silence : usual;
  }

  /// `Cache-Control: max-age` without the age that the answer has, else `Expires`.
  static @Nullable Duration cached(Map<String, String> headers, Instant at) {
    String control = headers.getOrDefault("cache-control", "");
    if (control.contains("no-cache") || control.contains("no-store")) {
      return null;
    }
    Matcher age = MAX_AGE.matcher(control);
    if (age.find()) {
      Duration fresh = Duration.ofSeconds(Long.parseLong(age.group(1)));
      String old = headers.getOrDefault("age", "0").strip();
      Duration left = old.matches("\\d{1,9}") ? fresh.minusSeconds(Long.parseLong(old)) : fresh;
      return left.isPositive() ? left : null;
    }
    String expires = headers.get("expires");
    if (expires == null) {
      return null;
    }
    try {
      Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(expires.strip()));
      return until.isAfter(at) ? Duration.between(at, until) : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
