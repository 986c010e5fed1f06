package org.aigaq.streams.edit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An edit in one neutral sentence per language. The wording of each label stands in `labels.txt`.
final class Summaries {
  static final Map<String, String> COSMETIC =
      Map.of(
          "kk", "Тек жазылуы өзгерді: емле, тыныс белгілері немесе реті.",
          "ru", "Изменилась только запись: правописание, знаки или порядок.",
          "en", "Only the spelling, punctuation or order changed.");

  private static final Map<String, String> WORDS_ONLY =
      Map.of(
          "kk", "Мәтіннің сөздері өзгерді",
          "ru", "Изменены слова в тексте",
          "en", "Words of the text changed");

  private static final Map<String, List<String>> LABELS =
      Sections.load(Summaries.class, "labels.txt");

  /// Labels whose words are short enough to be shown in the sentence.
  private static final Set<Label> SHOWN =
      EnumSet.of(
          Label.HEADLINE_SOFTENED,
          Label.NUMBER_CHANGED,
          Label.DATE_CHANGED,
          Label.NAME_CHANGED,
          Label.NAME_REMOVED,
          Label.NEGATION_CHANGED,
          Label.HEDGE_ADDED,
          Label.ATTRIBUTION_CHANGED);

  private static final int MOST = 4;
  private static final int MOST_WORDS = 2;

  private Summaries() {}

  static Map<String, String> of(Findings found, int added, int removed) {
    Map<String, String> sentences = new LinkedHashMap<>();
    for (String language : List.of("kk", "ru", "en")) {
      sentences.put(language, sentence(language, found) + words(added, removed) + ".");
    }
    return sentences;
  }

  private static String sentence(String language, Findings found) {
    List<String> parts = new ArrayList<>();
    for (Label label : found.labels()) {
      // A softened headline has changed: once is enough.
      boolean told = label == Label.HEADLINE_CHANGED && found.has(Label.HEADLINE_SOFTENED);
      if (!told && parts.size() < MOST) {
        parts.add(name(language, label) + shown(label, found));
      }
    }
    String joined =
        parts.isEmpty() ? WORDS_ONLY.getOrDefault(language, "") : String.join("; ", parts);
    return joined.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + joined.substring(1);
  }

  private static String name(String language, Label label) {
    return LABELS.getOrDefault(language + " " + label.id(), List.of(label.id())).getFirst();
  }

  private static String shown(Label label, Findings found) {
    List<String> words = found.words().getOrDefault(label.id(), List.of());
    if (!SHOWN.contains(label) || words.isEmpty()) {
      return "";
    }
    return " (" + String.join("; ", words.subList(0, Math.min(MOST_WORDS, words.size()))) + ")";
  }

  private static String words(int added, int removed) {
    return added + removed == 0 ? "" : ": +" + added + " −" + removed;
  }
}
