package org.aigaq.language.analysis;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.tartarus.snowball.ext.RussianStemmer;

/// Russian, both sides alike: the light stemmer for nouns, Snowball's for the rest.
final class RussianTerms implements WordTerms {
  private final UnaryOperator<String> light = LuceneStem.perThread(RussianLightStemFilter::new);
  private final UnaryOperator<String> snowball =
      LuceneStem.perThread(input -> new SnowballFilter(input, new RussianStemmer()));

  @Override
  public void document(String word, Set<String> into) {
    into.add(WordTerms.noun(word));
    into.add(WordTerms.noun(light.apply(word)));
    into.add(WordTerms.verb(snowball.apply(word)));
  }

  @Override
  public void keyword(String word, boolean noun, Set<String> into) {
    into.add(WordTerms.noun(word));
    into.add(WordTerms.noun(light.apply(word)));
    if (!noun) {
      into.add(WordTerms.verb(snowball.apply(word)));
    }
  }
}
