package org.aigaq.language.keyword;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Whether a Kazakh word is beyond doubt a form of a noun: its endings are plural, case, or
/// possessive and case, and sound as they must after this stem. Dictionary forms that only look
/// like forms (`қысқа` short, as if "to the winter"; `жауапты` responsible, as if "the answer") are
/// to pass as what they are: short stems and the accusative in -ды, -ты decide nothing by
/// themselves.
final class KazakhForms {
  private static final String BACK = "аоұыяёю";
  private static final String FRONT = "әеөүіэ";
  private static final String EITHER = "иу";
  private static final String VOICELESS = "пфктсшщчцхқһбвгд";
  private static final String NASAL = "мнң";
  private static final String GLIDES = "рйуи";
  private static final String ZH = "жз";

  private KazakhForms() {}

  /// @param stem a dictionary form that the word may come from
  /// @param phrase neighbours tell what is meant: more is believed
  static boolean isForm(String word, String stem, boolean phrase) {
    if (stem.length() < 3 || word.equals(stem) || word.endsWith("стан")) {
      return false;
    }
    for (String surface : surfaces(stem)) {
      if (word.startsWith(surface)
          && word.length() > surface.length()
          && fits(stem, surface, word.substring(surface.length()), phrase)) {
        return true;
      }
    }
    return false;
  }

  /// How the stem may look before an ending: кітап as кітаб, халық as халқ, журналист as журналис.
  private static List<String> surfaces(String stem) {
    var all = new ArrayList<String>();
    all.add(stem);
    String head = stem.substring(0, stem.length() - 1);
    char last = stem.charAt(stem.length() - 1);
    char voiced =
        switch (last) {
          case 'п' -> 'б';
          case 'к' -> 'г';
          case 'қ' -> 'ғ';
          default -> last;
        };
    if (voiced != last) {
      all.add(head + voiced);
    }
    if (stem.endsWith("ст")) {
      all.add(head);
    }
    char before = stem.charAt(stem.length() - 2);
    if (before == 'ы' || before == 'і') {
      all.add(stem.substring(0, stem.length() - 2) + last);
    }
    return all;
  }

  private static boolean fits(String stem, String surface, String ending, boolean phrase) {
    char next = ending.charAt(0);
    boolean whole = surface.equals(stem);
    boolean shortened = stem.endsWith("ст") && surface.length() < stem.length();
    if (!whole && !shortened && next != 'ы' && next != 'і') {
      return false;
    }
    char vowel = lastVowel(stem);
    boolean back = BACK.indexOf(vowel) >= 0 || EITHER.indexOf(vowel) >= 0;
    boolean front = FRONT.indexOf(vowel) >= 0 || EITHER.indexOf(vowel) >= 0;
    return (back && endings(surface, 'а', 'ы', phrase).matcher(ending).matches())
        || (front && endings(surface, 'е', 'і', phrase).matcher(ending).matches());
  }

  /// The first letters of endings after a stem: of the plural, genitive and accusative, locative,
  /// ablative, instrumental.
  private record Sounds(
      boolean vowel, boolean voiceless, char plural, char n, char d, char from, char with) {
    static Sounds after(char last) {
      boolean vowel = isVowel(last) && EITHER.indexOf(last) < 0;
      boolean voiceless = VOICELESS.indexOf(last) >= 0;
      boolean nasal = NASAL.indexOf(last) >= 0;
      char d = voiceless ? 'т' : 'д';
      char plural = vowel || GLIDES.indexOf(last) >= 0 ? 'л' : d;
      char with = voiceless ? 'п' : ZH.indexOf(last) >= 0 ? 'б' : 'м';
      return new Sounds(
          vowel, voiceless, plural, vowel || nasal ? 'н' : d, d, nasal ? 'н' : d, with);
    }
  }

  /// The endings that may follow.
  ///
  /// @param a the open vowel of the harmony
  /// @param y the close one
  private static Pattern endings(String stem, char a, char y, boolean phrase) {
    Sounds sounds = Sounds.after(stem.charAt(stem.length() - 1));
    boolean clear = phrase || vowels(stem) >= 2;
    String own = sounds.vowel() ? "с" + y : String.valueOf(y);
    String owned = "(н%2$cң|%3$sн%1$c|нд%1$c|н%1$cн|мен)".formatted(a, y, clear ? "н|" : "");
    String any =
        "%c%cр(%c%s?|д%cң|д%c|%s|д%c|д%cн|мен)?"
                .formatted(sounds.plural(), a, y, owned, y, y, dative(false, a), a, a)
            + ("|" + own + owned)
            + ("|" + sounds.n() + y + "ң");
    return Pattern.compile(clear ? any + clear(stem, sounds, a, y, phrase) : any);
  }

  /// Endings that a short stem alone may have by chance.
  private static String clear(String stem, Sounds sounds, char a, char y, boolean phrase) {
    var any = new StringBuilder();
    any.append('|').append(dative(sounds.voiceless(), a));
    any.append('|').append(sounds.d()).append(a);
    any.append('|').append(sounds.from()).append(a).append('н');
    any.append('|').append(sounds.with()).append("ен");
    if (sounds.vowel() && (phrase || vowels(stem) >= 3)) {
      any.append("|с").append(y);
    }
    if (sounds.n() == 'н' || phrase || stem.endsWith("у")) {
      any.append('|').append(sounds.n()).append(y);
    }
    return any.toString();
  }

  private static String dative(boolean voiceless, char a) {
    return (a == 'а' ? voiceless ? "қ" : "ғ" : voiceless ? "к" : "г") + a;
  }

  private static int vowels(String stem) {
    return (int) stem.chars().filter(c -> isVowel((char) c)).count();
  }

  private static char lastVowel(String stem) {
    for (int i = stem.length() - 1; i >= 0; i--) {
      if (isVowel(stem.charAt(i))) {
        return stem.charAt(i);
      }
    }
    return 'а';
  }

  private static boolean isVowel(char c) {
    return (BACK + FRONT + EITHER).indexOf(c) >= 0;
  }
}
