package org.aigaq.streams.watch;

import java.time.Instant;
import org.aigaq.contract.config.Schedule;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.Validators;
import org.aigaq.contract.record.Why;
import org.aigaq.streams.watch.plan.Cadence;
import org.aigaq.streams.watch.state.ArticleRow;
import org.aigaq.streams.watch.state.ArticleRow.Visit;
import org.jspecify.annotations.Nullable;

/// What makes the next look at an article cheap.
final class Revisit {
  private static final int LONGEST = 200;

  private Revisit() {}

  /// Whether the answer is kept in full even if nothing has changed: one living copy in each tier
  /// of the schedule. The first tier's is the first sight.
  static boolean keeps(ArticleRow row, Why why, Schedule schedule, Instant now) {
    Instant seen = row.looks().seen();
    Instant born = Cadence.born(row.identity().published(), row.identity().firstSeen());
    return why == Why.REVISIT
        && seen != null
        && Cadence.tier(born, now, schedule) > Cadence.tier(born, seen, schedule);
  }

  /// A conditional request only where nothing speaks against the article, and not where its bytes
  /// are wanted: a cache that answers "not modified" would hide a removal.
  static @Nullable Validators validators(ArticleRow row, Why why, boolean keep) {
    var version = row.version();
    if (version == null) {
      return null;
    }
    boolean conditional = why == Why.REVISIT && !keep;
    Visit visit = row.visit();
    return new Validators(
        conditional ? visit.etag() : null,
        conditional ? visit.lastModified() : null,
        visit.bodySha256(),
        version.digest());
  }

  /// What the capture leaves for the next request. "Not modified" is never believed twice: servers
  /// and caches keep a validator over changes, so the look after it is an unconditional one.
  static Visit visit(ArticleRow row, Capture capture) {
    Visit visit = row.visit();
    return new Visit(
        visit.lane(),
        visit.due(),
        capture.notModified() ? null : header(capture, "etag"),
        capture.notModified() ? null : header(capture, "last-modified"),
        capture.bodySha256() == null ? visit.bodySha256() : capture.bodySha256(),
        0);
  }

  /// What a feed's capture leaves for the next request.
  static Validators validators(Capture capture) {
    return new Validators(
        header(capture, "etag"),
        header(capture, "last-modified"),
        capture.bodySha256(),
        capture.extracted() instanceof Extracted.Entries entries ? entries.digest() : null);
  }

  /// What a "not modified" leaves of a feed's validators: the digests only.
  static @Nullable Validators unconditional(@Nullable Validators before) {
    return before == null
        ? null
        : new Validators(null, null, before.bodySha256(), before.textDigest());
  }

  private static @Nullable String header(Capture capture, String name) {
    String value = capture.headers().get(name);
    return value == null || value.length() > LONGEST ? null : value;
  }
}
