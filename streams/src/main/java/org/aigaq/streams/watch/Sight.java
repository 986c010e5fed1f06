package org.aigaq.streams.watch;

import java.time.Instant;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.config.Schedule;
import org.aigaq.contract.record.Article;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.Extracted;
import org.aigaq.streams.judge.Faces;
import org.aigaq.streams.watch.Agenda.Host;
import org.aigaq.streams.watch.plan.Cadence;
import org.aigaq.streams.watch.plan.Siblings.Living;
import org.aigaq.streams.watch.plan.SitePlan;
import org.aigaq.streams.watch.state.ArticleRow;
import org.jspecify.annotations.Nullable;

/// One look at one article, with all that is known when it comes in.
///
/// @param row as it stood before
/// @param now by the wall clock: says what is due, never how long something lasted
record Sight(
    SitePlan plan,
    Outlet outlet,
    Host host,
    String id,
    ArticleRow row,
    Capture capture,
    Instant now) {

  String site() {
    return plan.site().id();
  }

  Schedule schedule() {
    return outlet.schedule();
  }

  Instant born() {
    return Cadence.born(row.identity().published(), row.identity().firstSeen());
  }

  Living living() {
    return new Living(id, Faces.directoryOf(row.identity().url()), born());
  }

  /// What was read, if anything was.
  @Nullable Article article() {
    return capture.extracted() instanceof Extracted.ArticleRead read ? read.article() : null;
  }

  Sight with(ArticleRow changed) {
    return new Sight(plan, outlet, host, id, changed, capture, now);
  }
}
