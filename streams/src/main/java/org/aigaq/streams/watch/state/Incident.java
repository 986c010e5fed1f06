package org.aigaq.streams.watch.state;

import java.util.ArrayList;
import java.util.List;
import org.aigaq.contract.record.Alert;
import org.jspecify.annotations.Nullable;

/// What is gathered of one suspicion or outage.
///
/// @param evidence of the looks so far, oldest first, bounded
/// @param alert as told last; absent while nothing was raised
public record Incident(
    String firstObservation, List<Alert.Evidence> evidence, @Nullable Alert alert) {
  private static final int KEPT_FIRST = 12;
  private static final int KEPT_LAST = 28;

  /// With more evidence. The beginning and the latest stay, the middle goes.
  public Incident plus(List<Alert.Evidence> more) {
    var all = new ArrayList<>(evidence);
    more.stream().filter(one -> !all.contains(one)).forEach(all::add);
    if (all.size() > KEPT_FIRST + KEPT_LAST) {
      var kept = new ArrayList<>(all.subList(0, KEPT_FIRST));
      kept.addAll(all.subList(all.size() - KEPT_LAST, all.size()));
      return new Incident(firstObservation, List.copyOf(kept), alert);
    }
    return new Incident(firstObservation, List.copyOf(all), alert);
  }

  public Incident told(Alert told) {
    return new Incident(firstObservation, evidence, told);
  }
}
