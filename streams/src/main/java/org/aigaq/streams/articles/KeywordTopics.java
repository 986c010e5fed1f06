package org.aigaq.streams.articles;

import java.time.LocalDate;
import java.time.ZoneOffset;
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

  /// A topic of which a rule cannot be read is left out and named in the log; the others still
  /// count.
  public static TopicFinder of(List<KeywordTopic> topics) {
    return new KeywordTopics(
        TopicMatcher.ofReadable(
            topics,
            (topic, problem) -> LOG.error("keyword topic {} is left out: {}", topic, problem)));
  }

  @Override
  public List<Match> matchesOf(Worded article) {
    LocalDate day = article.at().atZone(ZoneOffset.UTC).toLocalDate();
    return matcher.match(article.language(), article.title(), article.text(), day);
  }
}
