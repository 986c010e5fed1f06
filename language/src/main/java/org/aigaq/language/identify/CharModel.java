package org.aigaq.language.identify;

import java.util.HashMap;
import java.util.Map;

/// How likely a letter is after the two before it, in one language: trigrams, smoothed towards
/// bigrams, letters and a uniform alphabet after Witten and Bell (1991), so that a small sample
/// does not claim more than it saw.
final class CharModel {
  private static final double ALPHABET = 200;

  private final String language;
  private final String alphabet;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Integer> followers = new HashMap<>();

  /// @param alphabet letters that the language writes, whether or not the sample happens to have
  ///   them
  CharModel(String language, String alphabet, String sample) {
    this.language = language;
    this.alphabet = alphabet;
    alphabet.chars().forEach(letter -> count("", (char) letter));
    String letters = Letters.spaced(sample);
    for (int i = 2; i < letters.length(); i++) {
      for (int order = 0; order <= 2; order++) {
        count(letters.substring(i - order, i), letters.charAt(i));
      }
    }
  }

  private void count(String context, char next) {
    if (counts.merge(context + next, 1, Integer::sum) == 1) {
      followers.merge(context, 1, Integer::sum);
    }
    counts.merge(context + '*', 1, Integer::sum);
  }

  String language() {
    return language;
  }

  /// The natural logarithm of the probability of spaced letters.
  double logLikelihood(String letters) {
    double sum = 0;
    for (int i = 2; i < letters.length(); i++) {
      sum += Math.log(probability(letters, i));
    }
    return sum;
  }

  /// How many letters the language does not write.
  int foreign(String letters) {
    return (int)
        letters.chars().filter(c -> Character.isLetter(c) && alphabet.indexOf(c) < 0).count();
  }

  private double probability(String letters, int at) {
    double probability = 1 / ALPHABET;
    for (int order = 0; order <= 2; order++) {
      String context = letters.substring(at - order, at);
      Integer seen = counts.get(context + '*');
      if (seen == null) {
        break;
      }
      int kinds = followers.getOrDefault(context, 0);
      int hits = counts.getOrDefault(context + letters.charAt(at), 0);
      probability = (hits + kinds * probability) / (seen + kinds);
    }
    return probability;
  }
}
