package org.aigaq.language.identify;

import java.util.Arrays;

/// How likely a letter is after the two before it, in one language: trigrams, smoothed towards
/// bigrams, letters and a uniform alphabet after Witten and Bell (1991), so that a small sample
/// does not claim more than it saw. Logarithms of all trigrams lie ready in one table.
final class CharModel {
  private static final double ALPHABET = 200;

  /// Above it no letter of the three scripts lies; what does is like any other stranger.
  private static final int CODES = 0x700;

  /// The number of every character that neither sample nor alphabet has.
  private static final int STRANGER = 0;

  private final String language;
  private final double prior;

  /// Letters that the language does not write.
  private final boolean[] foreign = new boolean[CODES];

  private final byte[] numbers = new byte[CODES];
  private final int size;
  private final float[] logs;

  /// @param prior log odds of the language before a letter is read
  /// @param alphabet letters that the language writes, whether or not the sample happens to have
  ///   them
  CharModel(String language, double prior, String alphabet, String sample) {
    this.language = language;
    this.prior = prior;
    for (int c = 0; c < CODES; c++) {
      foreign[c] = Letters.isLetter(c) && alphabet.indexOf(c) < 0;
    }
    String letters = Letters.spaced(sample);
    this.size = 1 + number(alphabet + letters);
    this.logs = logs(alphabet, letters);
  }

  private int number(String characters) {
    int last = STRANGER;
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (c < CODES && numbers[c] == STRANGER && last < Byte.MAX_VALUE) {
        numbers[c] = (byte) ++last;
      }
    }
    return last;
  }

  private int number(char c) {
    return c < CODES ? numbers[c] : STRANGER;
  }

  private float[] logs(String alphabet, String letters) {
    int[] ones = new int[size];
    int[] twos = new int[size * size];
    int[] threes = new int[size * size * size];
    alphabet.chars().forEach(letter -> ones[number((char) letter)]++);
    for (int i = 2; i < letters.length(); i++) {
      int third = number(letters.charAt(i));
      int second = number(letters.charAt(i - 1));
      ones[third]++;
      twos[second * size + third]++;
      threes[(number(letters.charAt(i - 2)) * size + second) * size + third]++;
    }
    double[] uniform = new double[size];
    Arrays.fill(uniform, 1 / ALPHABET);
    double[] letter = smoothed(ones, uniform);
    double[] pairs = smoothed(twos, letter);
    double[] triples = smoothed(threes, pairs);
    float[] logs = new float[triples.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = (float) Math.log(triples[i]);
    }
    return logs;
  }

  /// Rows of `size` probabilities, one row for each context. A context that was never seen is as
  /// its shorter one.
  ///
  /// @param shorter probabilities with one letter less of context, rows repeating
  private double[] smoothed(int[] counts, double[] shorter) {
    double[] probabilities = new double[counts.length];
    for (int row = 0; row < counts.length; row += size) {
      int seen = 0;
      int kinds = 0;
      for (int i = 0; i < size; i++) {
        seen += counts[row + i];
        kinds += counts[row + i] > 0 ? 1 : 0;
      }
      for (int i = 0; i < size; i++) {
        double below = shorter[(row + i) % shorter.length];
        probabilities[row + i] =
            seen == 0 ? below : (counts[row + i] + kinds * below) / (seen + kinds);
      }
    }
    return probabilities;
  }

  String language() {
    return language;
  }

  double prior() {
    return prior;
  }

  /// The natural logarithm of the probability of spaced letters.
  double logLikelihood(String letters) {
    double sum = 0;
    int context = number(letters.charAt(0)) * size + number(letters.charAt(1));
    for (int i = 2; i < letters.length(); i++) {
      int next = number(letters.charAt(i));
      sum += logs[context * size + next];
      context = context % size * size + next;
    }
    return sum;
  }

  /// How many letters the language does not write.
  int foreign(String letters) {
    int count = 0;
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      count += (c < CODES ? foreign[c] : Letters.isLetter(c)) ? 1 : 0;
    }
    return count;
  }
}
