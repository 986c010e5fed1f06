package org.aigaq.language.identify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Tells Kazakh (Cyrillic, Latin, Arabic), Russian and English apart, and keeps their neighbours
/// from being taken for them: Kyrgyz, Tatar, Uzbek, Ukrainian, Belarusian, Turkish, German, French,
/// Spanish.
///
/// Character trigrams, trained at start on short texts written for this project (beside this class,
/// under its licence). No state after that; safe for several threads.
public final class LanguageIdentifier {
  private static final int MIN_LETTERS = 4;
  private static final int MAX_LETTERS = 3_000;
  private static final int MAX_TEXT = 20_000;
  private static final double MIN_CONFIDENCE = 0.5;

  /// Neighbouring trigrams repeat one another's evidence, so that only a part of it counts.
  private static final double INDEPENDENT_SHARE = 0.6;

  /// Log odds: this press is written in three languages, its neighbours' are guests in it, others
  /// rarer still.
  private static final double GUEST = -3.0;

  private static final double RARE = -4.0;

  /// Most Kazakh is in Cyrillic letters, most of what is in Latin ones is not Kazakh.
  private static final double IN_LATIN = -1.0;

  /// Mean log probability per letter below which a text is in none of the languages known.
  private static final double STRANGE = -5.0;

  /// For each letter that a language does not write, on top of the models.
  private static final double FOREIGN = -4.0;

  private static final String RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
  private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";

  private final Map<UnicodeScript, List<CharModel>> models = new EnumMap<>(UnicodeScript.class);

  public LanguageIdentifier() {
    cyrillic("kk", RUSSIAN + "әғқңөұүһі", 0);
    cyrillic("ru", RUSSIAN, 0);
    cyrillic("ky", RUSSIAN + "ңөү", GUEST);
    cyrillic("tt", RUSSIAN + "әөүҗңһ", GUEST);
    cyrillic("uk", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'", GUEST);
    cyrillic("be", "абвгдеёжзійклмнопрстуўфхцчшыьэюя'", GUEST);
    add(UnicodeScript.CYRILLIC, "uz", RUSSIAN + "ўқғҳ", GUEST, KazakhScripts::uzbekCyrillic);
    latin("en", "", 0, UnaryOperator.identity());
    latin("uz", "", GUEST, UnaryOperator.identity());
    latin("tr", "çğıöşüâî", RARE, UnaryOperator.identity());
    latin("de", "äöüß", RARE, UnaryOperator.identity());
    latin("fr", "àâæçéèêëîïôœùûü", RARE, UnaryOperator.identity());
    latin("es", "áéíñóúü", RARE, UnaryOperator.identity());
    latin("kk", "äğıñöşūü", IN_LATIN, KazakhScripts::latin2021);
    latin("kk", "äğñöşūü", IN_LATIN, KazakhScripts::latinDraft);
    latin("kk", "áǵıńóúý", IN_LATIN, KazakhScripts::latin2018);
    add(UnicodeScript.ARABIC, "kk", KazakhScripts.ARABIC_LETTERS, 0, KazakhScripts::arabic);
  }

  private void cyrillic(String language, String alphabet, double prior) {
    add(UnicodeScript.CYRILLIC, language, alphabet, prior, UnaryOperator.identity());
  }

  /// @param more letters than the 26
  private void latin(String language, String more, double prior, UnaryOperator<String> writing) {
    add(UnicodeScript.LATIN, language, LATIN + more, prior, writing);
  }

  private void add(
      UnicodeScript script,
      String language,
      String alphabet,
      double prior,
      UnaryOperator<String> writing) {
    models
        .computeIfAbsent(script, key -> new ArrayList<>())
        .add(new CharModel(language, prior, alphabet, writing.apply(sample(language))));
  }

  private static String sample(String language) {
    String name = language + ".txt";
    try (InputStream in = LanguageIdentifier.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks the sample " + name + ". Build it again.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The language of a text, headline or article; `und` when there is too little of it, when two
  /// languages are about as likely, or when it looks like none of those known.
  public Identified identify(String text) {
    String letters = Letters.spaced(text.substring(0, Math.min(text.length(), MAX_TEXT)));
    UnicodeScript script = Letters.script(letters);
    List<CharModel> candidates = models.getOrDefault(script, List.of());
    String own = Letters.ofScript(letters, script);
    if (candidates.isEmpty() || Letters.count(own) < MIN_LETTERS) {
      return new Identified(Identified.UNDETERMINED, 0);
    }
    return best(candidates, own.substring(0, Math.min(own.length(), MAX_LETTERS)));
  }

  /// Whether a declaration must be believed, because this was never taught the language: a text in
  /// it looks like the nearest one that was. The script may still speak against it.
  ///
  /// @param declared a BCP-47 code
  public boolean cannotJudge(String declared, String text) {
    Locale locale = Locale.forLanguageTag(declared);
    String letters = Letters.spaced(text.substring(0, Math.min(text.length(), MAX_TEXT)));
    return !knows(locale.getLanguage()) && Writing.allows(locale, Letters.script(letters));
  }

  private boolean knows(String language) {
    return models.values().stream()
        .flatMap(List::stream)
        .anyMatch(model -> model.language().equals(language));
  }

  private static Identified best(List<CharModel> candidates, String letters) {
    Map<String, Double> scores = new HashMap<>();
    double highest = Double.NEGATIVE_INFINITY;
    for (CharModel model : candidates) {
      double likelihood = model.logLikelihood(letters);
      highest = Math.max(highest, likelihood);
      double score =
          likelihood * INDEPENDENT_SHARE + FOREIGN * model.foreign(letters) + model.prior();
      scores.merge(model.language(), score, Math::max);
    }
    var winner = scores.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    double sum = 0;
    for (double score : scores.values()) {
      sum += Math.exp(score - winner.getValue());
    }
    double confidence = 1 / sum;
    boolean strange = highest / (letters.length() - 2) < STRANGE;
    String code =
        strange || confidence < MIN_CONFIDENCE ? Identified.UNDETERMINED : winner.getKey();
    return new Identified(code, strange ? 0 : confidence);
  }
}
