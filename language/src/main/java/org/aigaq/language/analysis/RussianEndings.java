package org.aigaq.language.analysis;

import java.util.Arrays;
import java.util.List;
import org.aigaq.language.analysis.SuffixAutomaton.Grammar;

/// The endings of Russian words in texts, taken off in every way that some declension or
/// conjugation has.
///
/// Stems are written as they sound, so that one stem serves all of its endings: `ь` behind a soft
/// consonant, `й` where я, ю, е stand behind a vowel or a soft sign (`статья` статьй-, `партии`
/// партий-), nothing behind г к х ж ш ч щ ц. A form without any ending is its own term, so that a
/// keyword has to name it.
final class RussianEndings {
  /// What has been read so far. Those with a form are stems.
  private enum State {
    WORD,
    BARE,
    BARE_REFLEXIVE,
    PARTICIPLE,
    PARTICIPLE_REFLEXIVE,
    SURNAME,
    FIRST(RussianEndings.FIRST, false),
    FIRST_SOFT(RussianEndings.FIRST, true),
    SECOND(RussianEndings.SECOND, false),
    SECOND_SOFT(RussianEndings.SECOND, true),
    THIRD(RussianEndings.THIRD, true),
    ADJECTIVE(RussianEndings.ADJECTIVE, false),
    PRESENT(RussianEndings.PRESENT, false),
    PERSON_ONE(RussianEndings.PERSON_ONE, false),
    CALL(RussianEndings.CALL, false),
    PAST(RussianEndings.PAST, false),
    PASSIVE(RussianEndings.PASSIVE, false),
    PRESENT_REFLEXIVE(RussianEndings.PRESENT, true),
    PERSON_ONE_REFLEXIVE(RussianEndings.PERSON_ONE, true),
    CALL_REFLEXIVE(RussianEndings.CALL, true),
    PAST_REFLEXIVE(RussianEndings.PAST, true);

    private final char form;

    /// A noun's soft stem, a verb with -ся.
    private final boolean marked;

    State() {
      this((char) 0, false);
    }

    State(char form, boolean marked) {
      this.form = form;
      this.marked = marked;
    }
  }

  static final char FIRST = '1';
  static final char SECOND = '2';
  static final char THIRD = '3';
  static final char ADJECTIVE = '4';
  static final char PRESENT = 'p';

  /// The first person has the alternating consonant, others of its conjugation have not.
  static final char PERSON_ONE = 'f';

  /// Imperative and gerund.
  static final char CALL = 'i';

  static final char PAST = 't';

  /// The passive participle in -ен, whose consonant alternates as in the first person.
  static final char PASSIVE = 'e';

  private static final String UNPAIRED = "гкхжшчщц";
  private static final String VOWELS = "аеиоуыэюя";
  private static final String[] HARD = {
    "ый", "ой", "ая", "ое", "ые", "ого", "ому", "ым", "ом", "ую", "ою", "ых", "ыми"
  };
  private static final String[] SOFT = {
    "ий", "ей", "ая", "яя", "ее", "ие", "его", "ему", "им", "ем", "ую", "юю", "ею", "их", "ими"
  };

  private static final SuffixAutomaton<State> ENDINGS = grammar().compiled();

  private final long[] seen = new long[Analysis.MAX_WORD + 1];

  private static Grammar<State> grammar() {
    var grammar = new Grammar<>(State.class);
    nouns(grammar);
    grammar
        .silently(State.WORD, State.BARE)
        .silently(State.WORD, State.PARTICIPLE)
        .add(State.WORD, State.BARE_REFLEXIVE, "ся", "сь")
        .silently(State.BARE_REFLEXIVE, State.PARTICIPLE_REFLEXIVE);
    verbs(grammar, State.BARE, List.of(State.PRESENT, State.PERSON_ONE, State.CALL, State.PAST));
    verbs(
        grammar,
        State.BARE_REFLEXIVE,
        List.of(
            State.PRESENT_REFLEXIVE,
            State.PERSON_ONE_REFLEXIVE,
            State.CALL_REFLEXIVE,
            State.PAST_REFLEXIVE));
    for (String ending : SOFT) {
      grammar.add(State.WORD, State.ADJECTIVE, ending, ending + "ся");
      active(grammar, State.PARTICIPLE, State.PRESENT, State.PAST, ending);
      active(
          grammar,
          State.PARTICIPLE_REFLEXIVE,
          State.PRESENT_REFLEXIVE,
          State.PAST_REFLEXIVE,
          ending);
    }
    for (String ending : HARD) {
      grammar
          .add(State.WORD, State.ADJECTIVE, ending)
          .add(State.PARTICIPLE, State.PAST, "нн" + ending, "т" + ending)
          .add(State.PARTICIPLE, State.PASSIVE, "енн" + ending)
          .add(State.PARTICIPLE, State.PRESENT, "ем" + ending, "им" + ending);
    }
    return grammar
        .add(State.BARE, State.PAST, "н", "на", "но", "ны", "т", "та", "то", "ты")
        .add(State.BARE, State.PASSIVE, "ен", "ена", "ено", "ены");
  }

  private static void nouns(Grammar<State> grammar) {
    grammar
        .add(State.WORD, State.FIRST, "а", "у", "ы", "е", "ой", "ою", "ам", "ами", "ах")
        .add(State.WORD, State.FIRST_SOFT, "я", "ю", "и", "е", "ей", "ею", "ям", "ями", "ях")
        .add(State.WORD, State.SECOND, "а", "у", "ы", "е", "о", "ом", "ам", "ами", "ах", "ов")
        .add(State.WORD, State.SECOND_SOFT, "я", "ю", "и", "е", "ем", "ям", "ями", "ях", "ев")
        .add(State.WORD, State.SECOND_SOFT, "ей", "ьми")
        .add(State.WORD, State.THIRD, "и", "ью", "ей", "ям", "ями", "ях", "ам", "ами", "ах")
        .add(State.WORD, State.SURNAME, "ым", "ых", "ыми");
  }

  /// @param to present, first person, imperative and gerund, past
  private static void verbs(Grammar<State> grammar, State from, List<State> to) {
    grammar
        .add(from, to.get(0), "ешь", "ет", "ем", "ете", "ут", "ют")
        .add(from, to.get(0), "ишь", "ит", "им", "ите", "ат", "ят")
        .add(from, to.get(1), "у", "ю")
        .add(from, to.get(2), "и", "ите", "й", "йте", "ь", "ьте", "а", "я")
        .add(from, to.get(3), "л", "ла", "ло", "ли", "ть", "ти", "в", "вши", "ши");
  }

  private static void active(
      Grammar<State> grammar, State from, State present, State past, String ending) {
    grammar
        .add(from, present, "ущ" + ending, "ющ" + ending, "ащ" + ending, "ящ" + ending)
        .add(from, past, "вш" + ending, "ш" + ending);
  }

  /// @param length at most [Analysis#MAX_WORD]
  void read(char[] word, int length, Terms into) {
    Arrays.fill(seen, 0, length + 1, 0);
    ENDINGS.read(
        word,
        length,
        State.WORD,
        seen,
        1,
        (state, end, from) -> {
          stem(state, word, end, into);
          return true;
        });
  }

  private static void stem(State state, char[] word, int end, Terms into) {
    switch (state) {
      case SURNAME -> surname(word, end, into);
      case FIRST, FIRST_SOFT, SECOND, SECOND_SOFT, THIRD, ADJECTIVE ->
          noun(word, end, state.form, state.marked, into);
      case CALL, CALL_REFLEXIVE -> call(word, end, state.marked, into);
      default -> {
        if (state.form != 0) {
          verb(word, end, state.form, state.marked, into);
        }
      }
    }
  }

  private static void noun(char[] word, int end, char declension, boolean soft, Terms into) {
    into.begin('n').append(word, end);
    char mark = soft ? softness(word[end - 1]) : 0;
    if (mark != 0) {
      into.append(mark);
    }
    into.append('+').append(declension).done();
  }

  /// Ивановым, Пушкиных: the stem is the dictionary form.
  private static void surname(char[] word, int end, Terms into) {
    if (end > 3 && isSurname(word[end - 2], word[end - 1])) {
      noun(word, end, SECOND, false, into);
    }
  }

  static boolean isSurname(char last2, char last) {
    return last == 'в' && (last2 == 'о' || last2 == 'е')
        || last == 'н' && (last2 == 'и' || last2 == 'ы');
  }

  private static void verb(char[] word, int end, char form, boolean reflexive, Terms into) {
    if (isVerbStem(word, end)) {
      into.begin('v').append(word, end).append(reflexive ? '~' : '+').append(form).done();
    }
  }

  /// а is a gerund's only behind a hissing consonant, й an imperative's only behind a vowel.
  private static void call(char[] word, int end, boolean reflexive, Terms into) {
    char next = word[end];
    boolean allowed =
        switch (next) {
          case 'а' -> "жшчщ".indexOf(word[end - 1]) >= 0;
          case 'й' -> isVowel(word[end - 1]);
          case 'ь' -> !isVowel(word[end - 1]);
          default -> true;
        };
    if (allowed) {
      verb(word, end, CALL, reflexive, into);
    }
  }

  /// `пью`, `шла` and `жду` are the shortest; a stem of one letter is any.
  private static boolean isVerbStem(char[] word, int end) {
    return end > 1 || word[0] == 'ш' || word[0] == 'е';
  }

  /// What marks a soft stem that ends in this letter; 0 when nothing does.
  static char softness(char last) {
    if (last == 'ь' || isVowel(last)) {
      return 'й';
    }
    return UNPAIRED.indexOf(last) >= 0 || last == 'й' ? 0 : 'ь';
  }

  static boolean isVowel(char letter) {
    return VOWELS.indexOf(letter) >= 0;
  }
}
