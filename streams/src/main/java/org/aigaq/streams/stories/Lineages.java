package org.aigaq.streams.stories;

import org.aigaq.contract.record.Story.Kind;
import org.aigaq.contract.record.Story.Lineage;
import org.jspecify.annotations.Nullable;

/// How a copy differs from its source: a pure function.
final class Lineages {
  private static final double NEARLY_ALL = 0.9;
  private static final double HARDLY_ANY = 0.15;
  private static final int A_PASSAGE = 5;

  private Lineages() {}

  /// Held against the version of the source that it is most like.
  static Lineage of(Row source, Row copy) {
    Sample wording = copy.print().shingles();
    Overlap now = source.print().shingles().with(wording);
    Sample earlier = source.earlier();
    Overlap then = earlier == null ? now : earlier.with(wording);
    Overlap with = then.likeness() > now.likeness() ? then : now;
    double kept = with.ofOurs();
    double own = 1 - with.ofTheirs();
    return new Lineage(
        kind(kept, own),
        rounded(with.likeness()),
        rounded(kept),
        rounded(own),
        earlier == null ? null : keepsRemoved(earlier, source.print().shingles(), wording));
  }

  private static Kind kind(double kept, double own) {
    if (kept >= NEARLY_ALL) {
      return own <= 1 - NEARLY_ALL ? Kind.COPY : Kind.EXTENDED;
    }
    return own <= HARDLY_ANY ? Kind.CUT : Kind.ALTERED;
  }

  private static @Nullable Double keepsRemoved(Sample earlier, Sample now, Sample wording) {
    Overlap removed = earlier.without(now).with(wording);
    return removed.ours() < A_PASSAGE ? null : rounded(removed.ofOurs());
  }

  private static double rounded(double share) {
    return Math.round(share * 100) / 100.0;
  }
}
