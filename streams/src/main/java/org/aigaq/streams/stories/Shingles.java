package org.aigaq.streams.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigaq.language.text.Folding;

/// A text as runs of three words (Broder, 1997). Numbers are left out: rates and forecasts differ
/// in nothing else.
public final class Shingles {
  private static final int RUN = 3;
  private static final int LONGEST = 4_000;
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  private Shingles() {}

  /// The first 4,000 words, in one spelling.
  public static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (words.size() < LONGEST && matcher.find()) {
      words.add(Folding.word(matcher.group()));
    }
    return words;
  }

  /// A hash of each run, in the order of the text.
  public static long[] of(List<String> words) {
    long[] runs = new long[Math.max(0, words.size() - RUN + 1)];
    for (int i = 0; i < runs.length; i++) {
      long run = 1;
      for (int j = i; j < i + RUN; j++) {
        run = run * 1_000_003 + words.get(j).hashCode();
      }
      runs[i] = run;
    }
    return runs;
  }

  /// An even hash of 31 bits (the finalizer of SplitMix64), another one for each `place`.
  public static int mixed(long run, int place) {
    long z = run + 0x9E3779B97F4A7C15L * (place + 1);
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return (int) ((z ^ (z >>> 31)) >>> 33);
  }
}
