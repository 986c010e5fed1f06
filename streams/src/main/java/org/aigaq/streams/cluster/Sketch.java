package org.aigaq.streams.cluster;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.aigaq.streams.stories.Shingles;

/// A text in 256 bytes: the least hashes of its runs of three words (Broder, 1997). The share of
/// equal places estimates how much two texts have in common, within about 0.06.
public record Sketch(int[] least) {
  private static final int PLACES = 64;

  /// Fewer words say nothing.
  private static final int SHORTEST = 30;

  public static final Sketch NONE = new Sketch(new int[0]);

  /// @return `NONE` for a text of a few words
  public static Sketch of(String text) {
    List<String> words = Shingles.words(text);
    if (words.size() < SHORTEST) {
      return NONE;
    }
    int[] least = new int[PLACES];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (long run : Shingles.of(words)) {
      for (int place = 0; place < PLACES; place++) {
        least[place] = Math.min(least[place], Shingles.mixed(run, place));
      }
    }
    return new Sketch(least);
  }

  /// 0 for texts without anything in common, 1 for the same words.
  public double likeness(Sketch other) {
    if (least.length != PLACES || other.least.length != PLACES) {
      return 0;
    }
    int equal = 0;
    for (int place = 0; place < PLACES; place++) {
      equal += least[place] == other.least[place] ? 1 : 0;
    }
    return (double) equal / PLACES;
  }

  /// For a record.
  public String text() {
    ByteBuffer bytes = ByteBuffer.allocate(least.length * Integer.BYTES);
    bytes.asIntBuffer().put(least);
    return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /// Reads what `text` wrote; `NONE` for anything else.
  public static Sketch parse(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return NONE;
    }
    if (bytes.length != PLACES * Integer.BYTES) {
      return NONE;
    }
    int[] least = new int[PLACES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(least);
    return new Sketch(least);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sketch sketch && Arrays.equals(least, sketch.least);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(least);
  }

  @Override
  public String toString() {
    return text();
  }
}
