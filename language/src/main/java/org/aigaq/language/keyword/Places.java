package org.aigaq.language.keyword;

import java.util.TreeMap;

/// Where rules of one topic matched: the offsets of first and last letter, by the first.
final class Places {
  /// Of a topic in one article; a text that repeats a word for ever is not listed for ever.
  private static final int MOST = 200;

  /// Takes nothing.
  static final Places NONE = new Places(null, 0);

  private final @org.jspecify.annotations.Nullable ArticleTerms article;
  private final int most;
  private final TreeMap<Integer, Integer> ends = new TreeMap<>();

  private Places(@org.jspecify.annotations.Nullable ArticleTerms article, int most) {
    this.article = article;
    this.most = most;
  }

  static Places in(ArticleTerms article) {
    return new Places(article, MOST);
  }

  /// Adds what stands from one word to another; of two that begin alike the longer counts.
  ///
  /// @return whether more are welcome
  boolean add(int first, int last) {
    if (article == null || ends.size() >= most) {
      return false;
    }
    ends.merge(article.start(first), article.end(last), Math::max);
    return true;
  }

  TreeMap<Integer, Integer> ends() {
    return ends;
  }
}
