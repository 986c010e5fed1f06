package org.aigaq.language.keyword;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where rules of one topic matched: indexes of first and last word.
final class Places {
  /// Of a topic in one article; a text that repeats a word for ever is not listed for ever.
  private static final int MOST = 200;

  /// Takes nothing.
  static final Places NONE = new Places(0);

  private final int most;

  /// First above, last below.
  private long[] places;

  private int count;

  private Places(int most) {
    this.most = most;
    this.places = new long[Math.min(most, 4)];
  }

  static Places any() {
    return new Places(MOST);
  }

  /// Adds what stands from one word to another.
  ///
  /// @return whether more are welcome
  boolean add(int first, int last) {
    if (count >= most) {
      return false;
    }
    if (count == places.length) {
      places = Arrays.copyOf(places, count * 2);
    }
    places[count++] = (long) first << 32 | last;
    return true;
  }

  int count() {
    return count;
  }

  /// Forgets what came after so many.
  void cut(int to) {
    count = Math.min(count, to);
  }

  /// In the order of the text; of two that begin alike only the longer.
  List<Place> in(ArticleTerms article) {
    Arrays.sort(places, 0, count);
    List<Place> list = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int first = first(i);
      if (i + 1 == count || first != first(i + 1)) {
        list.add(article.place(first, (int) places[i]));
      }
    }
    return list;
  }

  private int first(int place) {
    return (int) (places[place] >>> 32);
  }
}
