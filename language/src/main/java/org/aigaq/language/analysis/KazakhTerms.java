package org.aigaq.language.analysis;

import static org.aigaq.language.analysis.KazakhSounds.devoiced;
import static org.aigaq.language.analysis.KazakhSounds.isVowel;

import java.util.Arrays;
import java.util.Set;
import org.aigaq.language.analysis.KazakhSuffixes.State;
import org.aigaq.language.text.Folding;
import org.aigaq.language.text.KazakhReadings;

/// Kazakh: a word of a text is expanded into all stems that its suffix chain allows; a keyword
/// stays what it is.
///
/// One stem could not be right: `адам` (man) ends like "my Ada", `қала` (town) like a converb. The
/// keyword makes the choice.
final class KazakhTerms implements WordTerms {
  private final long[] seen = new long[Analysis.MAX_WORD + 1];

  @Override
  public void document(char[] word, int length, Terms into) {
    into.begin('n').append(word, length).done();
    if (Folding.isCyrillic(word[length - 1])) {
      stems(word, length, into);
      return;
    }
    Set<String> readings = KazakhReadings.of(new String(word, 0, length));
    for (String reading : readings) {
      stems(reading.toCharArray(), reading.length(), into);
    }
    if (readings.isEmpty()) {
      stems(word, length, into);
    }
  }

  private void stems(char[] word, int length, Terms into) {
    noun(word, length, length, into);
    verb(word, length, length, into);
    read(
        word,
        length,
        State.WORD,
        2,
        (state, end, from) ->
            switch (state) {
              case CASED, POSSESSED, PLURAL, STEM -> {
                boolean fits = KazakhSounds.fitsNoun(word, end, from);
                if (fits) {
                  noun(word, length, end, into);
                }
                yield fits;
              }
              case NEGATED, VOICED -> {
                boolean fits = KazakhSounds.fitsVerb(word, end, from);
                if (fits) {
                  verb(word, length, end, into);
                }
                yield fits;
              }
              default -> true;
            });
  }

  private void read(
      char[] word, int length, State start, int least, SuffixAutomaton.Visitor<State> visitor) {
    Arrays.fill(seen, 0, length + 1, 0);
    KazakhSuffixes.CHAINS.read(word, length, start, seen, least, visitor);
  }

  @Override
  public void keyword(String word, boolean noun, Terms into) {
    cyrillicKeyword(word, noun, into);
    for (String reading : KazakhReadings.of(word)) {
      cyrillicKeyword(reading, noun, into);
    }
  }

  private static void cyrillicKeyword(String word, boolean noun, Terms into) {
    into.noun(word);
    if (noun) {
      return;
    }
    into.verb(word);
    if (isCyrillicCitation(word)) {
      verb(word.toCharArray(), word.length(), word.length() - 1, into);
    }
  }

  /// Whether it can be the -у form by which dictionaries name verbs; сау (to milk) is a bare stem.
  static boolean isCitation(String word) {
    return isCyrillicCitation(word)
        || KazakhReadings.of(word).stream().anyMatch(KazakhTerms::isCyrillicCitation);
  }

  private static boolean isCyrillicCitation(String word) {
    int end = word.length() - 1;
    if (end < 2) {
      return false;
    }
    boolean afterVowel = end == 2 && isVowel(word.charAt(1));
    return word.charAt(end) == 'ю' || (word.charAt(end) == 'у' && !afterVowel);
  }

  @Override
  public void phraseWord(String word, Terms into) {
    cyrillicPhraseWord(word, into);
    KazakhReadings.of(word).forEach(reading -> cyrillicPhraseWord(reading, into));
  }

  /// Takes the third person's possessive off, the mark of a compound (`сайлау учаскесі`).
  private void cyrillicPhraseWord(String word, Terms into) {
    cyrillicKeyword(word, !isCyrillicCitation(word), into);
    char[] letters = word.toCharArray();
    if (letters.length <= Analysis.MAX_WORD) {
      read(
          letters,
          letters.length,
          State.THIRD_PERSON,
          2,
          (state, end, from) -> {
            noun(letters, letters.length, end, into);
            return state == State.PLURAL;
          });
    }
  }

  @Override
  public boolean isEnding(String tail) {
    if (tail.length() > Analysis.MAX_WORD) {
      return false;
    }
    boolean[] whole = {false};
    read(
        tail.toCharArray(),
        tail.length(),
        State.NOMINAL,
        0,
        (state, end, from) -> {
          whole[0] |= end == 0 && state.compareTo(State.STEM) <= 0;
          return end > 0;
        });
    return whole[0];
  }

  private static void noun(char[] word, int length, int end, Terms into) {
    if (!isStem(word, length, end)) {
      return;
    }
    if (word[end - 1] == '-') {
      into.begin('n').append(word, end - 1).done();
      return;
    }
    into.begin('n').append(word, end).done();
    if (end == length) {
      return;
    }
    char last = word[end - 1];
    if (isVowel(word[end])) {
      into.begin('n').append(word, end - 1).append(devoiced(last)).done();
      if (!isVowel(last)) {
        into.begin('n').append(word, end).append('ь').done();
        elided(word, end, into);
      }
    } else if (last == 'с') {
      // журналистер, журналиске: the т of журналист falls before another consonant.
      into.begin('n').append(word, end).append('т').done();
    }
  }

  /// `халқы` is халық, `орны` орын, `аузы` ауыз: the last vowel of the stem fell out.
  private static void elided(char[] word, int end, Terms into) {
    if (isVowel(word[end - 2]) && word[end - 2] != 'у') {
      return;
    }
    char vowel = closeVowel(word, end);
    char last = word[end - 1];
    into.begin('n').append(word, end - 1).append(vowel).append(last).done();
    into.begin('n').append(word, end - 1).append(vowel).append(devoiced(last)).done();
  }

  private static void verb(char[] word, int length, int end, Terms into) {
    if (!isStem(word, length, end)) {
      return;
    }
    into.begin('v').append(word, end).done();
    if (end == length) {
      return;
    }
    char next = word[end];
    if (isVowel(next)) {
      changed(word, end, into);
    }
    switch (next) {
      // оқу, оқиды are оқы.
      case 'у', 'и' -> into.begin('v').append(word, end).append(closeVowel(word, end)).done();
      // қою, қояды are қой.
      case 'ю', 'я' -> into.begin('v').append(word, end).append('й').done();
      default -> {}
    }
  }

  /// The stem's last sounds before a vowel.
  private static void changed(char[] word, int end, Terms into) {
    char last = word[end - 1];
    into.begin('v').append(word, end - 1).append(devoiced(last)).done();
    if (last == 'у' && (word[end] == 'ы' || word[end] == 'і')) {
      // тауып is тап.
      into.begin('v').append(word, end - 1).append('п').done();
    }
    if ((last == 'қ' || last == 'к') && word[end - 2] == 'р') {
      // қорқады is қорық, үркеді үрік.
      into.begin('v').append(word, end - 1).append(closeVowel(word, end)).append(last).done();
    }
  }

  private static char closeVowel(char[] word, int end) {
    return KazakhSounds.isFront(word, end) ? 'і' : 'ы';
  }

  private static boolean isStem(char[] word, int length, int end) {
    if (end < 2) {
      return false;
    }
    for (int i = 0; i < end; i++) {
      if (isVowel(word[i])) {
        return true;
      }
    }
    // An abbreviation or a number takes its endings behind a hyphen: АҚШ-тың, 2022-де.
    return end > 2 || end == length || word[end - 1] == '-';
  }
}
