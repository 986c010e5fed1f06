package org.aigaq.language.keyword;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;

/// One article as an index of one document.
final class ArticleIndex {
  /// What no phrase may span: the end of the title.
  private static final String GAP = "\u2029";

  private final String text;
  private final IndexSearcher searcher;
  private final LeafReaderContext leaf;

  ArticleIndex(String title, String text, Analyzer analyzer) {
    this.text = title + GAP + text;
    var index = new MemoryIndex(true);
    index.addField(RuleParser.FIELD, this.text, analyzer);
    searcher = index.createSearcher();
    searcher.setQueryCache(null);
    leaf = searcher.getIndexReader().leaves().getFirst();
  }

  boolean has(Query query) {
    return matches(query) != null;
  }

  /// Adds the words that the query finds, by their place.
  ///
  /// @return whether it finds any
  boolean collect(Query query, TreeMap<Integer, String> into) {
    Matches matches = matches(query);
    if (matches == null) {
      return false;
    }
    try {
      MatchesIterator places = matches.getMatches(RuleParser.FIELD);
      while (places != null && places.next()) {
        int start = places.startOffset();
        into.merge(
            start,
            text.substring(start, places.endOffset()),
            (one, other) -> one.length() >= other.length() ? one : other);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return true;
  }

  private @org.jspecify.annotations.Nullable Matches matches(Query query) {
    try {
      return searcher
          .createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
          .matches(leaf, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
