package org.aigaq.language.analysis;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;

/// English: plurals off for nouns, KStem for the rest.
final class EnglishTerms implements WordTerms {
  private final UnaryOperator<String> singular =
      LuceneStem.perThread(EnglishMinimalStemFilter::new);
  private final UnaryOperator<String> stem = LuceneStem.perThread(KStemFilter::new);

  @Override
  public void document(String word, Set<String> into) {
    terms(word, false, into);
  }

  @Override
  public void keyword(String word, boolean noun, Set<String> into) {
    terms(word, noun, into);
  }

  private void terms(String word, boolean noun, Set<String> into) {
    String bare = withoutPossessive(word);
    into.add(WordTerms.noun(bare));
    into.add(WordTerms.noun(singular.apply(bare)));
    if (!noun) {
      into.add(WordTerms.verb(stem.apply(bare)));
    }
  }

  private static String withoutPossessive(String word) {
    if (word.endsWith("'s") && word.length() > 2) {
      return word.substring(0, word.length() - 2);
    }
    return word.endsWith("'") && word.length() > 1 ? word.substring(0, word.length() - 1) : word;
  }
}
