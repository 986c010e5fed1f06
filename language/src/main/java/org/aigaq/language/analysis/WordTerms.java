package org.aigaq.language.analysis;

/// What one folded word is found by, in one language.
///
/// A term is a stem with a class before it: `n:` for a stem with nominal endings off (every word is
/// its own first stem), `v:` for one that needs verbal endings. A keyword matches a word when they
/// share a term. Not for several threads at once.
interface WordTerms {
  /// All stems that the word's endings allow.
  ///
  /// @param length of the word, at most [Analysis#MAX_WORD]; the array may be longer
  void document(char[] word, int length, Terms into);

  /// The dictionary form, kept, and what the document form of its own stem looks like.
  ///
  /// @param noun the keyword is known to be no verb
  void keyword(String word, boolean noun, Terms into);

  /// The same for a word inside a phrase, whose neighbours already tell what is meant: it may be
  /// looser.
  default void phraseWord(String word, Terms into) {
    keyword(word, false, into);
  }

  /// Whether what stands behind a hyphen is an ending of the word before it.
  default boolean isEnding(String tail) {
    return false;
  }
}
