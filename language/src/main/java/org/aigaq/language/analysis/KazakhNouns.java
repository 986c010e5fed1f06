package org.aigaq.language.analysis;

/// The nominal suffix chain of Kazakh, read from the end: stem, plural, possessive, case,
/// predicative ending.
final class KazakhNouns {
  /// What a chain may end in at a place of the word.
  private enum Layer {
    WORD,
    CASED,
    POSSESSED,
    THIRD_PERSON,
    FIRST_OR_SECOND_PERSON,
    PLURAL,
    STEM
  }

  /// Told of every place at which a stem may end.
  interface Stems {
    /// @param end of the stem; the word's length when nothing was taken off
    void stem(String word, int end);
  }

  private static final SuffixTable<Layer> WORD =
      new SuffixTable<Layer>()
          .add(Layer.CASED, "MIн", "сIң", "MIз", "сIңдAр", "DIр")
          .add(Layer.POSSESSED, "DAй")
          .add(Layer.THIRD_PERSON, "ндAй");
  private static final SuffixTable<Layer> CASED =
      new SuffixTable<Layer>()
          .add(Layer.POSSESSED, "NIң", "GA", "NI", "DA", "DAн", "нAн", "мен", "бен", "пен")
          .add(Layer.POSSESSED, "DAғы", "DAгі", "NIкі")
          .add(Layer.THIRD_PERSON, "н", "нA", "ндA", "нAн", "ндAғы", "ндAгі")
          .add(Layer.FIRST_OR_SECOND_PERSON, "A");
  private static final SuffixTable<Layer> THIRD_PERSON =
      new SuffixTable<Layer>().add(Layer.PLURAL, "I", "сI");
  private static final SuffixTable<Layer> FIRST_OR_SECOND_PERSON =
      new SuffixTable<Layer>()
          .add(Layer.PLURAL, "м", "Iм", "ң", "Iң", "мIз", "IмIз", "ңIз", "IңIз");
  private static final SuffixTable<Layer> PLURAL = new SuffixTable<Layer>().add(Layer.STEM, "LAр");

  /// `үйдегі`, "the one in the house", is a stem of its own and takes all endings again.
  private static final SuffixTable<Layer> STEM =
      new SuffixTable<Layer>()
          .add(Layer.POSSESSED, "DAғы", "DAгі")
          .add(Layer.THIRD_PERSON, "ндAғы", "ндAгі");

  private KazakhNouns() {}

  static void stems(String word, Stems found) {
    walk(word, word.length(), Layer.WORD, found);
  }

  /// Only the third person's possessive, the mark of a compound (`сайлау учаскесі`), with what
  /// follows it.
  static void possessedStems(String word, Stems found) {
    strip(THIRD_PERSON, word, word.length(), found);
  }

  private static void walk(String word, int end, Layer layer, Stems found) {
    switch (layer) {
      case WORD -> {
        strip(WORD, word, end, found);
        walk(word, end, Layer.CASED, found);
      }
      case CASED -> {
        strip(CASED, word, end, found);
        walk(word, end, Layer.POSSESSED, found);
      }
      case POSSESSED -> {
        strip(THIRD_PERSON, word, end, found);
        strip(FIRST_OR_SECOND_PERSON, word, end, found);
        walk(word, end, Layer.PLURAL, found);
      }
      case THIRD_PERSON -> strip(THIRD_PERSON, word, end, found);
      case FIRST_OR_SECOND_PERSON -> strip(FIRST_OR_SECOND_PERSON, word, end, found);
      case PLURAL -> {
        strip(PLURAL, word, end, found);
        walk(word, end, Layer.STEM, found);
      }
      case STEM -> {
        found.stem(word, end);
        strip(STEM, word, end, found);
      }
    }
  }

  private static void strip(SuffixTable<Layer> table, String word, int end, Stems found) {
    if (end == 0) {
      return;
    }
    for (var suffix : table.endingIn(word.charAt(end - 1))) {
      int start = end - suffix.letters().length();
      if (start >= 0 && word.startsWith(suffix.letters(), start)) {
        walk(word, start, suffix.next(), found);
      }
    }
  }
}
