package org.aigaq.streams.articles;

import java.util.List;
import org.aigaq.contract.record.ArticleState;
import org.aigaq.contract.record.IndexedArticle;
import org.aigaq.contract.record.Story;
import org.jspecify.annotations.Nullable;

/// What is known of one article so far. Either part may come first.
///
/// @param keywords fingerprint of the keyword topics that `topics` were found by
/// @param seq of the last emission
record Joined(
    @Nullable ArticleState state,
    List<String> topics,
    int keywords,
    @Nullable String storyId,
    long seq) {
  static final Joined NOTHING = new Joined(null, List.of(), 0, null, 0);

  /// True when the state is not newer than the one known: a repetition.
  boolean knows(ArticleState other) {
    return state != null && other.seq() <= state.seq();
  }

  /// Topics are found anew only when the words changed, or the keywords.
  boolean sameWords(ArticleState other, int by) {
    return state != null
        && by == keywords
        && state.title().equals(other.title())
        && state.text().equals(other.text());
  }

  Joined with(ArticleState newer, List<String> found, int by) {
    return new Joined(newer, found, by, storyId, seq + 1);
  }

  Joined with(Story story) {
    return new Joined(state, topics, keywords, story.storyId(), state == null ? seq : seq + 1);
  }

  /// An article is a story of its own until it is told of another.
  @Nullable String story() {
    return storyId == null && state != null ? state.id() : storyId;
  }

  /// The document, once there is something to index.
  @Nullable IndexedArticle document() {
    return state == null ? null : new IndexedArticle(state, topics, story(), seq);
  }
}
