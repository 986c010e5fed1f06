package org.aigaq.language.analysis;

import org.aigaq.language.analysis.SuffixAutomaton.Grammar;

/// The suffix chains of Kazakh. A noun is stem, plural, possessive, case, predicative ending. A
/// verb is stem, voices, negation, then a finite ending, or a participle, which takes the endings
/// of nouns.
final class KazakhSuffixes {
  /// What a chain may end in at a place of the word.
  enum State {
    WORD,
    NOMINAL,
    CASED,
    POSSESSED,
    THIRD_PERSON,
    FIRST_OR_SECOND_PERSON,
    PLURAL,
    STEM,
    FINITE,
    /// Before a person: the present's converb in а, е, й.
    PRESENT,
    /// Before a tense: a stem that may be negated.
    NEGATED,
    VOICED,
    /// A stem as it stands in the word, from which no voice is taken: жұмыс (work) is none of жұм.
    BARE
  }

  static final SuffixAutomaton<State> CHAINS = grammar().compiled();

  private KazakhSuffixes() {}

  private static Grammar<State> grammar() {
    var grammar = new Grammar<>(State.class);
    nouns(grammar);
    verbs(grammar);
    return grammar.silently(State.WORD, State.NOMINAL).silently(State.WORD, State.FINITE);
  }

  private static void nouns(Grammar<State> grammar) {
    grammar
        .silently(State.NOMINAL, State.CASED)
        .silently(State.CASED, State.POSSESSED)
        .silently(State.POSSESSED, State.PLURAL)
        .silently(State.PLURAL, State.STEM)
        .add(State.NOMINAL, State.CASED, "MIн", "сIң", "MIз", "сIңдAр", "DIр")
        .add(State.NOMINAL, State.POSSESSED, "DAй")
        .add(State.NOMINAL, State.THIRD_PERSON, "ндAй")
        .add(State.CASED, State.POSSESSED, "NIң", "GA", "NI", "DA", "DAн", "нAн")
        .add(State.CASED, State.POSSESSED, "мен", "бен", "пен", "DAғы", "DAгі", "NIкі")
        .add(State.CASED, State.THIRD_PERSON, "н", "нA", "ндA", "нAн", "ндAғы", "ндAгі")
        .add(State.CASED, State.FIRST_OR_SECOND_PERSON, "A")
        .silently(State.POSSESSED, State.THIRD_PERSON)
        .silently(State.POSSESSED, State.FIRST_OR_SECOND_PERSON)
        .add(State.THIRD_PERSON, State.PLURAL, "I", "сI")
        .add(State.FIRST_OR_SECOND_PERSON, State.PLURAL, "м", "Iм", "ң", "Iң")
        .add(State.FIRST_OR_SECOND_PERSON, State.PLURAL, "мIз", "IмIз", "ңIз", "IңIз")
        .add(State.PLURAL, State.STEM, "LAр")
        // үйдегі, "the one in the house", is a stem of its own and takes all endings again.
        .add(State.STEM, State.POSSESSED, "DAғы", "DAгі")
        .add(State.STEM, State.THIRD_PERSON, "ндAғы", "ндAгі");
  }

  private static void verbs(Grammar<State> grammar) {
    grammar
        .silently(State.FINITE, State.PRESENT)
        .silently(State.FINITE, State.BARE)
        .add(State.BARE, State.VOICED, "MA")
        .silently(State.NEGATED, State.VOICED)
        .add(State.FINITE, State.PRESENT, "дI", "мIн", "м", "сIң", "сIз", "мIз", "сIңдAр", "сIздAр")
        .add(State.FINITE, State.NEGATED, "DI", "DIм", "DIң", "DIңIз", "DIқ", "DIк", "DIңдAр")
        .add(State.FINITE, State.NEGATED, "DIңIздAр", "сA", "сAм", "сAң", "сAңIз", "сAқ", "сAк")
        .add(State.FINITE, State.NEGATED, "сAңдAр", "ңIз", "IңIз", "ңдAр", "IңдAр", "ңIздAр")
        .add(State.FINITE, State.NEGATED, "IңIздAр", "сIн", "AйIн", "йIн", "AйIқ", "AйIк", "йIқ")
        .add(State.FINITE, State.NEGATED, "йIк", "п", "Iп", "птI", "IптI", "ппIн", "IппIн", "ппIз")
        .add(State.FINITE, State.NEGATED, "IппIз", "псIң", "IпсIң", "псIз", "IпсIз", "GAлI")
        .add(State.FINITE, State.NEGATED, "йIншA", "GAй", "GAймIн", "GAйсIң", "GAншA")
        .add(State.FINITE, State.NEGATED, "Aр", "р", "яр", "AрмIн", "рмIн", "AрсIң", "рсIң")
        .add(State.FINITE, State.NEGATED, "AрмIз", "рмIз", "AрсIз", "рсIз", "AрGA", "рGA")
        // а, е, й of the present, or и and я, which swallowed the stem's last letter.
        .add(State.PRESENT, State.NEGATED, "A", "й", "и", "я")
        .add(State.STEM, State.NEGATED, "GAн", "GAндIқ", "GAндIк", "у", "ю", "ушI", "юшI")
        .add(State.STEM, State.NEGATED, "MAқ", "MAк", "MAқшI", "MAкшI", "GI")
        .add(State.STEM, State.VOICED, "MAс")
        .add(State.STEM, State.PRESENT, "тIн", "тұғIн")
        .add(State.NEGATED, State.VOICED, "MA")
        // Passive and reflexive. Causatives and reciprocals are verbs of their own: білдір (state)
        // is
        // not біл (know), кездес (meet) not кез.
        .add(State.VOICED, State.VOICED, "Iл", "л", "Iн", "н");
  }
}
