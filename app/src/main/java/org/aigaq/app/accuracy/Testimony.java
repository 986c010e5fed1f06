package org.aigaq.app.accuracy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.AlertType;
import org.aigaq.contract.record.ArticleState;
import org.aigaq.contract.record.Observation;

/// What was told in a round.
///
/// @param alerts every telling, by alert
/// @param states every state, by address
/// @param observations by address
record Testimony(
    Map<String, List<Alert>> alerts,
    Map<String, List<ArticleState>> states,
    Map<String, List<Observation>> observations) {

  /// Alerts of an article, each with all its tellings.
  List<List<Alert>> of(AlertType type, Set<String> urls) {
    return alerts.values().stream()
        .filter(tellings -> tellings.getFirst().type() == type)
        .filter(tellings -> about(tellings.getFirst(), urls))
        .toList();
  }

  private static boolean about(Alert alert, Set<String> urls) {
    return alert.article() != null && urls.contains(alert.article().url());
  }

  /// Whether an alert is of one of these outlets; a trend is of none.
  static boolean isOf(Collection<String> outlets, Alert alert) {
    return alert.outlet() != null && outlets.contains(alert.outlet().id());
  }

  /// The last telling of each alert of these outlets.
  List<Alert> ofOutlets(Collection<String> outlets) {
    return alerts.values().stream()
        .map(List::getLast)
        .filter(alert -> isOf(outlets, alert))
        .toList();
  }

  /// The last states of an article, one for each address that it is known under.
  Stream<ArticleState> statesOf(Set<String> urls) {
    return urls.stream()
        .map(url -> states.getOrDefault(url, List.of()))
        .filter(told -> !told.isEmpty())
        .map(List::getLast);
  }
}
