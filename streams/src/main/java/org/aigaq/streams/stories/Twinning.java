package org.aigaq.streams.stories;

import java.time.Duration;

/// Whether two articles of one site are one article in two languages: a pure function.
final class Twinning {
  private static final Duration NEAR = Duration.ofDays(2);
  private static final int ENOUGH = 4;
  private static final double CERTAIN = 10;

  /// Both shares count 1 when whole. Other articles of a site on one event stay below.
  private static final double SAME_CONTENT = 1.15;

  /// With the same number in the address, or the same picture.
  private static final double SAME_TRAIT = 0.5;

  private Twinning() {}

  /// How sure it is; 0 when they are none. More numbers and names in common make it surer, an
  /// alternate address that the site itself states makes it certain.
  static double of(Fingerprint a, Fingerprint b) {
    boolean languages =
        a.language() != null && b.language() != null && !a.language().equals(b.language());
    if (!languages) {
      return 0;
    }
    if (a.alternates().contains(b.url()) || b.alternates().contains(a.url())) {
      return CERTAIN;
    }
    boolean near = Duration.between(a.at(), b.at()).abs().compareTo(NEAR) <= 0;
    return near && a.site().equals(b.site()) ? byContent(a, b) : 0;
  }

  private static double byContent(Fingerprint a, Fingerprint b) {
    double score =
        weight(a.numbers().distinct(), b.numbers().distinct()) + weight(a.names(), b.names());
    boolean address =
        Keys.number(a.url()).isPresent() && Keys.number(a.url()).equals(Keys.number(b.url()));
    boolean picture = a.image() != null && a.image().equals(b.image());
    if (address || picture) {
      return score >= SAME_TRAIT ? 1 + score : 0;
    }
    return score >= SAME_CONTENT ? score : 0;
  }

  /// The share in common of the shorter list; less when that is only a few.
  private static double weight(Ints a, Ints b) {
    int shared = a.shared(b);
    int shorter = Math.min(a.size(), b.size());
    return shorter == 0 ? 0 : (double) shared / shorter * Math.min(1, (double) shared / ENOUGH);
  }
}
