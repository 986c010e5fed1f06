package org.aigaq.language.analysis;

/// The verbal suffix chain of Kazakh, read from the end: stem, voices, negation, then either a
/// finite ending or a participle (which takes nominal endings, so that [KazakhNouns] has been there
/// before).
final class KazakhVerbs {
  private enum Layer {
    /// Before a person: the present's converb in а, е, й.
    PRESENT,
    /// Before a tense: a stem that may be negated.
    NEGATED,
    VOICED
  }

  private static final int MAX_VOICES = 3;

  private static final SuffixTable<Layer> FINITE =
      new SuffixTable<Layer>()
          .add(Layer.PRESENT, "дI", "мIн", "м", "сIң", "сIз", "мIз", "сIңдAр", "сIздAр")
          .add(Layer.NEGATED, "DI", "DIм", "DIң", "DIңIз", "DIқ", "DIк", "DIңдAр", "DIңIздAр")
          .add(Layer.NEGATED, "сA", "сAм", "сAң", "сAңIз", "сAқ", "сAк", "сAңдAр", "сAңIздAр")
          .add(Layer.NEGATED, "ңIз", "IңIз", "ңдAр", "IңдAр", "ңIздAр", "IңIздAр")
          .add(Layer.NEGATED, "сIн", "AйIн", "йIн", "AйIқ", "AйIк", "йIқ", "йIк")
          .add(Layer.NEGATED, "п", "Iп", "птI", "IптI", "ппIн", "IппIн", "ппIз", "IппIз")
          .add(Layer.NEGATED, "псIң", "IпсIң", "псIз", "IпсIз")
          .add(Layer.NEGATED, "GAлI", "йIншA", "GAй", "GAймIн", "GAйсIң");

  /// Before these stand а, е, й of the present, or и and я, which swallowed the stem's last letter.
  private static final SuffixTable<Layer> PRESENT =
      new SuffixTable<Layer>().add(Layer.NEGATED, "A", "й", "и", "я");

  private static final SuffixTable<Layer> PARTICIPLE =
      new SuffixTable<Layer>()
          .add(Layer.NEGATED, "GAн", "Aр", "р", "яр", "с", "у", "ю", "ушI", "юшI")
          .add(Layer.NEGATED, "MAқ", "MAк", "MAқшI", "MAкшI", "GI")
          .add(Layer.PRESENT, "тIн", "тұғIн");

  private static final SuffixTable<Layer> NEGATION =
      new SuffixTable<Layer>().add(Layer.VOICED, "MA");
  private static final SuffixTable<Layer> VOICE =
      new SuffixTable<Layer>()
          .add(Layer.VOICED, "Iл", "л", "Iн", "н", "Iс", "с", "DIр", "т", "GIз");

  private KazakhVerbs() {}

  static void finiteStems(String word, KazakhNouns.Stems found) {
    strip(FINITE, word, word.length(), 0, found);
    strip(PRESENT, word, word.length(), 0, found);
    walk(word, word.length(), Layer.VOICED, 0, found);
  }

  /// @param end of what is left of the word when nominal endings are off
  static void participleStems(String word, int end, KazakhNouns.Stems found) {
    strip(PARTICIPLE, word, end, 0, found);
  }

  private static void walk(String word, int end, Layer layer, int voices, KazakhNouns.Stems found) {
    switch (layer) {
      case PRESENT -> strip(PRESENT, word, end, voices, found);
      case NEGATED -> {
        strip(NEGATION, word, end, voices, found);
        walk(word, end, Layer.VOICED, voices, found);
      }
      case VOICED -> {
        found.stem(word, end);
        if (voices < MAX_VOICES) {
          strip(VOICE, word, end, voices + 1, found);
        }
      }
    }
  }

  private static void strip(
      SuffixTable<Layer> table, String word, int end, int voices, KazakhNouns.Stems found) {
    if (end == 0) {
      return;
    }
    for (var suffix : table.endingIn(word.charAt(end - 1))) {
      int start = end - suffix.letters().length();
      if (start >= 2 && word.startsWith(suffix.letters(), start)) {
        walk(word, start, suffix.next(), voices, found);
      }
    }
  }
}
