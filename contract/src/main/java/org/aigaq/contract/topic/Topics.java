package org.aigaq.contract.topic;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.aigaq.contract.config.KeywordTopic;
import org.aigaq.contract.config.Site;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.ArticleState;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.FetchRequest;
import org.aigaq.contract.record.Health;
import org.aigaq.contract.record.IndexedArticle;
import org.aigaq.contract.record.LedgerEntry;
import org.aigaq.contract.record.Observation;
import org.aigaq.contract.record.Quarantined;
import org.aigaq.contract.record.Review;
import org.aigaq.contract.record.Revision;
import org.aigaq.contract.record.Story;
import org.aigaq.contract.record.TrendPoint;

/// Every topic of the house.
public final class Topics {
  public static final Topic<Site> OUTLETS = compacted("aigaq.outlets", Site.class, true);
  public static final Topic<FetchRequest> FETCH_REQUESTS =
      kept("aigaq.fetch-requests", FetchRequest.class, Duration.ofDays(1));
  public static final Topic<Capture> CAPTURES =
      kept("aigaq.captures", Capture.class, Duration.ofDays(7));
  public static final Topic<Observation> OBSERVATIONS =
      forEver("aigaq.observations", Observation.class);
  public static final Topic<ArticleState> ARTICLE_STATES =
      compacted("aigaq.article-states", ArticleState.class, true);
  public static final Topic<Revision> REVISIONS =
      compacted("aigaq.revisions", Revision.class, true);
  public static final Topic<Story> STORIES = compacted("aigaq.stories", Story.class, true);
  public static final Topic<IndexedArticle> ARTICLES =
      compacted("aigaq.articles", IndexedArticle.class, true);
  public static final Topic<Alert> ALERTS = compacted("aigaq.alerts", Alert.class, true);
  public static final Topic<Review> REVIEWS = forEver("aigaq.reviews", Review.class);
  public static final Topic<TrendPoint> TRENDS = forEver("aigaq.trends", TrendPoint.class);
  public static final Topic<Health> HEALTH = compacted("aigaq.health", Health.class, true);
  public static final Topic<KeywordTopic> KEYWORDS =
      compacted("aigaq.keywords", KeywordTopic.class, false);
  public static final Topic<LedgerEntry> LEDGER = forEver("aigaq.ledger", LedgerEntry.class);

  /// The roles that have a quarantine topic.
  public static final List<String> ROLES = List.of("ingest", "streams", "indexer", "console");

  private Topics() {}

  /// Every topic, quarantines included.
  public static List<Topic<?>> all() {
    return Stream.<Topic<?>>concat(
            Stream.of(
                OUTLETS,
                FETCH_REQUESTS,
                CAPTURES,
                OBSERVATIONS,
                ARTICLE_STATES,
                REVISIONS,
                STORIES,
                ARTICLES,
                ALERTS,
                REVIEWS,
                TRENDS,
                HEALTH,
                KEYWORDS,
                LEDGER),
            ROLES.stream().map(Topics::quarantine))
        .toList();
  }

  public static Topic<Quarantined> quarantine(String role) {
    return kept("aigaq.quarantine." + role, Quarantined.class, Duration.ofDays(30));
  }

  private static <V> Topic<V> compacted(String name, Class<V> type, boolean partitioned) {
    return new Topic<>(name, type, partitioned, true, null);
  }

  private static <V> Topic<V> kept(String name, Class<V> type, Duration kept) {
    return new Topic<>(name, type, true, false, kept);
  }

  private static <V> Topic<V> forEver(String name, Class<V> type) {
    return new Topic<>(name, type, true, false, null);
  }
}
