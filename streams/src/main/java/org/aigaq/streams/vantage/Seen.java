package org.aigaq.streams.vantage;

import java.util.Locale;
import java.util.Set;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.FetchOutcome;
import org.aigaq.contract.record.Outcome;
import org.aigaq.contract.record.Stage;
import org.aigaq.contract.record.StageName;
import org.jspecify.annotations.Nullable;

/// One page as seen from one vantage.
///
/// @param stage where the way failed; absent when it did not, and when a proxy hides it
public record Seen(Way way, @Nullable StageName stage) {
  private static final Set<FetchOutcome> OF_THE_WAY =
      Set.of(
          FetchOutcome.DNS_FAILURE,
          FetchOutcome.DNS_TIMEOUT,
          FetchOutcome.TCP_REFUSED,
          FetchOutcome.TCP_TIMEOUT,
          FetchOutcome.TCP_UNREACHABLE,
          FetchOutcome.TLS_TIMEOUT,
          FetchOutcome.TLS_RESET,
          FetchOutcome.TLS_CERTIFICATE,
          FetchOutcome.TLS_FAILURE,
          FetchOutcome.HTTP_TIMEOUT,
          FetchOutcome.HTTP_RESET);

  /// @param outcome as the rules judged the capture
  /// @param away the answer came from a host that is not the site's
  public static Seen of(Capture capture, Outcome outcome, boolean away) {
    if (OF_THE_WAY.contains(capture.outcome())) {
      return new Seen(Way.FAILS, stage(capture));
    }
    if (capture.outcome() == FetchOutcome.PRIVATE_ADDRESS) {
      // A name that leads to a private address here and to the site elsewhere.
      return new Seen(Way.FAILS, StageName.DNS);
    }
    if (capture.outcome() != FetchOutcome.ANSWERED) {
      return new Seen(Way.UNCLEAR, null);
    }
    boolean foreign = away || outcome == Outcome.HOST_DOWN && status(capture) < 400;
    if (foreign && !outcome.present()) {
      return new Seen(
          open(capture) ? Way.FAILS : Way.REFUSED, open(capture) ? StageName.HTTP : null);
    }
    return new Seen(answered(outcome), null);
  }

  private static Way answered(Outcome outcome) {
    return switch (outcome) {
      case UNCHANGED, PRESENT, ALTERED, MOVED, EXTRACTOR_CHANGE -> Way.WORKS;
      case GONE, SOFT_404, REDIRECTED, NOTICE, GUTTED, REPLACED -> Way.MISSING;
      case HTTP_451, RESTRICTED, WALLED, CHALLENGE, RATE_LIMITED, ROBOTS -> Way.REFUSED;
      case NET_BLOCKED, HOST_DOWN, TEMPORARY, EXPIRED, DISCARDED, UNKNOWN -> Way.UNCLEAR;
    };
  }

  private static int status(Capture capture) {
    Integer status = capture.status();
    return status == null ? 0 : status;
  }

  /// Nobody between can put another page into a TLS session that the site's certificate opened.
  private static boolean open(Capture capture) {
    return capture.url().toLowerCase(Locale.ROOT).startsWith("http:");
  }

  /// What a proxy reports of the way behind it does not tell the stage.
  private static @Nullable StageName stage(Capture capture) {
    StageName last = null;
    for (Stage stage : capture.stages()) {
      if (!stage.ok()) {
        last = stage.name();
      }
    }
    return last == StageName.PROXY || last == StageName.UNKNOWN ? null : last;
  }
}
