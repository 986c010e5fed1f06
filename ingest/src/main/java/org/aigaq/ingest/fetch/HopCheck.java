package org.aigaq.ingest.fetch;

import java.util.List;
import java.util.Optional;
import org.aigaq.contract.record.FetchOutcome;
import org.aigaq.contract.record.Stage;

/// Asked before each hop whether it may be made.
@FunctionalInterface
interface HopCheck {
  /// Why not.
  ///
  /// @param stages of what was fetched to find out, when that is what failed
  /// @param abandoned the site went to another worker meanwhile
  record Refusal(FetchOutcome outcome, String detail, List<Stage> stages, boolean abandoned) {}

  Optional<Refusal> refusal(WebAddress address, FetchOrder order);

  static HopCheck none() {
    return (address, order) -> Optional.empty();
  }
}
