package org.aigaq.language.keyword;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Where rules of one topic matched: offsets of first and last letter.
final class Places {
  /// Of a topic in one article; a text that repeats a word for ever is not listed for ever.
  private static final int MOST = 200;

  /// Takes nothing.
  static final Places NONE = new Places(null);

  private final @Nullable ArticleTerms article;

  /// Start above, end below.
  private long[] places = new long[4];

  private int count;

  private Places(@Nullable ArticleTerms article) {
    this.article = article;
  }

  static Places in(ArticleTerms article) {
    return new Places(article);
  }

  /// Adds what stands from one word to another.
  ///
  /// @return whether more are welcome
  boolean add(int first, int last) {
    return article != null && add((long) article.start(first) << 32 | article.end(last));
  }

  private boolean add(long place) {
    if (count >= MOST) {
      return false;
    }
    if (count == places.length) {
      places = Arrays.copyOf(places, count * 2);
    }
    places[count++] = place;
    return true;
  }

  void addAll(Places others) {
    for (int i = 0; i < others.count; i++) {
      add(others.places[i]);
    }
  }

  int count() {
    return count;
  }

  /// Forgets what came after so many.
  void cut(int to) {
    count = Math.min(count, to);
  }

  /// Told of a place.
  interface Each {
    void place(int start, int end);
  }

  /// In the order of the text; of two that begin alike only the longer.
  void forEach(Each each) {
    Arrays.sort(places, 0, count);
    for (int i = 0; i < count; i++) {
      int start = (int) (places[i] >>> 32);
      if (i + 1 == count || start != (int) (places[i + 1] >>> 32)) {
        each.place(start, (int) places[i]);
      }
    }
  }
}
