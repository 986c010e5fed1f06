package org.aigaq.console.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aigaq.contract.record.Alert;

/// What the page asks of the index. Every call may throw [SearchUnavailable].
public interface SearchIndex {
  /// Latest change first.
  ///
  /// @param page from 1
  Results<Alert> alerts(AlertFilter filter, int page);

  Optional<Alert> alert(String id);

  /// Those about an article, latest change first, at most 50.
  List<Alert> alertsOf(String articleId);

  /// Best match first; without a query the newest first.
  Results<ArticleDoc> articles(ArticleFilter filter, int page);

  Optional<ArticleDoc> article(String id);

  /// Without their texts, first version first, at most 1,000.
  List<RevisionDoc> revisions(String articleId);

  Optional<RevisionDoc> revision(String articleId, int number);

  /// Every host, by outlet.
  List<OutletDoc> outlets();

  /// Outlet id to the number of its articles.
  Map<String, Long> articlesByOutlet();

  /// Outlets that have alerts, by name.
  List<Choice> outletsWithAlerts();

  /// Outlets that have articles, by name.
  List<Choice> outletsWithArticles();

  boolean reachable();
}
