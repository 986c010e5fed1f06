package org.aigaq.language.text;

import java.text.Normalizer;
import java.util.Locale;

/// One spelling for what readers take for one word: NFC, lower case, ё as е, and Latin letters that
/// stand in a Cyrillic word as if they were Cyrillic (`цензурa` typed with a Latin a, or the Latin
/// schwa of old Kazakh keyboards).
public final class Folding {
  private static final String LATIN = "aceopxyihkmtəɵABCEHIKMOPTXYƏƟ";
  private static final String TWINS = "асеорхуіһкмтәөАВСЕНІКМОРТХУӘӨ";

  private static final int TABLE = 0x500;

  /// What a letter becomes whose neighbours do not matter in a word that is all Cyrillic; 0 for all
  /// others.
  private static final char[] SIMPLE = new char[TABLE];

  static {
    for (char c = 0x410; c < 0x500; c++) {
      // Marks of old manuscripts.
      if (Character.isLetter(c)) {
        SIMPLE[c] = Character.toLowerCase(c);
      }
    }
    for (char c = '0'; c <= '9'; c++) {
      SIMPLE[c] = c;
    }
    SIMPLE['-'] = '-';
    SIMPLE['Ё'] = 'е';
    SIMPLE['ё'] = 'е';
    SIMPLE['І'] = 'і';
  }

  private Folding() {}

  /// The folded form of one word. Length may differ from the input's.
  public static String word(String word) {
    char[] simple = new char[word.length()];
    for (int i = 0; i < simple.length; i++) {
      char c = word.charAt(i);
      simple[i] = c < TABLE ? SIMPLE[c] : 0;
      if (simple[i] == 0) {
        return anyWord(word);
      }
    }
    return new String(simple);
  }

  private static String anyWord(String word) {
    String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
    return plainLetters(homoglyphs(composed).toLowerCase(Locale.ROOT));
  }

  private static String plainLetters(String lower) {
    var out = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      switch (c) {
        case 'ё' -> out.append('е');
        case '’', 'ʼ', '‘', '`' -> out.append('\'');
        // The stress mark that encyclopaedias put on vowels: no alphabet here keeps it after NFC.
        case '\u0301' -> {}
        case '\u00ad', '\u200b', '\u200c', '\u200d', '\ufeff' -> {}
        // The dot that ROOT lower-casing leaves of the Turkish İ.
        case '\u0307' -> {}
        case '‐', '‑' -> out.append('-');
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /// Folds only in a word that is mostly Cyrillic and whose every Latin letter has a twin:
  /// `Boeing-тың` stays.
  private static String homoglyphs(String word) {
    int cyrillic = 0;
    int latin = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (isCyrillic(c)) {
        cyrillic++;
      } else if (isLatin(c)) {
        latin++;
        if (LATIN.indexOf(c) < 0) {
          return word;
        }
      }
    }
    return latin == 0 || cyrillic <= latin ? word : twins(word);
  }

  private static String twins(String word) {
    var out = new StringBuilder(word);
    for (int i = 0; i < out.length(); i++) {
      int at = LATIN.indexOf(out.charAt(i));
      if (at >= 0) {
        out.setCharAt(i, TWINS.charAt(at));
      }
    }
    return out.toString();
  }

  public static boolean isCyrillic(int c) {
    return c >= 0x400 && c < TABLE
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC;
  }

  public static boolean isLatin(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }
}
