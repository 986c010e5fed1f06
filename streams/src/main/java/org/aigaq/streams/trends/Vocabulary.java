package org.aigaq.streams.trends;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.aigaq.streams.trends.Mention.Word;

/// The words of articles: what tells some from the others, and how a stem is written.
final class Vocabulary {
  private static final double PRIOR = 50;
  private static final double TELLING = 1.96;
  private static final int TWICE = 2;
  private static final double TOGETHER = 0.6;

  private Vocabulary() {}

  /// In how many of the articles each stem occurs.
  static Map<String, Integer> frequencies(Collection<Mention> mentions) {
    Map<String, Integer> counts = new HashMap<>();
    for (Mention mention : mentions) {
      stems(mention).forEach(stem -> counts.merge(stem, 1, Integer::sum));
    }
    return counts;
  }

  static Set<String> stems(Mention mention) {
    Set<String> stems = new HashSet<>();
    mention.words().forEach(word -> stems.addAll(word.stems()));
    return stems;
  }

  /// The words that tell the articles from all others, most telling first.
  static List<String> telling(List<Mention> these, List<Mention> all, int most) {
    Map<String, Integer> here = frequencies(these);
    Map<String, Integer> everywhere = frequencies(all);
    double rest = Math.max(1, all.size() - these.size());
    Map<String, Double> scores = new HashMap<>();
    here.forEach(
        (stem, count) -> {
          int total = everywhere.getOrDefault(stem, count);
          double prior = Math.max(0.01, PRIOR * total / Math.max(1, all.size()));
          double z = LogOdds.z(count, these.size(), total - count, rest, prior, PRIOR);
          if (count >= TWICE && z >= TELLING) {
            scores.put(stem, z);
          }
        });
    List<String> best =
        scores.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    return written(best, these, most);
  }

  /// Each stem as it is written most often; stems of one word are told once.
  private static List<String> written(List<String> stems, List<Mention> in, int most) {
    List<String> told = new ArrayList<>();
    Set<String> covered = new HashSet<>();
    for (String stem : stems) {
      if (told.size() < most && !covered.contains(stem)) {
        told.add(form(stem, in));
        in.forEach(mention -> cover(mention, stem, covered));
      }
    }
    return told.stream().distinct().toList();
  }

  private static void cover(Mention mention, String stem, Set<String> covered) {
    mention.words().stream()
        .filter(word -> word.stems().contains(stem))
        .forEach(word -> covered.addAll(word.stems()));
  }

  /// A stem's most frequent form; lower case, unless it is always written otherwise.
  static String form(String stem, List<Mention> in) {
    Map<String, Integer> forms = new HashMap<>();
    for (Mention mention : in) {
      for (Word word : mention.words()) {
        if (word.stems().contains(stem)) {
          forms.merge(word.form(), 1, Integer::sum);
        }
      }
    }
    return most(forms, stem);
  }

  /// The term with the neighbour that most of its articles have beside it; alone when there is
  /// none.
  static String phrase(String stem, List<Mention> in) {
    Map<String, Set<String>> pairs = new HashMap<>();
    Map<String, Map<String, Integer>> forms = new HashMap<>();
    for (Mention mention : in) {
      List<Word> words = mention.words();
      for (int i = 0; i + 1 < words.size(); i++) {
        Word left = words.get(i);
        Word right = words.get(i + 1);
        if (left.stems().contains(stem) != right.stems().contains(stem)) {
          String key = last(left) + " " + last(right);
          pairs.computeIfAbsent(key, k -> new HashSet<>()).add(mention.id());
          forms
              .computeIfAbsent(key, k -> new HashMap<>())
              .merge(left.form() + " " + right.form(), 1, Integer::sum);
        }
      }
    }
    return pairs.entrySet().stream()
        .filter(pair -> pair.getValue().size() >= TOGETHER * in.size())
        .max(
            Comparator.<Map.Entry<String, Set<String>>>comparingInt(pair -> pair.getValue().size())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(pair -> most(forms.getOrDefault(pair.getKey(), Map.of()), pair.getKey()))
        .orElseGet(() -> form(stem, in));
  }

  /// The shortest stem stands for all forms of a word.
  private static String last(Word word) {
    return word.stems().stream()
        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .orElse(word.form().toLowerCase(Locale.ROOT));
  }

  private static String most(Map<String, Integer> forms, String otherwise) {
    Map<String, Integer> folded = new HashMap<>();
    forms.forEach(
        (form, count) -> {
          String lower = form.toLowerCase(Locale.ROOT);
          folded.merge(forms.containsKey(lower) ? lower : form, count, Integer::sum);
        });
    return folded.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(otherwise);
  }
}
