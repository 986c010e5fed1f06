package org.aigaq.language.identify;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/// A text reduced to what tells its language: lower-case letters, with a blank between words.
final class Letters {
  /// Encyclopaedic texts mark the stressed vowel; no alphabet here has what is left of it in NFC.
  private static final char STRESS = '\u0301';

  // What the JDK looks up in its ranges each time, of the characters that most letters are.
  private static final int TABLE = 0x700;
  private static final UnicodeScript[] SCRIPTS = UnicodeScript.values();
  private static final UnicodeScript[] SCRIPT_OF = new UnicodeScript[TABLE];
  private static final boolean[] LETTERS = new boolean[TABLE];
  private static final boolean[] INNER = new boolean[TABLE];

  static {
    for (int c = 0; c < TABLE; c++) {
      SCRIPT_OF[c] = UnicodeScript.of(c);
      LETTERS[c] = Character.isLetter(c);
      INNER[c] = isInWords(c);
    }
  }

  /// How many Latin letters one Cyrillic letter outweighs: a text in Cyrillic letters is full of
  /// Latin names, hardly ever the other way round.
  private static final int CYRILLIC_WEIGHT = 3;

  private Letters() {}

  /// Two blanks, then the words, each followed by a blank.
  static String spaced(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    var out = new StringBuilder(lower.length() + 3).append("  ");
    for (int i = 0; i < lower.length(); i++) {
      char c = apostrophe(lower.charAt(i));
      if (c == STRESS) {
        continue;
      }
      if (isLetter(c) || isInner(c)) {
        out.append(c);
      } else if (out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    if (out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
    return out.toString();
  }

  /// Only the words in one script, so that names in another do not vote.
  static String ofScript(String spaced, UnicodeScript script) {
    var out = new StringBuilder(spaced.length() + 2).append("  ");
    int start = 0;
    while (start < spaced.length()) {
      int end = spaced.indexOf(' ', start);
      int stop = end < 0 ? spaced.length() : end;
      if (stop > start && scriptOf(spaced.codePointAt(start)) == script) {
        out.append(spaced, start, stop).append(' ');
      }
      start = stop + 1;
    }
    return out.toString();
  }

  /// The script of most letters, Cyrillic before Latin; `COMMON` when there is no letter.
  static UnicodeScript script(String spaced) {
    int[] counts = new int[SCRIPTS.length];
    for (int i = 0; i < spaced.length(); ) {
      int c = spaced.codePointAt(i);
      if (isLetter(c)) {
        counts[scriptOf(c).ordinal()]++;
      }
      i += Character.charCount(c);
    }
    counts[UnicodeScript.CYRILLIC.ordinal()] *= CYRILLIC_WEIGHT;
    UnicodeScript most = UnicodeScript.COMMON;
    int highest = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > highest) {
        highest = counts[i];
        most = SCRIPTS[i];
      }
    }
    return most;
  }

  static int count(String spaced) {
    int count = 0;
    for (int i = 0; i < spaced.length(); i++) {
      count += isLetter(spaced.charAt(i)) ? 1 : 0;
    }
    return count;
  }

  static boolean isLetter(int c) {
    return c < TABLE ? LETTERS[c] : Character.isLetter(c);
  }

  private static UnicodeScript scriptOf(int c) {
    return c < TABLE ? SCRIPT_OF[c] : UnicodeScript.of(c);
  }

  private static boolean isInner(char c) {
    return c < TABLE ? INNER[c] : isInWords(c);
  }

  private static boolean isInWords(int c) {
    return c == '\''
        || c == KazakhScripts.HAMZA
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static char apostrophe(char c) {
    return switch (c) {
      case '’', 'ʼ', '‘', 'ʻ', '`', '´' -> '\'';
      default -> c;
    };
  }
}
