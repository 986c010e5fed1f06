package org.aigaq.streams.vantage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aigaq.contract.config.Schedule;
import org.aigaq.contract.record.StageName;
import org.jspecify.annotations.Nullable;

/// How long and how often the same vantages failed to reach what the others reached. One comparison
/// never says that anything is blocked: it takes three over six hours (twice the time that strong
/// evidence of a removal takes), and twice as long when nothing shows that the failing vantages
/// reach anything else.
///
/// @param since the first comparison of the row
/// @param last the latest
/// @param rounds how many there were
/// @param ended comparisons in a row since then that found no difference
public record Tally(
    Comparison.Scope scope,
    @Nullable StageName stage,
    List<String> failing,
    List<String> working,
    Instant since,
    Instant last,
    int rounds,
    int ended) {
  private static final int OVER = 2;
  private static final int UNPROVEN = 2;

  /// With one more difference. Another scope or other vantages begin a new row.
  ///
  /// @param before absent when there was none
  public static Tally plus(@Nullable Tally before, Comparison.Differ now, Instant at) {
    boolean same =
        before != null
            && before.scope == now.scope()
            && before.failing.equals(now.failing())
            && before.ended == 0;
    if (!same || before == null) {
      return new Tally(now.scope(), now.stage(), now.failing(), now.working(), at, at, 1, 0);
    }
    StageName stage = before.stage == now.stage() ? before.stage : null;
    return new Tally(
        now.scope(), stage, now.failing(), now.working(), before.since, at, before.rounds + 1, 0);
  }

  /// With a comparison that found no difference.
  public Tally over() {
    return new Tally(scope, stage, failing, working, since, last, rounds, ended + 1);
  }

  /// Whether this is enough to be told.
  ///
  /// @param proven the failing vantages reach other hosts meanwhile
  public boolean isRipe(Schedule schedule, boolean proven) {
    Duration least = schedule.confirmed().strong().multipliedBy(proven ? OVER : OVER * UNPROVEN);
    return rounds >= schedule.probable().observations()
        && Duration.between(since, last).compareTo(least) >= 0;
  }

  /// Whether what was told is over.
  public boolean isOver(Schedule schedule) {
    return ended >= schedule.restored().observations();
  }

  /// 0..1, by how many vantages stand on each side.
  public double confidence(boolean proven) {
    boolean several = failing.size() > 1;
    boolean others = working.size() > 1;
    double sure = several && others ? 0.95 : several || others ? 0.85 : 0.7;
    return proven ? sure : sure - 0.2;
  }
}
