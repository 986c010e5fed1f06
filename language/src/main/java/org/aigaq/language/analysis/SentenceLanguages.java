package org.aigaq.language.analysis;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/// In which of the three languages a word of a text may be: its letters tell, else its sentence
/// does. No model is asked: every other Kazakh word has a letter that Russian lacks, and hardly any
/// sentence of Russian or English does without words that Kazakh has not. Where both are silent,
/// both languages are possible. Not for several threads at once.
final class SentenceLanguages {
  static final int KAZAKH = 1;
  static final int RUSSIAN = 2;
  static final int ENGLISH = 4;

  /// Shorter words of two languages are too often spelled alike by chance: `men` is English, and
  /// how Kazakh `мен` would be written.
  static final int MIN_READ = 5;

  /// A Kazakh sentence of so many words without one of its own letters is not to be expected.
  private static final int TELLING_LENGTH = 8;

  /// What share of a Kazakh sentence has its own letters at least: one in so many.
  private static final int KAZAKH_SHARE = 4;

  /// So that a text without full stops is looked at piece by piece.
  private static final int MAX_SENTENCE = 400;

  private static final Set<String> RUSSIAN_WORDS =
      Set.of(
          "и", "в", "с", "к", "о", "у", "я", "во", "ко", "об", "что", "как", "это", "для", "из",
          "при", "или", "его", "они", "был", "было", "были", "также", "после");
  private static final Set<String> ENGLISH_WORDS =
      Set.of("the", "of", "and", "to", "for", "that", "with", "by", "was", "has", "from", "are");

  private static final int SHARED = 1;
  private static final int KAZAKH_CYRILLIC = 1 << 1;
  private static final int OTHER_CYRILLIC = 1 << 2;
  private static final int LATIN = 1 << 3;
  private static final int KAZAKH_LATIN = 1 << 4;
  private static final int ARABIC = 1 << 5;

  /// q before anything but u: Kazakh, but also Iraq and Qatar.
  private static final int LONE_Q = 1 << 6;

  private static final int CYRILLIC = SHARED | KAZAKH_CYRILLIC | OTHER_CYRILLIC;
  private static final int TABLE = 0x700;
  private static final byte[] KINDS = new byte[TABLE];

  /// For the first letters of function words, their lengths as bits.
  private static final byte[] LENGTHS = new byte[TABLE];

  static {
    for (int c = 0; c < TABLE; c++) {
      KINDS[c] = (byte) kindOf(c);
    }
    RUSSIAN_WORDS.forEach(SentenceLanguages::noteLength);
    ENGLISH_WORDS.forEach(SentenceLanguages::noteLength);
  }

  private static void noteLength(String word) {
    LENGTHS[word.charAt(0)] |= (byte) (1 << word.length());
  }

  private String text = "";
  private int until;
  private int inCyrillic;
  private int inLatin;

  private static int kindOf(int c) {
    if (!Character.isLetter(c)) {
      return 0;
    }
    int lower = Character.toLowerCase(c);
    return switch (UnicodeScript.of(c)) {
      case CYRILLIC ->
          lower >= 'а' && lower <= 'я' || lower == 'ё'
              ? SHARED
              : "әғқңөұүһі".indexOf(lower) >= 0 ? KAZAKH_CYRILLIC : OTHER_CYRILLIC;
      case LATIN -> "äğıñöşūüáǵńóúýïə".indexOf(lower) >= 0 ? KAZAKH_LATIN : LATIN;
      case ARABIC -> ARABIC;
      default -> 0;
    };
  }

  /// Begins a text.
  void reset(String text) {
    this.text = text;
    this.until = 0;
  }

  /// The languages of a word, a sum of the constants here; 0 for one that is in none of them. To be
  /// asked from a text's first word to its last.
  int of(int start, int end) {
    if (start >= until) {
      readSentence(start);
    }
    return of(text, start, end, inCyrillic, inLatin);
  }

  /// The languages that a word may be in by its own letters.
  static int of(String word) {
    return of(word, 0, word.length(), KAZAKH | RUSSIAN, KAZAKH | ENGLISH);
  }

  private static int of(String text, int start, int end, int inCyrillic, int inLatin) {
    int kinds = kinds(text, start, end);
    if ((kinds & CYRILLIC) != 0) {
      if ((kinds & OTHER_CYRILLIC) != 0) {
        return 0;
      }
      return (kinds & KAZAKH_CYRILLIC) != 0 ? KAZAKH : inCyrillic;
    }
    if ((kinds & KAZAKH_LATIN) != 0) {
      return inLatin | KAZAKH;
    }
    if ((kinds & LATIN) != 0) {
      boolean either = inLatin == (KAZAKH | ENGLISH);
      boolean tooShort = end - start < MIN_READ && (kinds & LONE_Q) == 0;
      return either && tooShort ? ENGLISH : inLatin;
    }
    return (kinds & ARABIC) != 0 ? KAZAKH : 0;
  }

  private static int kinds(String text, int start, int end) {
    int kinds = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < TABLE) {
        kinds |= KINDS[c];
        if ((c == 'q' || c == 'Q') && !(i + 1 < end && isU(text.charAt(i + 1)))) {
          kinds |= LONE_Q;
        }
      }
    }
    return kinds;
  }

  private static boolean isU(char c) {
    return c == 'u' || c == 'U';
  }

  private void readSentence(int start) {
    var cyrillic = new Count();
    var latin = new Count();
    int stop = Math.min(text.length(), start + MAX_SENTENCE);
    int i = start;
    while (i < stop && !endsSentence(i)) {
      int end = letters(i);
      if (end > i) {
        count(i, end, cyrillic, latin);
      }
      i = Math.max(end, i + 1);
    }
    until = Math.max(i, start + 1);
    inCyrillic = cyrillic.languages(RUSSIAN);
    inLatin = latin.languages(ENGLISH);
  }

  private int letters(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) < TABLE && KINDS[text.charAt(i)] != 0) {
      i++;
    }
    return i;
  }

  private void count(int start, int end, Count cyrillic, Count latin) {
    int kinds = kinds(text, start, end);
    if ((kinds & CYRILLIC) != 0) {
      cyrillic.words++;
      cyrillic.kazakh += (kinds & KAZAKH_CYRILLIC) != 0 ? 1 : 0;
      cyrillic.other = cyrillic.other || isOneOf(RUSSIAN_WORDS, start, end);
    } else if ((kinds & (LATIN | KAZAKH_LATIN)) != 0) {
      latin.words++;
      latin.kazakh += (kinds & (KAZAKH_LATIN | LONE_Q)) != 0 ? 1 : 0;
      latin.other = latin.other || isOneOf(ENGLISH_WORDS, start, end);
    }
  }

  /// As written: capitals are initials or begin a name.
  private boolean isOneOf(Set<String> words, int start, int end) {
    return end - start < Byte.SIZE
        && (LENGTHS[text.charAt(start)] >> (end - start) & 1) != 0
        && words.contains(text.substring(start, end));
  }

  private boolean endsSentence(int index) {
    return switch (text.charAt(index)) {
      case '!', '?', '…', '\n', '\r', '«', '»', '“', '”', '„', '"', WordTokenizer.GAP -> true;
      case '.' -> index + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(index + 1));
      default -> false;
    };
  }

  private static final class Count {
    private int words;

    /// Words with a letter that only Kazakh has.
    private int kazakh;

    /// Whether there is a word that only the other language has.
    private boolean other;

    private int languages(int otherLanguage) {
      boolean few = kazakh * KAZAKH_SHARE < words;
      if (few && other || kazakh == 0 && words >= TELLING_LENGTH) {
        return otherLanguage;
      }
      return !few && kazakh > 1 && !other ? KAZAKH : KAZAKH | otherLanguage;
    }
  }
}
