package org.aigaq.streams.cluster;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text in 256 bytes: the least hashes of its runs of three words (Broder, 1997). The share of
/// equal places estimates how much two texts have in common, within about 0.06.
public record Sketch(int[] least) {
  private static final int PLACES = 64;
  private static final int RUN = 3;

  /// Fewer words say nothing.
  private static final int SHORTEST = 30;

  private static final int LONGEST = 4_000;

  /// Numbers are left out: rates and forecasts differ in nothing else.
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  public static final Sketch NONE = new Sketch(new int[0]);

  /// @return `NONE` for a text of a few words
  public static Sketch of(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT).replace('ё', 'е'));
    while (words.size() < LONGEST && matcher.find()) {
      words.add(matcher.group());
    }
    if (words.size() < SHORTEST) {
      return NONE;
    }
    int[] least = new int[PLACES];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int i = 0; i + RUN <= words.size(); i++) {
      long run = 1;
      for (int j = i; j < i + RUN; j++) {
        run = run * 1_000_003 + words.get(j).hashCode();
      }
      for (int place = 0; place < PLACES; place++) {
        least[place] = Math.min(least[place], mixed(run, place));
      }
    }
    return new Sketch(least);
  }

  private static int mixed(long run, int place) {
    long z = run + 0x9E3779B97F4A7C15L * (place + 1);
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return (int) ((z ^ (z >>> 31)) >>> 33);
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
