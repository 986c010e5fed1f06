package org.aigaq.streams.judge;

import java.util.HashSet;
import java.util.Set;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.ObservationInput.FaceLikeness;
import org.aigaq.contract.record.PageFeatures;
import org.aigaq.streams.edit.Folding;
import org.jspecify.annotations.Nullable;

/// Compares a page with what its host shows for an address that never existed.
///
/// Most of a page is what the site puts around everything; what tells one page from another is its
/// title. Hence `0.6 * text + 0.4 * title`, text being the share of common word pairs of the
/// visible start, or what the fingerprints allow.
final class FaceLikenesses {
  private static final double TEXT = 0.6;

  private FaceLikenesses() {}

  static @Nullable FaceLikeness of(Capture capture, @Nullable Face face) {
    Integer status = capture.status();
    if (face == null || status == null) {
      return null;
    }
    PageFeatures page = capture.page();
    boolean sameFinal =
        face.redirects() > 0
            && !capture.redirects().isEmpty()
            && face.finalUrl().equals(capture.finalUrl());
    return new FaceLikeness(
        face.learnedAt(), face.hard(), status == face.status(), sameFinal, alike(face, page));
  }

  private static double alike(Face face, @Nullable PageFeatures page) {
    if (page == null) {
      return face.visibleStart().isEmpty() ? 1 : 0;
    }
    double text =
        Math.max(
            jaccard(pairs(face.visibleStart()), pairs(page.visibleStart())),
            fingerprints(face.simhash(), page.simhash()));
    String then = face.title();
    String now = page.title();
    if (then == null && now == null) {
      return text;
    }
    double title = jaccard(Likenesses.words(then), Likenesses.words(now));
    return Math.round((TEXT * text + (1 - TEXT) * title) * 1000) / 1000.0;
  }

  private static double fingerprints(long one, long other) {
    if (one == 0 || other == 0) {
      return 0;
    }
    int differ = Long.bitCount(one ^ other);
    return differ <= 3 ? 1 - differ * 0.02 : 0;
  }

  private static Set<String> pairs(String text) {
    String[] words = Folding.key(text).split("[^\\p{L}\\p{Nd}]+");
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i < words.length; i++) {
      pairs.add(i == 0 ? words[0] : words[i - 1] + " " + words[i]);
    }
    return pairs;
  }

  private static double jaccard(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() && other.isEmpty() ? 1 : 0;
    }
    long common = one.stream().filter(other::contains).count();
    return (double) common / (one.size() + other.size() - common);
  }
}
