package org.aigaq.streams.keywords;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aigaq.streams.cluster.Sketch;

/// An article whose topics have been told of, by itself or by the first of its story.
///
/// @param stories that it belongs or belonged to, the latest last
record Told(
    String articleId, List<String> stories, List<String> topics, String sketch, Instant at) {
  /// A story may be found to be another's; nobody changes it often.
  private static final int MOST_STORIES = 8;

  /// So much of a text is a copy, told or not by whom; new texts about one event have less.
  private static final double COPY = 0.5;

  static Told of(Mention mention, Instant at) {
    String story = mention.storyId();
    return new Told(
        mention.articleId(),
        story == null ? List.of() : List.of(story),
        mention.topics().stream().map(Mention.TopicFound::id).toList(),
        mention.sketch(),
        at);
  }

  boolean isIn(String story) {
    return stories.contains(story);
  }

  Told in(String story) {
    var more = new ArrayList<>(stories);
    more.add(story);
    int drop = Math.max(0, more.size() - MOST_STORIES);
    return new Told(articleId, List.copyOf(more.subList(drop, more.size())), topics, sketch, at);
  }

  /// The same story, or the same text.
  boolean covers(Mention mention) {
    String story = mention.storyId();
    return (story != null && isIn(story))
        || Sketch.parse(sketch).likeness(Sketch.parse(mention.sketch())) >= COPY;
  }
}
