package org.aigaq.language.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Measures how well keywords find their forms. Recall: of the pairs of a form and its lemma, those
/// that share a term. Precision: every lemma of three letters or more is a keyword over all forms;
/// of its hits, those whose lemma it is.
final class Conflation {
  record Pair(String form, String lemma) {}

  record Figures(double recall, double inflectedRecall, double precision, double termsPerWord) {}

  private Conflation() {}

  /// @param pairs of the word class measured
  /// @param corpus every word of the texts, in which the keywords are looked for
  static Figures measure(List<Pair> pairs, List<Pair> corpus, String language, boolean nouns) {
    int found = 0;
    int inflected = 0;
    int inflectedFound = 0;
    for (Pair pair : pairs) {
      boolean hit = sharesATerm(pair, language, nouns);
      found += hit ? 1 : 0;
      if (!lower(pair.form).equals(lower(pair.lemma))) {
        inflected++;
        inflectedFound += hit ? 1 : 0;
      }
    }
    Map<String, Set<String>> keywordsByTerm = keywords(pairs, language, nouns);
    long hits = 0;
    long right = 0;
    long terms = 0;
    for (Pair word : corpus) {
      List<String> document = Analysis.terms(word.form, language, true, nouns);
      Set<String> matching = new HashSet<>();
      document.forEach(term -> matching.addAll(keywordsByTerm.getOrDefault(term, Set.of())));
      matching.removeIf(keyword -> keyword.length() < 3);
      terms += document.size();
      hits += matching.size();
      right += matching.contains(lower(word.lemma)) ? 1 : 0;
    }
    return new Figures(
        100.0 * found / pairs.size(),
        100.0 * inflectedFound / inflected,
        100.0 * right / hits,
        (double) terms / corpus.size());
  }

  private static boolean sharesATerm(Pair pair, String language, boolean nouns) {
    Set<String> document = new HashSet<>(Analysis.terms(pair.form, language, true, nouns));
    return Analysis.terms(pair.lemma, language, false, nouns).stream().anyMatch(document::contains);
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

  /// Forms that their lemma does not find, for a person who wants to know why.
  static List<String> lost(List<Pair> pairs, String language, boolean nouns) {
    return pairs.stream()
        .filter(pair -> !sharesATerm(pair, language, nouns))
        .map(pair -> pair.form + " ≠ " + pair.lemma)
        .distinct()
        .limit(80)
        .toList();
  }

  /// Keywords that find a form of another word, with that form.
  static List<String> confused(
      List<Pair> pairs, List<Pair> corpus, String language, boolean nouns) {
    Map<String, Set<String>> keywordsByTerm = keywords(pairs, language, nouns);
    return corpus.stream()
        .flatMap(
            word ->
                Analysis.terms(word.form, language, true, nouns).stream()
                    .flatMap(term -> keywordsByTerm.getOrDefault(term, Set.of()).stream())
                    .filter(keyword -> keyword.length() > 2 && !keyword.equals(lower(word.lemma)))
                    .map(keyword -> keyword + " ← " + word.form + " (" + word.lemma + ")"))
        .distinct()
        .limit(120)
        .toList();
  }

  private static String lower(String word) {
    return word.toLowerCase(java.util.Locale.ROOT);
  }
}
