package org.aigaq.app.house;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.config.Politeness;
import org.aigaq.contract.config.Schedule.Tier;
import org.aigaq.contract.record.Entry;

/// What an outlet's schedule asks of its hosts.
///
/// @param articlesPerDay as its feeds' dates say; 0 when they say nothing
/// @param discoveryPerDay requests to feeds, listings and sitemaps
/// @param revisitsPerDay looks at known articles, once the outlet has been watched for as long as
///   its last tier
public record Estimate(double articlesPerDay, long discoveryPerDay, long revisitsPerDay) {
  private static final Duration DAY = Duration.ofDays(1);

  public static Estimate of(Outlet outlet, List<Entry> entries) {
    double articles = articlesPerDay(entries);
    int sources = outlet.feeds().size() + outlet.listings().size() + outlet.sitemaps().size();
    long discovery = Math.round(sources * ratio(DAY, outlet.schedule().discover()));
    return new Estimate(
        articles, discovery, Math.round(articles * looksPerArticle(outlet.schedule().revisit())));
  }

  public long requestsPerDay() {
    return discoveryPerDay + revisitsPerDay;
  }

  /// Entries with a time, by the span between the first and the last of them.
  static double articlesPerDay(List<Entry> entries) {
    List<Instant> times =
        entries.stream().map(Entry::publishedAt).filter(Objects::nonNull).sorted().toList();
    if (times.size() < 2) {
      return 0;
    }
    Duration span = Duration.between(times.getFirst(), times.getLast());
    return span.compareTo(Duration.ofMinutes(10)) < 0 ? 0 : (times.size() - 1) * ratio(DAY, span);
  }

  /// What the hosts are really asked: not more than the budget, and never faster than the delay.
  public long allowedPerDay(Politeness politeness) {
    long byDelay = politeness.delay().isZero() ? Long.MAX_VALUE : DAY.dividedBy(politeness.delay());
    return Math.min(requestsPerDay(), Math.min(byDelay, politeness.budget().requestsPerDay()));
  }

  /// The part of the schedule's requests that delay and budget allow.
  double allowedShare(Politeness politeness) {
    long wanted = requestsPerDay();
    return wanted == 0 ? 1 : (double) allowedPerDay(politeness) / wanted;
  }

  /// Looks at one article over its whole watched life: first sight and every revisit.
  static double looksPerArticle(List<Tier> tiers) {
    double looks = 1;
    Duration from = Duration.ZERO;
    for (Tier tier : tiers) {
      looks += ratio(tier.until().minus(from), tier.every());
      from = tier.until();
    }
    return looks;
  }

  private static double ratio(Duration a, Duration b) {
    return (double) a.toMillis() / b.toMillis();
  }
}
