package org.aigaq.ingest.fetch;

import org.aigaq.contract.record.FetchOutcome;

/// A hop that ended without a complete response, with its one name.
final class StageFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final FetchOutcome outcome;

  StageFailure(FetchOutcome outcome, String detail) {
    // Nobody reads its trace, and a dead host makes many.
    super(detail, null, false, false);
    this.outcome = outcome;
  }

  FetchOutcome outcome() {
    return outcome;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
