package org.aigaq.streams.articles;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.aigaq.contract.config.KeywordTopic;
import org.aigaq.language.keyword.Match;
import org.aigaq.language.keyword.TopicMatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Topics by the rules of the keyword files.
public final class KeywordTopics implements TopicFinder {
  private static final Logger LOG = LoggerFactory.getLogger(KeywordTopics.class);

  private final TopicMatcher matcher;

  private KeywordTopics(TopicMatcher matcher) {
    this.matcher = matcher;
  }

  /// A topic whose rules cannot be read is left out and named in the log; the others still count.
  public static TopicFinder of(List<KeywordTopic> topics) {
    var readable = new ArrayList<KeywordTopic>();
    for (KeywordTopic topic : topics) {
      try {
        new TopicMatcher(List.of(topic));
        readable.add(topic);
      } catch (IllegalArgumentException e) {
        LOG.error("keyword topic {} is left out: {}", topic.id(), e.getMessage());
      }
    }
    return new KeywordTopics(new TopicMatcher(readable));
  }

  @Override
  public List<String> topicsOf(Worded article) {
    LocalDate day = article.at().atZone(ZoneOffset.UTC).toLocalDate();
    return matcher.match(article.language(), article.title(), article.text(), day).stream()
        .map(Match::topic)
        .toList();
  }
}
