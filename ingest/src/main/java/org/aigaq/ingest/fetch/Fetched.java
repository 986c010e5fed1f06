package org.aigaq.ingest.fetch;

import java.time.Instant;
import java.util.List;
import org.aigaq.contract.record.FetchOutcome;
import org.aigaq.contract.record.Hop;
import org.aigaq.contract.record.Stage;
import org.jspecify.annotations.Nullable;

/// How a fetch ended.
///
/// @param detail why, in words; absent when it was answered
/// @param exchanges of all hops, in order
/// @param head of the last response; absent when none came
/// @param body decoded; empty when none was read whole, except that of a body too large, whose
///   beginning it is
/// @param elsewhere the authority where it goes on, when that may not be asked from here; what was
///   answered is then the signpost to it
/// @param abandoned the site went to another worker: this fetch does not count
@SuppressWarnings("ArrayRecordComponent")
public record Fetched(
    FetchOutcome outcome,
    @Nullable String detail,
    List<Stage> stages,
    List<Hop> redirects,
    List<Exchange> exchanges,
    @Nullable ResponseHead head,
    byte[] body,
    @Nullable String finalUrl,
    Instant startedAt,
    Instant at,
    @Nullable String elsewhere,
    boolean abandoned) {
  public boolean answered() {
    return outcome == FetchOutcome.ANSWERED;
  }

  /// 0 when there was no response.
  public int status() {
    return head == null ? 0 : head.status();
  }
}
