package org.aigaq.streams.watch.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells an edit from a page that shows two texts in turn, and a real reversal from both.
public final class Variants {
  private static final int START = 12;
  private static final int KEPT = 5;

  private Variants() {}

  /// What a text means, by its digest.
  public sealed interface Meaning {
    /// A text not seen before.
    record Fresh() implements Meaning {}

    /// The text of an earlier revision is back.
    record Reversal(int revision) implements Meaning {}

    /// The page alternates: A, B, A, B. From now on neither is an edit.
    record Alternation(List<String> learned) implements Meaning {}

    /// One of the texts that are known to alternate.
    record Known() implements Meaning {}
  }

  /// @param revision number of the current version
  /// @param digest of the current version
  /// @param earlier starts of the digests of the versions before it, oldest first
  /// @param variants starts of digests that are known to alternate
  /// @param seen the digest of this look, other than the current one
  public static Meaning meaning(
      int revision,
      String digest,
      @Nullable List<String> earlier,
      @Nullable List<String> variants,
      String seen) {
    String start = start(seen);
    if (variants != null && variants.contains(start)) {
      return new Meaning.Known();
    }
    List<String> before = earlier == null ? List.of() : earlier;
    int index = before.lastIndexOf(start);
    if (index < 0) {
      return new Meaning.Fresh();
    }
    int back = before.size() - index;
    if (back == 1 && before.contains(start(digest))) {
      var learned = new ArrayList<>(variants == null ? List.<String>of() : variants);
      learned.add(start(digest));
      learned.add(start);
      return new Meaning.Alternation(
          List.copyOf(learned.subList(Math.max(0, learned.size() - KEPT), learned.size())));
    }
    return new Meaning.Reversal(revision - back);
  }

  /// The list with the version that is now superseded; the latest five stay.
  public static List<String> remember(@Nullable List<String> earlier, String superseded) {
    var more = new ArrayList<>(earlier == null ? List.<String>of() : earlier);
    more.add(start(superseded));
    return List.copyOf(more.subList(Math.max(0, more.size() - KEPT), more.size()));
  }

  public static String start(String digest) {
    return digest.substring(0, Math.min(START, digest.length()));
  }
}
