package org.aigaq.language.keyword;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// One article, analysed once for all rules of a language: which of their terms occur, and where.
final class ArticleTerms {
  private static final String FIELD = "text";
  private static final int[] NOWHERE = {};

  private final Words words;
  private final long[] hits;

  /// @param hits a term's number above, the index of a word below, in order
  private ArticleTerms(Words words, long[] hits) {
    this.words = words;
    this.hits = hits;
  }

  static ArticleTerms of(String text, Analyzer analyzer, Vocabulary vocabulary) {
    var words = new Words();
    try (TokenStream stream = analyzer.tokenStream(FIELD, text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var step = stream.addAttribute(PositionIncrementAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (step.getPositionIncrement() > 0) {
          words.add(step.getPositionIncrement(), offset.startOffset(), offset.endOffset());
        }
        vocabulary.find(term.buffer(), term.length(), words::hit);
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ArticleTerms(words, words.sortedHits());
  }

  /// The numbers of the terms that occur, each once.
  int[] present() {
    return Arrays.stream(hits).mapToInt(hit -> (int) (hit >>> 32)).distinct().toArray();
  }

  boolean has(int term) {
    int at = from(term);
    return at < hits.length && (int) (hits[at] >>> 32) == term;
  }

  /// Indexes of the words that have one of the terms, in order.
  int[] words(int[] terms) {
    int[] all = NOWHERE;
    for (int term : terms) {
      int from = from(term);
      int to = from;
      while (to < hits.length && (int) (hits[to] >>> 32) == term) {
        to++;
      }
      if (to > from) {
        int size = all.length;
        all = Arrays.copyOf(all, size + to - from);
        for (int i = from; i < to; i++) {
          all[size++] = (int) hits[i];
        }
      }
    }
    return terms.length == 1 ? all : Arrays.stream(all).sorted().distinct().toArray();
  }

  int position(int word) {
    return words.positions[word];
  }

  int start(int word) {
    return words.starts[word];
  }

  int end(int word) {
    return words.ends[word];
  }

  private int from(int term) {
    int at = Arrays.binarySearch(hits, (long) term << 32);
    return at < 0 ? -at - 1 : at;
  }

  private static final class Words {
    private int[] positions = new int[512];
    private int[] starts = new int[512];
    private int[] ends = new int[512];
    private long[] found = new long[256];
    private int count;
    private int hits;

    void add(int step, int start, int end) {
      if (count == positions.length) {
        positions = Arrays.copyOf(positions, count * 2);
        starts = Arrays.copyOf(starts, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
      }
      positions[count] = (count == 0 ? 0 : positions[count - 1]) + step;
      starts[count] = start;
      ends[count] = end;
      count++;
    }

    void hit(int term) {
      if (hits == found.length) {
        found = Arrays.copyOf(found, hits * 2);
      }
      found[hits++] = (long) term << 32 | (count - 1);
    }

    long[] sortedHits() {
      Arrays.sort(found, 0, hits);
      int distinct = 0;
      for (int i = 0; i < hits; i++) {
        if (i == 0 || found[i] != found[i - 1]) {
          found[distinct++] = found[i];
        }
      }
      return Arrays.copyOf(found, distinct);
    }
  }
}
