package org.aigaq.language.analysis;

import java.util.Set;

/// Kazakh: a word of a text is expanded into all stems that its suffix chain allows; a keyword
/// stays what it is.
///
/// One stem could not be right: `адам` (man) ends like "my Ada", `қала` (town) like a converb. The
/// keyword makes the choice.
final class KazakhTerms implements WordTerms {
  private static final String VOWELS = "аәеиоөуұүыіэюяё";
  private static final String FRONT = "әеөүіи";

  @Override
  public void document(String word, Set<String> into) {
    into.add(WordTerms.noun(word));
    KazakhNouns.stems(
        word,
        (w, end) -> {
          nouns(w, end, into);
          KazakhVerbs.participleStems(w, end, (v, stem) -> verbs(v, stem, into));
        });
    KazakhVerbs.finiteStems(word, (w, end) -> verbs(w, end, into));
  }

  @Override
  public void keyword(String word, boolean noun, Set<String> into) {
    into.add(WordTerms.noun(word));
    if (noun) {
      return;
    }
    into.add(WordTerms.verb(word));
    if (isCitation(word)) {
      verbs(word, word.length() - 1, into);
    }
  }

  /// Whether it can be the -у form by which dictionaries name verbs; сау (to milk) is a bare stem.
  static boolean isCitation(String word) {
    int end = word.length() - 1;
    if (end < 2) {
      return false;
    }
    boolean afterVowel = end == 2 && isVowel(word.charAt(1));
    return word.charAt(end) == 'ю' || (word.charAt(end) == 'у' && !afterVowel);
  }

  @Override
  public void phraseWord(String word, Set<String> into) {
    keyword(word, !isCitation(word), into);
    KazakhNouns.possessedStems(word, (w, end) -> nouns(w, end, into));
  }

  @Override
  public boolean isEnding(String tail) {
    boolean[] whole = {false};
    KazakhNouns.stems(tail, (w, end) -> whole[0] |= end == 0);
    return whole[0];
  }

  private static void nouns(String word, int end, Set<String> into) {
    if (!isStem(word, end)) {
      return;
    }
    if (word.charAt(end - 1) == '-') {
      into.add(WordTerms.noun(word.substring(0, end - 1)));
      return;
    }
    String stem = word.substring(0, end);
    into.add(WordTerms.noun(stem));
    if (end == word.length()) {
      return;
    }
    char last = word.charAt(end - 1);
    if (isVowel(word.charAt(end))) {
      into.add(WordTerms.noun(stem.substring(0, end - 1) + devoiced(last)));
      if (!isVowel(last)) {
        into.add(WordTerms.noun(stem + 'ь'));
        elided(stem, into);
      }
    } else if (last == 'с') {
      // журналистер, журналиске: the т of журналист falls before another consonant.
      into.add(WordTerms.noun(stem + 'т'));
    }
  }

  /// `халқы` is халық, `орны` орын, `аузы` ауыз: the last vowel of the stem fell out.
  private static void elided(String stem, Set<String> into) {
    int end = stem.length();
    if (end < 2 || (isVowel(stem.charAt(end - 2)) && stem.charAt(end - 2) != 'у')) {
      return;
    }
    String head = stem.substring(0, end - 1) + (isFront(stem) ? 'і' : 'ы');
    into.add(WordTerms.noun(head + stem.charAt(end - 1)));
    into.add(WordTerms.noun(head + devoiced(stem.charAt(end - 1))));
  }

  private static void verbs(String word, int end, Set<String> into) {
    if (!isStem(word, end)) {
      return;
    }
    String stem = word.substring(0, end);
    into.add(WordTerms.verb(stem));
    if (end == word.length()) {
      return;
    }
    char next = word.charAt(end);
    if (isVowel(next)) {
      char last = word.charAt(end - 1);
      into.add(WordTerms.verb(stem.substring(0, end - 1) + devoiced(last)));
      if (last == 'у') {
        // тауып is тап.
        into.add(WordTerms.verb(stem.substring(0, end - 1) + 'п'));
      }
    }
    switch (next) {
      // оқу, оқиды are оқы.
      case 'у', 'и' -> into.add(WordTerms.verb(stem + (isFront(stem) ? 'і' : 'ы')));
      // қою, қояды are қой.
      case 'ю', 'я' -> into.add(WordTerms.verb(stem + 'й'));
      default -> {}
    }
  }

  private static char devoiced(char c) {
    return switch (c) {
      case 'б' -> 'п';
      case 'г' -> 'к';
      case 'ғ' -> 'қ';
      default -> c;
    };
  }

  private static boolean isStem(String word, int end) {
    if (end < 2) {
      return false;
    }
    for (int i = 0; i < end; i++) {
      if (isVowel(word.charAt(i))) {
        return true;
      }
    }
    // An abbreviation or a number takes its endings behind a hyphen: АҚШ-тың, 2022-де.
    return end > 2 || end == word.length() || word.charAt(end - 1) == '-';
  }

  private static boolean isFront(String stem) {
    for (int i = stem.length() - 1; i >= 0; i--) {
      if (isVowel(stem.charAt(i))) {
        return FRONT.indexOf(stem.charAt(i)) >= 0;
      }
    }
    return false;
  }

  private static boolean isVowel(char c) {
    return VOWELS.indexOf(c) >= 0;
  }
}
