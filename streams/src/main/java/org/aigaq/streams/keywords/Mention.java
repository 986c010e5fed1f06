package org.aigaq.streams.keywords;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aigaq.contract.record.ArchiveLocator;
import org.aigaq.contract.record.IndexedArticle;
import org.aigaq.contract.record.OutletRef;
import org.aigaq.language.keyword.Place;
import org.aigaq.streams.cluster.Sketch;
import org.jspecify.annotations.Nullable;

/// An article that matches alerting topics, as far as its alert needs it.
///
/// @param fresh it is told of for the first time; else this only says which story it belongs to
/// @param topics alerting ones that it matches; those of a mention that is not fresh have no places
/// @param sketch of its text, see `Sketch`
record Mention(
    String articleId,
    OutletRef outlet,
    String url,
    String title,
    @Nullable String language,
    @Nullable Instant publishedAt,
    Instant firstSeenAt,
    @Nullable String storyId,
    boolean fresh,
    List<TopicFound> topics,
    String sketch,
    @Nullable ArchiveLocator archive) {
  /// @param name of the topic, by language
  /// @param words as written, at most twenty
  /// @param rules those that matched
  record TopicFound(
      String id,
      Map<String, String> name,
      List<String> words,
      List<Place> places,
      List<String> rules) {}

  static Mention of(IndexedArticle article, boolean fresh, List<TopicFound> topics) {
    var state = article.state();
    return new Mention(
        state.id(),
        state.outlet(),
        state.url(),
        state.title(),
        state.language(),
        state.publishedAt(),
        state.firstSeenAt(),
        article.storyId(),
        fresh,
        topics,
        fresh ? Sketch.of(state.text()).text() : "",
        state.archive());
  }

  Mention in(String story) {
    return new Mention(
        articleId,
        outlet,
        url,
        title,
        language,
        publishedAt,
        firstSeenAt,
        story,
        fresh,
        topics,
        sketch,
        archive);
  }
}
