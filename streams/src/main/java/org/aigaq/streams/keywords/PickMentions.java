package org.aigaq.streams.keywords;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aigaq.contract.config.KeywordTopic;
import org.aigaq.contract.record.ArticleEntry;
import org.aigaq.contract.record.ArticleState;
import org.aigaq.contract.record.IndexedArticle;
import org.aigaq.language.keyword.Match;
import org.aigaq.streams.articles.KeywordShelf;
import org.aigaq.streams.articles.Worded;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// Takes out of the articles those that are new and match an alerting topic, later what is learned
/// of their story, and that they were withdrawn.
final class PickMentions
    extends ContextualProcessor<String, IndexedArticle, String, @Nullable Mention> {
  private final KeywordShelf shelf;
  private final Duration fresh;

  PickMentions(KeywordShelf shelf, Duration fresh) {
    this.shelf = shelf;
    this.fresh = fresh;
  }

  @Override
  public void process(Record<String, IndexedArticle> record) {
    if (record.key() == null) {
      return;
    }
    IndexedArticle article = record.value();
    if (article == null) {
      context().forward(record.withValue(null));
      return;
    }
    if (article.topics().isEmpty()) {
      return;
    }
    shelf.refresh(context().getStateStore(KeywordAlertsTopology.KEYWORDS));
    List<KeywordTopic> alerting = shelf.alerting(article.topics());
    boolean isNew = isNew(article, Instant.ofEpochMilli(context().currentSystemTimeMs()));
    if (!alerting.isEmpty() && (isNew || article.storyId() != null)) {
      List<Mention.TopicFound> topics = isNew ? found(article.state(), alerting) : List.of();
      context().forward(record.withValue(Mention.of(article, isNew, topics)));
    }
  }

  /// Told of for the first time, and published while we were looking. What a later state matches,
  /// or matches since the rules changed, is no new article.
  private boolean isNew(IndexedArticle article, Instant now) {
    ArticleState state = article.state();
    return article.seq() == 1
        && state.entry() == ArticleEntry.LIVE
        && !state.firstSeenAt().isBefore(now.minus(fresh));
  }

  private List<Mention.TopicFound> found(ArticleState state, List<KeywordTopic> alerting) {
    Map<String, Match> matches =
        shelf.matchesOf(Worded.of(state)).stream()
            .collect(Collectors.toMap(Match::topic, Function.identity(), (one, same) -> one));
    return alerting.stream().map(topic -> found(topic, matches.get(topic.id()))).toList();
  }

  private static Mention.TopicFound found(KeywordTopic topic, @Nullable Match match) {
    return match == null
        ? new Mention.TopicFound(topic.id(), topic.name(), List.of(), List.of(), List.of())
        : new Mention.TopicFound(
            topic.id(), topic.name(), match.words(), match.places(), match.rules());
  }
}
