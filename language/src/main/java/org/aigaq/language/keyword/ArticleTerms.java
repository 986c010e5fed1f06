package org.aigaq.language.keyword;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.aigaq.language.analysis.NumberedWords;
import org.aigaq.language.analysis.NumberingAnalyzer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/// One article, analysed once for all rules of a language: which of their terms occur, and where.
final class ArticleTerms {
  private static final int[] NOWHERE = {};

  private final ReadText text;
  private final Words words;

  /// Where the words of each term begin in `hits`.
  private final int[] from;

  /// Indexes of words, by term, in order.
  private final int[] hits;

  /// Of single words, as far as somebody asked.
  private final @Nullable Place[] places;

  private ArticleTerms(ReadText text, Words words, int[] from, int[] hits) {
    this.text = text;
    this.words = words;
    this.places = new @Nullable Place[words.count];
    this.from = from;
    this.hits = hits;
  }

  /// @param terms how many the vocabulary knows
  static ArticleTerms of(ReadText text, NumberingAnalyzer analyzer, int terms) {
    var words = new Words();
    try (NumberedWords stream = analyzer.words(text.whole())) {
      var step = stream.addAttribute(PositionIncrementAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(step.getPositionIncrement(), offset.startOffset(), offset.endOffset());
        words.hit(stream.numbers());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words.sorted(text, terms);
  }

  /// Told of every term that occurs, once.
  void forEachTerm(IntConsumer each) {
    for (int i = 0; i < words.hits; i++) {
      // A term's first hit is where its words begin.
      if (hits[from[words.hitTerms[i]]] == words.hitWords[i]) {
        each.accept(words.hitTerms[i]);
      }
    }
  }

  /// Adds the words that have the term, in order.
  void addWords(int term, Places into) {
    for (int i = from[term]; i < from[term + 1]; i++) {
      if (!into.add(hits[i], hits[i])) {
        return;
      }
    }
  }

  boolean has(int[] terms) {
    for (int term : terms) {
      if (has(term)) {
        return true;
      }
    }
    return false;
  }

  boolean has(int term) {
    return from[term + 1] > from[term];
  }

  /// Indexes of the words that have one of the terms, in order.
  int[] words(int[] terms) {
    int size = 0;
    int found = 0;
    for (int term : terms) {
      size += from[term + 1] - from[term];
      found += has(term) ? 1 : 0;
    }
    if (size == 0) {
      return NOWHERE;
    }
    int[] all = new int[size];
    int at = 0;
    for (int term : terms) {
      int more = from[term + 1] - from[term];
      System.arraycopy(hits, from[term], all, at, more);
      at += more;
    }
    return found > 1 ? distinct(all) : all;
  }

  private static int[] distinct(int[] numbers) {
    Arrays.sort(numbers);
    int distinct = 1;
    for (int i = 1; i < numbers.length; i++) {
      if (numbers[i] != numbers[i - 1]) {
        numbers[distinct++] = numbers[i];
      }
    }
    return distinct == numbers.length ? numbers : Arrays.copyOf(numbers, distinct);
  }

  int position(int word) {
    return words.positions[word];
  }

  /// From one word to another.
  Place place(int first, int last) {
    if (first != last) {
      return text.place(words.starts[first], words.ends[last]);
    }
    Place known = places[first];
    if (known == null) {
      known = text.place(words.starts[first], words.ends[first]);
      places[first] = known;
    }
    return known;
  }

  private static final class Words {
    private int[] positions = new int[512];
    private int[] starts = new int[512];
    private int[] ends = new int[512];
    private int count;
    private int[] hitTerms = new int[512];
    private int[] hitWords = new int[512];
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

    /// The word added last has these terms.
    void hit(int[] terms) {
      if (hits + terms.length > hitTerms.length) {
        hitTerms = Arrays.copyOf(hitTerms, 2 * (hits + terms.length));
        hitWords = Arrays.copyOf(hitWords, 2 * (hits + terms.length));
      }
      for (int term : terms) {
        hitTerms[hits] = term;
        hitWords[hits++] = count - 1;
      }
    }

    /// By counting.
    ArticleTerms sorted(ReadText text, int terms) {
      int[] from = new int[terms + 1];
      for (int i = 0; i < hits; i++) {
        from[hitTerms[i]]++;
      }
      for (int term = 1; term <= terms; term++) {
        from[term] += from[term - 1];
      }
      int[] sorted = new int[hits];
      for (int i = hits - 1; i >= 0; i--) {
        sorted[--from[hitTerms[i]]] = hitWords[i];
      }
      return new ArticleTerms(text, this, from, sorted);
    }
  }
}
