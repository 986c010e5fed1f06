package org.aigaq.newsroom.stories;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Says the same in partly other words: synonyms, words left out, words of others put in, sentences
/// in another order.
final class Rewording {
  private static final Map<String, Map<String, String>> SYNONYMS =
      Map.of(
          "ru",
          Map.ofEntries(
              Map.entry("сообщил", "рассказал"),
              Map.entry("сообщила", "рассказала"),
              Map.entry("заявил", "сказал"),
              Map.entry("заявила", "подчеркнула"),
              Map.entry("сказала", "отметила"),
              Map.entry("сказал", "отметил"),
              Map.entry("также", "кроме того,"),
              Map.entry("сейчас", "в настоящее время"),
              Map.entry("получат", "смогут получить"),
              Map.entry("жители", "местные жители"),
              Map.entry("жителей", "горожан"),
              Map.entry("около", "примерно"),
              Map.entry("более", "свыше"),
              Map.entry("компания", "предприятие"),
              Map.entry("в прошлом году", "год назад"),
              Map.entry("из-за", "по причине"),
              Map.entry("чтобы", "для того чтобы"),
              Map.entry("но", "однако")),
          "kk",
          Map.ofEntries(
              Map.entry("деді", "дейді"),
              Map.entry("айтты", "мәлімдеді"),
              Map.entry("хабарлады", "жеткізді"),
              Map.entry("қазір", "бүгінде"),
              Map.entry("туралы", "жайында"),
              Map.entry("тұрғындар", "жергілікті тұрғындар"),
              Map.entry("бірақ", "алайда"),
              Map.entry("және", "әрі"),
              Map.entry("үлкен", "ірі"),
              Map.entry("барлық", "бүкіл"),
              Map.entry("былтыр", "өткен жылы"),
              Map.entry("биыл", "осы жылы"),
              Map.entry("мен", "және")),
          "en",
          Map.ofEntries(
              Map.entry("said", "stated"),
              Map.entry("says", "claims"),
              Map.entry("told", "informed"),
              Map.entry("about", "some"),
              Map.entry("more", "further"),
              Map.entry("but", "yet"),
              Map.entry("residents", "local people"),
              Map.entry("company", "firm"),
              Map.entry("also", "in addition"),
              Map.entry("according", "as reported according"),
              Map.entry("will", "is going to"),
              Map.entry("because", "since"),
              Map.entry("money", "funds"),
              Map.entry("next", "coming")));

  private final RandomGenerator random;
  private final List<String> others;
  private final double strength;

  /// @param others words to put in
  /// @param strength the share of words that are changed beyond the synonyms
  Rewording(List<String> others, double strength, RandomGenerator random) {
    this.others = others;
    this.strength = strength;
    this.random = random;
  }

  List<String> of(Text text) {
    Map<String, String> synonyms = SYNONYMS.getOrDefault(text.language(), Map.of());
    return text.paragraphs().stream().map(paragraph -> of(paragraph, synonyms)).toList();
  }

  private String of(String paragraph, Map<String, String> synonyms) {
    List<String> sentences = new ArrayList<>(List.of(paragraph.split("(?<=[.!?…]) ")));
    if (random.nextInt(5) == 0) {
      Collections.shuffle(sentences, new Random(random.nextLong()));
    }
    return String.join(" ", sentences.stream().map(one -> sentence(one, synonyms)).toList());
  }

  private String sentence(String sentence, Map<String, String> synonyms) {
    List<String> words = new ArrayList<>();
    for (String word : sentence.split(" ")) {
      String synonym = synonyms.get(word);
      boolean plain = word.matches("\\p{Ll}+");
      if (synonym != null) {
        words.add(synonym);
      } else if (!plain || others.isEmpty() || random.nextDouble() >= strength) {
        words.add(word);
      } else {
        change(word, words);
      }
    }
    return String.join(" ", words);
  }

  private void change(String word, List<String> words) {
    switch (random.nextInt(4)) {
      case 0 -> {}
      case 1 -> {
        words.add(other());
        words.add(word);
      }
      default -> words.add(other());
    }
  }

  private String other() {
    return others.get(random.nextInt(others.size()));
  }
}
