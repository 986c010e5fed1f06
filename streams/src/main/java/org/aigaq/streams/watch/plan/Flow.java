package org.aigaq.streams.watch.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How news comes.
///
/// @param since the first
/// @param last the latest
/// @param articles how many
/// @param pauses the longest between two of the last four weeks, longest first
public record Flow(Instant since, Instant last, int articles, List<Pause> pauses) {
  private static final Duration REMEMBERED = Duration.ofDays(28);
  private static final int KEPT = 5;

  /// @param end when news came again
  public record Pause(Instant end, long seconds) {}

  public static Flow begun(Instant at, int articles) {
    return new Flow(at, at, articles, List.of());
  }

  public Flow plus(Instant at, int more) {
    if (at.isBefore(last)) {
      return new Flow(since, last, articles + more, pauses);
    }
    var all = new ArrayList<>(pauses);
    all.removeIf(pause -> pause.end().isBefore(at.minus(REMEMBERED)));
    all.add(new Pause(at, Duration.between(last, at).toSeconds()));
    all.sort(Comparator.comparingLong(Pause::seconds).reversed());
    return new Flow(
        since, at, articles + more, List.copyOf(all.subList(0, Math.min(KEPT, all.size()))));
  }

  public Duration longestPause() {
    return pauses.isEmpty() ? Duration.ZERO : Duration.ofSeconds(pauses.getFirst().seconds());
  }
}
