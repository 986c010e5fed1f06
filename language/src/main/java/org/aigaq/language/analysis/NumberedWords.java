package org.aigaq.language.analysis;

import java.io.IOException;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The words of a text, each with the numbers that a vocabulary gives to its terms. Words seen
/// lately are remembered with their numbers.
public final class NumberedWords extends TokenFilter {
  /// Numbers terms.
  public interface Vocabulary {
    /// Tells of the numbers of one term, if it knows it.
    ///
    /// @param letters of the term, its class included, and of others
    void find(char[] letters, int from, int length, IntConsumer told);
  }

  private static final int[] NONE = {};

  private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
  private final WordMemory<int[]> memory;
  private int[] numbers = NONE;

  NumberedWords(TokenStream input, int remember, TermsFilter.Source source, Vocabulary vocabulary) {
    super(input);
    this.memory = new WordMemory<>(remember, source, terms -> numbers(terms, vocabulary));
  }

  private static int[] numbers(Terms.Packed terms, Vocabulary vocabulary) {
    IntStream.Builder known = IntStream.builder();
    for (int i = 0; i < terms.size(); i++) {
      int from = terms.start(i);
      vocabulary.find(terms.letters(), from, terms.ends()[i] - from, known);
    }
    // Several stems of one word may begin alike.
    return known.build().distinct().toArray();
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      numbers = NONE;
      return false;
    }
    numbers = memory.get(word.buffer(), word.length(), 0);
    return true;
  }

  /// Of the current word, each once; not to be changed.
  public int[] numbers() {
    return numbers;
  }
}
