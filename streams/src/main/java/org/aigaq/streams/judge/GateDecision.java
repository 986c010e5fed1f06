package org.aigaq.streams.judge;

import java.util.List;
import java.util.Set;
import org.aigaq.contract.record.ObservationInput;
import org.aigaq.contract.record.Target;

/// Is it the article, or the host?
public sealed interface GateDecision {

  /// What the controls said, for the observation and the alert.
  ObservationInput.Controls controls();

  /// The host is as usual: the look says something of the article.
  record Clear(ObservationInput.Controls controls) implements GateDecision {}

  /// The host fails: its articles are frozen, and one event is raised.
  ///
  /// @param failed ids of the siblings that failed
  /// @param reason in words
  record HostEvent(
      Kind kind, List<String> failed, String reason, ObservationInput.Controls controls)
      implements GateDecision {}

  /// Too little is known yet.
  ///
  /// @param ask what would decide it
  record Undecided(Set<Target> ask, String reason, ObservationInput.Controls controls)
      implements GateDecision {}

  /// What happened to the host; `id` is the alert's `kind`.
  enum Kind {
    DOWN("down"),
    CHALLENGED("challenged"),
    MASS_DISAPPEARANCE("mass_disappearance");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }
}
