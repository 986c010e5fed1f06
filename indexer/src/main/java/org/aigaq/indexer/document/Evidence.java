package org.aigaq.indexer.document;

import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.FetchOutcome;
import org.aigaq.contract.record.Target;
import org.aigaq.contract.record.Why;

/// Which captures are worth a document. Most looks find nothing new; their digests are in the
/// observations.
final class Evidence {
  private static final int FIRST_ERROR_STATUS = 400;

  private Evidence() {}

  static boolean matters(Capture capture) {
    return failed(capture) || asked(capture.why()) || changed(capture);
  }

  /// An expired request was never sent: there is nothing to prove.
  private static boolean failed(Capture capture) {
    return switch (capture.outcome()) {
      case ANSWERED -> refused(capture) || capture.extracted() instanceof Extracted.Unreadable;
      case EXPIRED -> false;
      default -> true;
    };
  }

  private static boolean refused(Capture capture) {
    Integer status = capture.status();
    return status != null && status >= FIRST_ERROR_STATUS;
  }

  private static boolean asked(Why why) {
    return why == Why.SUSPICION || why == Why.CONTROL || why == Why.PROBE;
  }

  /// An article that was archived in full is new or differs from the last one; one that redirects
  /// may have moved.
  private static boolean changed(Capture capture) {
    return capture.outcome() == FetchOutcome.ANSWERED
        && capture.target() == Target.ARTICLE
        && (capture.archive() != null || !capture.redirects().isEmpty());
  }
}
