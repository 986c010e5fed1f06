package org.aigaq.language.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// One of Lucene's stem filters as a function of one word. Not for several threads at once.
final class LuceneStem {
  private final OneWord source = new OneWord();
  private final TokenFilter filter;
  private final CharTermAttribute result;

  LuceneStem(java.util.function.Function<TokenStream, TokenFilter> filter) {
    this.filter = filter.apply(source);
    this.result = this.filter.getAttribute(CharTermAttribute.class);
  }

  String stem(String word) {
    source.word = word;
    source.pending = true;
    try {
      return filter.incrementToken() ? result.toString() : word;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String word = "";
    private boolean pending;

    @Override
    public boolean incrementToken() {
      if (!pending) {
        return false;
      }
      clearAttributes();
      term.append(word);
      pending = false;
      return true;
    }
  }
}
