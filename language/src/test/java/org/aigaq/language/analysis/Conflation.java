package org.aigaq.language.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Measures how well keywords find their forms. Recall: of the pairs of a form and its lemma, those
/// that share a term. Precision: every lemma of three letters or more is a keyword over all forms;
/// of its hits, those whose lemma it is.
final class Conflation {
  record Pair(String form, String lemma) {}

  record Figures(double recall, double inflectedRecall, double precision, double termsPerWord) {}

  private Conflation() {}

  static Figures measure(List<Pair> pairs, String language, boolean nouns) {
    Map<String, Set<String>> keywordsByTerm = keywords(pairs, language, nouns);
    int found = 0;
    int inflected = 0;
    int inflectedFound = 0;
    long hits = 0;
    long right = 0;
    long terms = 0;
    for (Pair pair : pairs) {
      String lemma = lower(pair.lemma);
      Set<String> matching = new HashSet<>();
      List<String> document = Analysis.terms(pair.form, language, true, nouns);
      for (String term : document) {
        matching.addAll(keywordsByTerm.getOrDefault(term, Set.of()));
      }
      terms += document.size();
      boolean hit = matching.contains(lemma);
      found += hit ? 1 : 0;
      if (!lower(pair.form).equals(lemma)) {
        inflected++;
        inflectedFound += hit ? 1 : 0;
      }
      matching.removeIf(keyword -> keyword.length() < 3);
      hits += matching.size();
      right += hit && lemma.length() >= 3 ? 1 : 0;
    }
    double all = pairs.size();
    return new Figures(
        100 * found / all, 100.0 * inflectedFound / inflected, 100.0 * right / hits, terms / all);
  }

  private static Map<String, Set<String>> keywords(
      List<Pair> pairs, String language, boolean nouns) {
    Map<String, Set<String>> byTerm = new HashMap<>();
    for (Pair pair : pairs) {
      String lemma = lower(pair.lemma);
      for (String term : Analysis.terms(lemma, language, false, nouns)) {
        byTerm.computeIfAbsent(term, key -> new HashSet<>()).add(lemma);
      }
    }
    return byTerm;
  }

  /// The lemmas that most often hit forms of others, for a person who wants to know why.
  static Map<Integer, String> lost(List<Pair> pairs, String language, boolean nouns, int most) {
    Map<Integer, String> lost = new TreeMap<>();
    for (Pair pair : pairs) {
      Set<String> document = new HashSet<>(Analysis.terms(pair.form, language, true, nouns));
      if (lost.size() < most
          && Analysis.terms(pair.lemma, language, false, nouns).stream()
              .noneMatch(document::contains)) {
        lost.put(lost.size(), pair.form + " ≠ " + pair.lemma);
      }
    }
    return lost;
  }

  private static String lower(String word) {
    return word.toLowerCase(java.util.Locale.ROOT);
  }
}
