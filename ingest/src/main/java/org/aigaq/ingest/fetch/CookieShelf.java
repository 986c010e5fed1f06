package org.aigaq.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The cookies of outlets that want them kept between chains of requests. In memory, for a day at
/// most: whoever takes over an outlet begins without any.
final class CookieShelf {
  private static final int MOST = 1_000;
  private static final Duration LONGEST = Duration.ofDays(1);

  private record Kept(CookieJar jar, Instant since) {}

  private final Clock clock;
  private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

  CookieShelf(Clock clock) {
    this.clock = clock;
  }

  /// A jar to begin a chain with, its own copy.
  ///
  /// @param name absent: an empty one
  synchronized CookieJar begin(@Nullable String name) {
    Kept found = name == null ? null : kept.get(name);
    boolean fresh = found != null && found.since().plus(LONGEST).isAfter(clock.instant());
    return found != null && fresh ? found.jar().copy() : new CookieJar();
  }

  /// What a chain ended with is what the next one begins with.
  synchronized void end(@Nullable String name, CookieJar jar) {
    if (name == null) {
      return;
    }
    Instant now = clock.instant();
    Kept before = kept.get(name);
    boolean fresh = before != null && before.since().plus(LONGEST).isAfter(now);
    kept.put(name, new Kept(jar.copy(), before != null && fresh ? before.since() : now));
    if (kept.size() > MOST) {
      kept.remove(kept.keySet().iterator().next());
    }
  }
}
