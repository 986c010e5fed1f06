package org.aigaq.language.analysis;

import java.io.IOException;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Puts all terms of a word at the word's position, with the word's offsets. Words seen lately are
/// remembered.
final class TermsFilter extends TokenFilter {
  /// Gives the terms of one word as it stands in the text.
  interface Source {
    /// @param languages that the word may be in, as the tokenizer said; 0 where it says nothing
    void terms(String word, int languages, Terms into);
  }

  private static final Terms.Packed NONE = new Terms.Packed(new char[0], new int[0]);

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final WordMemory<Terms.Packed> memory;
  private Terms.Packed current = NONE;
  private int next;
  private int start;
  private int end;

  /// @param remember how many words at most, a power of two
  TermsFilter(TokenStream input, int remember, Source source) {
    this(input, new WordMemory.Table<>(remember), source);
  }

  /// @param shared by all streams of the same source
  TermsFilter(TokenStream input, WordMemory.Table<Terms.Packed> shared, Source source) {
    super(input);
    this.memory = new WordMemory<>(shared, source, Function.identity());
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (next < current.size()) {
      clearAttributes();
      offset.setOffset(start, end);
      position.setPositionIncrement(0);
      put();
      return true;
    }
    // A word without any term (only invisible characters) keeps its place.
    int skipped = 0;
    while (input.incrementToken()) {
      current = memory.get(term.buffer(), term.length(), flags.getFlags());
      next = 0;
      if (current.size() > 0) {
        start = offset.startOffset();
        end = offset.endOffset();
        position.setPositionIncrement(position.getPositionIncrement() + skipped);
        put();
        return true;
      }
      skipped += position.getPositionIncrement();
    }
    return false;
  }

  private void put() {
    int from = current.start(next);
    term.copyBuffer(current.letters(), from, current.ends()[next] - from);
    next++;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    current = NONE;
    next = 0;
  }
}
