package org.aigaq.language.identify;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// A text reduced to what tells its language: lower-case letters, with a blank between words.
final class Letters {
  /// Encyclopaedic texts mark the stressed vowel; no alphabet here has what is left of it in NFC.
  private static final char STRESS = '\u0301';

  private Letters() {}

  /// Two blanks, then the words, each followed by a blank.
  static String spaced(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    var out = new StringBuilder("  ");
    for (int i = 0; i < lower.length(); i++) {
      char c = apostrophe(lower.charAt(i));
      if (c == STRESS) {
        continue;
      }
      if (Character.isLetter(c) || isInner(c)) {
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
    var out = new StringBuilder("  ");
    for (String word : spaced.strip().split(" +")) {
      if (!word.isEmpty() && UnicodeScript.of(word.codePointAt(0)) == script) {
        out.append(word).append(' ');
      }
    }
    return out.toString();
  }

  /// The script of most letters; `COMMON` when there is no letter.
  static UnicodeScript script(String spaced) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    spaced
        .codePoints()
        .filter(Character::isLetter)
        .forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(UnicodeScript.COMMON);
  }

  static int count(String spaced) {
    return (int) spaced.chars().filter(Character::isLetter).count();
  }

  private static boolean isInner(char c) {
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
