package org.aigaq.ingest.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aigaq.contract.id.Ids;
import org.aigaq.contract.record.ArchiveLocator;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.FetchOutcome;
import org.aigaq.contract.record.FetchRequest;
import org.aigaq.ingest.archive.ArchivedResponse;
import org.aigaq.ingest.fetch.Fetched;
import org.aigaq.ingest.fetch.ResponseHead;
import org.aigaq.ingest.fetch.RetryAfter;
import org.aigaq.ingest.read.Reader;
import org.aigaq.ingest.read.Reading;
import org.jspecify.annotations.Nullable;

/// Puts a capture together.
final class CaptureMaker {
  private final String worker;

  CaptureMaker(String worker) {
    this.worker = worker;
  }

  /// Of a fetch that happened.
  ///
  /// @param cost of all of it, wherever it was begun
  Capture of(
      FetchRequest request,
      Fetched fetched,
      Reading reading,
      @Nullable String bodySha256,
      @Nullable ArchiveLocator archive,
      Capture.Cost cost) {
    ResponseHead head = fetched.head();
    Duration retryAfter = head == null ? null : retryAfter(head, fetched.at());
    return CaptureFit.fit(
        reading.extracted(),
        extracted ->
            new Capture(
                id(request, fetched.startedAt()),
                request.id(),
                request.site(),
                request.outlet(),
                request.url(),
                request.authority(),
                request.vantage(),
                request.why(),
                request.target(),
                request.articleId(),
                request.attempt(),
                worker,
                fetched.startedAt(),
                fetched.at(),
                fetched.outcome(),
                fetched.detail(),
                fetched.stages(),
                head == null ? null : head.status(),
                head == null ? Map.of() : Headers.kept(head),
                fetched.redirects(),
                fetched.finalUrl(),
                fetched.body().length,
                bodySha256,
                fetched.answered() && fetched.status() == 304,
                retryAfter,
                archive,
                Reader.VERSION,
                reading.page(),
                extracted,
                cost));
  }

  private static @Nullable Duration retryAfter(ResponseHead head, Instant at) {
    return head.first("retry-after").flatMap(value -> RetryAfter.parse(value, at)).orElse(null);
  }

  /// Of a request for which nothing was sent.
  Capture unsent(FetchRequest request, FetchOutcome outcome, String detail, Instant at) {
    return failed(request, outcome, detail, at, Passages.cost(request, Capture.Cost.NONE));
  }

  /// Of a request that we ourselves failed at.
  ///
  /// @param cost of what was sent all the same
  Capture failed(
      FetchRequest request, FetchOutcome outcome, String detail, Instant at, Capture.Cost cost) {
    var fetched =
        new Fetched(
            outcome,
            detail,
            List.of(),
            List.of(),
            List.of(),
            null,
            new byte[0],
            null,
            at,
            at,
            null,
            false);
    return of(request, fetched, Readings.NOTHING, null, null, cost);
  }

  /// Of archived bytes that were read again.
  Capture again(
      FetchRequest request,
      ArchivedResponse archived,
      Reading reading,
      ArchiveLocator locator,
      Instant at) {
    var fetched =
        new Fetched(
            FetchOutcome.ANSWERED,
            null,
            List.of(),
            List.of(),
            List.of(),
            archived.message().head(),
            archived.message().body(),
            archived.url(),
            at,
            at,
            null,
            false);
    return of(request, fetched, reading, locator.sha256(), locator, Capture.Cost.NONE);
  }

  private String id(FetchRequest request, Instant startedAt) {
    return Ids.of("capture", request.id(), worker, startedAt.toString());
  }
}
