package org.aigaq.language.analysis;

/// What kinds of sounds the Kazakh letters are, and which of them stand behind one another where a
/// suffix begins.
final class KazakhSounds {
  private static final int VOWEL = 1;

  /// у, и, ю: vowels that also close a syllable.
  private static final int GLIDE = 1 << 1;

  private static final int VOICELESS = 1 << 2;
  private static final int NASAL_OR_BUZZING = 1 << 3;
  private static final int OTHER = 1 << 4;
  private static final int BACK = 1 << 5;
  private static final int FRONT = 1 << 6;
  private static final int KINDS = BACK - 1;

  private static final int FIRST = 0x400;
  private static final int LETTERS = 0x100;
  private static final byte[] KIND = new byte[LETTERS];

  /// For the first letter of a verb's suffix: what may stand before it.
  private static final byte[] BEFORE = new byte[LETTERS];

  static {
    java.util.Arrays.fill(KIND, (byte) OTHER);
    set(KIND, "аәеоөұүыіэяё", VOWEL);
    set(KIND, "уию", GLIDE);
    set(KIND, "пфкқтсшщчцхһ", VOICELESS);
    set(KIND, "мнңзж", NASAL_OR_BUZZING);
    add("аоұыяё", BACK);
    add("әеөүіэ", FRONT);
    java.util.Arrays.fill(BEFORE, (byte) KINDS);
    set(BEFORE, "аеыіи", KINDS & ~VOWEL);
    set(BEFORE, "йрлнң", VOWEL | GLIDE);
    set(BEFORE, "дғг", KINDS & ~VOICELESS);
    set(BEFORE, "ткқ", VOICELESS);
    set(BEFORE, "м", KINDS & ~VOICELESS & ~NASAL_OR_BUZZING);
    set(BEFORE, "б", NASAL_OR_BUZZING);
  }

  private KazakhSounds() {}

  private static void set(byte[] table, String letters, int kinds) {
    letters.chars().forEach(letter -> table[letter - FIRST] = (byte) kinds);
  }

  private static void add(String letters, int kind) {
    letters.chars().forEach(letter -> KIND[letter - FIRST] |= (byte) kind);
  }

  private static int kind(char letter) {
    int at = letter - FIRST;
    return at < 0 || at >= LETTERS ? OTHER : KIND[at];
  }

  static boolean isVowel(char letter) {
    return (kind(letter) & (VOWEL | GLIDE)) != 0;
  }

  /// Whether the last vowel that tells is a front one; и and у tell nothing but front.
  static boolean isFront(char[] word, int end) {
    for (int i = end - 1; i >= 0; i--) {
      if (isVowel(word[i])) {
        return (kind(word[i]) & FRONT) != 0 || word[i] == 'и';
      }
    }
    return false;
  }

  /// The sound that stands for this one where no vowel follows: кітабы, кітап.
  static char devoiced(char letter) {
    return switch (letter) {
      case 'б' -> 'п';
      case 'г' -> 'к';
      case 'ғ' -> 'қ';
      default -> letter;
    };
  }

  /// Whether a noun's suffix may stand at `end`: of those that depend on the sound before them,
  /// сы/сі wants a vowel and ы/і a consonant, in loanwords as well.
  static boolean fitsNoun(char[] word, int end, int from) {
    char first = word[end];
    if (first == 'ы' || first == 'і') {
      return (kind(word[end - 1]) & VOWEL) == 0;
    }
    char last = word[end - 1];
    return first != 'с' || from - end > 2 || isVowel(last) || last == '-' || last == 'ь';
  }

  /// Whether a verb's suffix sounds right at `end`: unlike nouns, hardly any verb is a loanword,
  /// and those end in the Kazakh -ла.
  static boolean fitsVerb(char[] word, int end, int from) {
    return sounds(word, end, from) && harmonizes(word, end, from);
  }

  private static boolean sounds(char[] word, int end, int from) {
    int last = kind(word[end - 1]);
    char first = word[end];
    if (first == 'п') {
      // жатпа- (negation), but жасап, жасапты.
      boolean negates = from - end > 1 && (kind(word[end + 1]) & VOWEL) != 0;
      return (last & (negates ? VOICELESS : VOWEL | GLIDE)) != 0;
    }
    if (first == 'с' && from - end == 1) {
      return (last & VOWEL) != 0;
    }
    int at = first - FIRST;
    return at < 0 || at >= LETTERS || (last & BEFORE[at]) != 0;
  }

  /// Whether the suffix's first vowel is as the last one before it.
  private static boolean harmonizes(char[] word, int end, int from) {
    int wanted = 0;
    for (int i = end; i < from && wanted == 0; i++) {
      wanted =
          switch (word[i]) {
            case 'а', 'ы' -> BACK;
            case 'е', 'і' -> FRONT;
            default -> 0;
          };
    }
    if (wanted == 0) {
      return true;
    }
    for (int i = end - 1; i >= 0; i--) {
      int kind = kind(word[i]) & (BACK | FRONT);
      if (kind != 0) {
        return kind == wanted;
      }
    }
    return true;
  }
}
