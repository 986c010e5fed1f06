package org.aigaq.streams.watch;

import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.Article;
import org.aigaq.contract.record.Capture;
import org.aigaq.streams.watch.plan.SitePlan;
import org.aigaq.streams.watch.state.ArticleRow;

/// A capture in which the article was read.
///
/// @param row as it stood before
record Reading(
    SitePlan plan, Outlet outlet, String id, ArticleRow row, Capture capture, Article article) {
  String site() {
    return plan.site().id();
  }

  Alert.ArticleRef ref() {
    return Evidences.ref(id, row, article);
  }
}
