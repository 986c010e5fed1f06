package org.aigaq.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.aigaq.contract.record.FetchOutcome;
import org.jspecify.annotations.Nullable;

/// robots.txt (RFC 9309), fetched when first needed, through the same client, vantage and
/// politeness as the page.
///
/// A host that has no robots.txt allows everything; one that answers with a server error forbids
/// everything for a short while (`ROBOTS_UNAVAILABLE`); one that cannot be reached gives the page
/// that same failure, for the page was not reachable either. Rules known before outlive such
/// failures.
final class Robots implements HopCheck {
  private static final String NAME = "aigaq";
  private static final int MAX_BODY = 524_288;
  private static final int MOST_HOSTS = 10_000;
  private static final Duration FRESH = Duration.ofHours(24);
  private static final Duration LONGEST_RETRY = Duration.ofMinutes(2);
  private static final int FIRST_RETRY_DELAYS = 4;
  private static final int MOST_DOUBLINGS = 10;
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(60);

  private static final class Known {
    final ReentrantLock lock = new ReentrantLock();
    @Nullable BaseRobotRules rules;
    boolean serverError;
    int failures;
    String detail = "";
    Instant until = Instant.MIN;
  }

  private final Clock clock;
  private final Function<FetchOrder, Fetched> fetch;
  private final Map<String, Known> entries =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
              return size() > MOST_HOSTS;
            }
          });

  Robots(Clock clock, Function<FetchOrder, Fetched> fetch) {
    this.clock = clock;
    this.fetch = fetch;
  }

  @Override
  public Optional<Refusal> refusal(WebAddress address, FetchOrder order) {
    String key = (address.tls() ? "s " : "p ") + address.authority() + " " + order.vantage().id();
    Known entry = entries.computeIfAbsent(key, k -> new Known());
    entry.lock.lock();
    try {
      if (!clock.instant().isBefore(entry.until)) {
        Optional<Refusal> failed = refresh(entry, address, order);
        if (failed.isPresent()) {
          return failed;
        }
      }
      return judge(entry, address, order);
    } finally {
      entry.lock.unlock();
    }
  }

  private static Optional<Refusal> judge(Known entry, WebAddress address, FetchOrder order) {
    BaseRobotRules rules = entry.rules;
    if (rules == null || entry.serverError) {
      return Optional.of(
          new Refusal(FetchOutcome.ROBOTS_UNAVAILABLE, entry.detail, List.of(), false));
    }
    long delay = rules.getCrawlDelay();
    if (delay > 0) {
      long bounded = Math.min(delay, LONGEST_DELAY.toMillis());
      order.gate().slowDown(address.authority(), Duration.ofMillis(bounded));
    }
    return rules.isAllowed(address.url())
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                FetchOutcome.ROBOTS,
                "robots.txt of " + address.authority() + " forbids it",
                List.of(),
                false));
  }

  private Optional<Refusal> refresh(Known entry, WebAddress address, FetchOrder order) {
    String url = address.at("/robots.txt").url();
    Fetched fetched = fetch.apply(order.forRobots(url, MAX_BODY));
    Instant now = clock.instant();
    if (fetched.abandoned() || fetched.outcome() == FetchOutcome.EXPIRED) {
      return Optional.of(
          new Refusal(FetchOutcome.EXPIRED, detail(fetched), List.of(), fetched.abandoned()));
    }
    if (fetched.answered() || readEnough(fetched)) {
      answered(entry, fetched, order.gate().delay(), now);
      return Optional.empty();
    }
    if (withoutRules(fetched.outcome())) {
      keep(entry, allowAll(), now);
      return Optional.empty();
    }
    if (entry.rules != null) {
      entry.until = now.plus(retry(entry, order.gate().delay()));
      return Optional.empty();
    }
    return Optional.of(
        new Refusal(fetched.outcome(), "robots.txt: " + detail(fetched), fetched.stages(), false));
  }

  /// RFC 9309, 2.5: at least 500 KiB are read, the rest may be ignored.
  private static boolean readEnough(Fetched fetched) {
    return fetched.outcome() == FetchOutcome.TOO_LARGE && fetched.body().length > 0;
  }

  /// Redirects that lead nowhere count as no robots.txt (RFC 9309, 2.3.1.2).
  private static boolean withoutRules(FetchOutcome outcome) {
    return switch (outcome) {
      case TOO_MANY_REDIRECTS, REDIRECT_LOOP, INVALID_URL, TOO_LARGE -> true;
      default -> false;
    };
  }

  private static void answered(Known entry, Fetched fetched, Duration delay, Instant now) {
    int status = fetched.status();
    if (status >= 500 || status == 429) {
      Duration retry = retry(entry, delay);
      entry.until = now.plus(retry);
      entry.serverError = entry.rules == null;
      entry.detail =
          "robots.txt answers with status %d: asked again after %s"
              .formatted(status, Words.of(retry));
      return;
    }
    keep(entry, status / 100 == 2 ? parse(fetched) : allowAll(), now);
  }

  /// Four delays, then doubling: a short trouble costs little, a long one few requests.
  private static Duration retry(Known entry, Duration delay) {
    int doublings = Math.min(entry.failures++, MOST_DOUBLINGS);
    Duration retry = delay.multipliedBy((long) FIRST_RETRY_DELAYS << doublings);
    return retry.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : retry;
  }

  private static void keep(Known entry, BaseRobotRules rules, Instant now) {
    entry.rules = rules;
    entry.serverError = false;
    entry.failures = 0;
    entry.until = now.plus(FRESH);
  }

  private static BaseRobotRules parse(Fetched fetched) {
    var parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 1);
    return parser.parseContent(
        String.valueOf(fetched.finalUrl()), fetched.body(), "text/plain", List.of(NAME));
  }

  private static BaseRobotRules allowAll() {
    return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
  }

  private static String detail(Fetched fetched) {
    String detail = fetched.detail();
    return detail == null ? fetched.outcome().name() : detail;
  }
}
