package org.aigaq.language.analysis;

import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;

/// English: plurals off for nouns, KStem for the rest.
final class EnglishTerms implements WordTerms {
  private final LuceneStem singular = new LuceneStem(EnglishMinimalStemFilter::new);
  private final LuceneStem stem = new LuceneStem(KStemFilter::new);

  @Override
  public void document(char[] word, int length, Terms into) {
    terms(new String(word, 0, length), false, into);
  }

  @Override
  public void keyword(String word, boolean noun, Terms into) {
    terms(word, noun, into);
  }

  private void terms(String word, boolean noun, Terms into) {
    String bare = withoutPossessive(word);
    into.noun(bare);
    into.noun(singular.stem(bare));
    if (!noun) {
      into.verb(stem.stem(bare));
    }
  }

  private static String withoutPossessive(String word) {
    if (word.endsWith("'s") && word.length() > 2) {
      return word.substring(0, word.length() - 2);
    }
    return word.endsWith("'") && word.length() > 1 ? word.substring(0, word.length() - 1) : word;
  }
}
