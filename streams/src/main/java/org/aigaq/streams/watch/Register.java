package org.aigaq.streams.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.config.Schedule;
import org.aigaq.contract.id.Ids;
import org.aigaq.contract.record.Article;
import org.aigaq.contract.record.ArticleEntry;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.Entry;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.FetchOutcome;
import org.aigaq.contract.record.Health;
import org.aigaq.contract.record.Target;
import org.aigaq.contract.record.Why;
import org.aigaq.streams.watch.Agenda.Host;
import org.aigaq.streams.watch.plan.Cadence;
import org.aigaq.streams.watch.plan.Delisting;
import org.aigaq.streams.watch.plan.Lane;
import org.aigaq.streams.watch.plan.Rhythm;
import org.aigaq.streams.watch.plan.SitePlan;
import org.aigaq.streams.watch.plan.SitePlan.Admitted;
import org.aigaq.streams.watch.state.ArticleRow;
import org.aigaq.streams.watch.state.ArticleRow.Identity;
import org.aigaq.streams.watch.state.ArticleRow.Looks;
import org.aigaq.streams.watch.state.Errand;
import org.aigaq.streams.watch.state.SourceRow;
import org.jspecify.annotations.Nullable;

/// Takes in the links of feeds, listings, sitemaps and home pages.
final class Register {
  private static final Duration NEWS_FOR = Duration.ofHours(24);
  private static final int REMEMBERED = 300;
  private static final int SLOWEST = 12;
  private static final int FAILURES = 3;

  private final Desk desk;
  private final HealthDesk health;
  private final Sightings sightings;
  private final Branches branches;

  Register(Desk desk, HealthDesk health, Sightings sightings, Branches branches) {
    this.desk = desk;
    this.health = health;
    this.sightings = sightings;
    this.branches = branches;
  }

  /// One reading under way.
  private record Links(
      SitePlan plan, String sourceId, SourceRow source, Schedule schedule, Capture capture) {
    String site() {
      return plan.site().id();
    }
  }

  /// Returns false when the reading failed: a sign against the host.
  boolean take(SitePlan plan, Host host, String sourceId, Capture capture, Instant now) {
    SourceRow source = desk.source(plan.site().id(), sourceId).orElse(null);
    Optional<Outlet> outlet = source == null ? Optional.empty() : plan.outlet(source.outlet());
    if (source == null || outlet.isEmpty()) {
      return true;
    }
    var reading = new Links(plan, sourceId, source, outlet.get().schedule(), capture);
    if (capture.notModified()) {
      var validators = Revisit.unconditional(source.validators());
      later(reading, source.unchanged(capture.at(), validators), now);
      noteNews(reading, 0, now);
      return true;
    }
    if (capture.extracted() instanceof Extracted.Entries entries && readable(capture)) {
      takeEntries(reading, entries, now);
      return true;
    }
    SourceRow failed = source.failed();
    later(reading, failed, now);
    if (capture.outcome() == FetchOutcome.ROBOTS) {
      // The host is as well as it was.
      return true;
    }
    if (failed.failures() >= FAILURES) {
      health.turn(plan, host, Health.State.DEGRADED, failed.url() + " cannot be read", now);
    }
    return false;
  }

  private static boolean readable(Capture capture) {
    Integer status = capture.status();
    return status != null && status >= 200 && status < 300;
  }

  private void takeEntries(Links reading, Extracted.Entries entries, Instant now) {
    SourceRow source = reading.source();
    Pattern listed = source.articles() == null ? null : Pattern.compile(source.articles());
    Set<String> ids = new LinkedHashSet<>();
    int fresh = 0;
    boolean whole = true;
    for (Entry entry : entries.entries()) {
      Optional<Admitted> admitted =
          reading.plan().admit(entry.url(), source.outlet(), source.target(), listed);
      if (admitted.isEmpty()) {
        continue;
      }
      if (fresh >= desk.settings().newPerCapture()) {
        whole = false;
        break;
      }
      String id = desk.articleId(reading.site(), admitted.get().canonicalUrl());
      if (ids.add(id)) {
        fresh += met(reading, id, admitted.get(), entry, now) ? 1 : 0;
      }
    }
    noteNews(reading, source.complete() ? fresh : 0, now);
    noteDelisted(reading, ids, now);
    branches.follow(reading.plan(), reading.sourceId(), source, entries.sources(), now);
    var remembered = ids.stream().limit(REMEMBERED).toList();
    var validators = whole ? Revisit.validators(reading.capture()) : null;
    SourceRow read =
        source
            .read(reading.capture().at(), whole, remembered, validators)
            .resting(Rhythm.rest(reading.schedule(), reading.capture()));
    if (whole) {
      later(reading, read, now);
    } else {
      enqueue(reading, read, now);
    }
  }

  private void noteNews(Links reading, int fresh, Instant now) {
    SourceRow source = reading.source();
    Host host = desk.hostOf(reading.plan(), source.authority());
    if (fresh > 0) {
      health.met(host, fresh, now);
    }
    Instant at = reading.capture().at();
    reading
        .plan()
        .outlet(source.outlet())
        .ifPresent(outlet -> sightings.read(reading.plan(), host, outlet, fresh, at, now));
  }

  /// True when the article is new.
  private boolean met(Links reading, String id, Admitted admitted, Entry entry, Instant now) {
    Optional<ArticleRow> known = desk.article(reading.site(), id);
    Host host = desk.hostOf(reading.plan(), admitted.authority());
    if (known.isPresent()) {
      headlineMayHaveChanged(reading, host, id, known.get(), entry, now);
      return false;
    }
    Instant firstSeen = reading.capture().at();
    Instant published = entry.publishedAt();
    boolean silent = !reading.source().complete() || isLate(published, firstSeen);
    var identity =
        new Identity(
            admitted.canonicalUrl(),
            admitted.authority(),
            admitted.outlet(),
            silent ? ArticleEntry.BACKFILL : ArticleEntry.LIVE,
            firstSeen,
            published);
    Lane lane = silent ? Lane.BACKFILL : Lane.YOUNG;
    ArticleRow row = desk.schedule(host, id, ArticleRow.met(identity), lane, now, Why.FIRST_SIGHT);
    desk.put(reading.site(), id, row);
    return true;
  }

  /// With the day that the page states, where the list that led to it named none.
  static ArticleRow dated(ArticleRow row, @Nullable Article article) {
    Identity met = row.identity();
    Instant stated = article == null ? null : article.publishedAt();
    if (stated == null || met.published() != null) {
      return row;
    }
    return row.with(
        new Identity(
            met.url(),
            met.authority(),
            met.outlet(),
            isLate(stated, met.firstSeen()) ? ArticleEntry.BACKFILL : met.entry(),
            met.firstSeen(),
            stated));
  }

  private static boolean isLate(@Nullable Instant published, Instant firstSeen) {
    return published != null && published.isBefore(firstSeen.minus(NEWS_FOR));
  }

  /// A feed that names an article otherwise than it did before: look now.
  private void headlineMayHaveChanged(
      Links reading, Host host, String id, ArticleRow row, Entry entry, Instant now) {
    var version = row.version();
    if (version == null || entry.title() == null || reading.source().target() != Target.FEED) {
      return;
    }
    String title = titleHash(entry.title());
    if (title.equals(version.feedTitle())) {
      return;
    }
    ArticleRow noted = row.with(version.withFeedTitle(title));
    if (version.feedTitle() != null && waits(host, id, row, now)) {
      Lane lane = row.visit().lane() == Lane.SUSPECT ? Lane.SUSPECT : Lane.YOUNG;
      noted = desk.schedule(host, id, noted, lane, now, Why.REVISIT);
    }
    desk.put(reading.site(), id, noted);
  }

  private boolean waits(Host host, String id, ArticleRow row, Instant now) {
    Instant due = row.visit().due();
    return (due == null || due.isAfter(now)) && !desk.host(host).asks(id);
  }

  private void noteDelisted(Links reading, Set<String> now, Instant at) {
    Target target = reading.source().target();
    if (target == Target.HOME) {
      return;
    }
    for (String id : Delisting.delisted(reading.source().last(), new ArrayList<>(now))) {
      desk.article(reading.site(), id)
          .filter(row -> row.looks().delisted() == null && row.version() != null)
          .ifPresent(row -> delisted(reading, id, row, at));
    }
  }

  private void delisted(Links reading, String id, ArticleRow row, Instant now) {
    Looks looks = row.looks();
    ArticleRow noted = row.with(new Looks(looks.seen(), looks.checked(), reading.capture().at()));
    Host host = desk.hostOf(reading.plan(), row.identity().authority());
    if (!desk.host(host).asks(id)) {
      noted = desk.schedule(host, id, noted, Lane.SUSPECT, now, Why.SUSPICION);
    }
    desk.put(reading.site(), id, noted);
  }

  private void later(Links reading, SourceRow row, Instant now) {
    Duration discover = reading.schedule().discover();
    Duration rest = row.rest();
    Duration pause =
        row.failures() == 0 && rest != null && rest.compareTo(discover) > 0
            ? rest
            : discover.multipliedBy(Math.min(1L << Math.min(row.failures(), 8), SLOWEST));
    enqueue(reading, row, now.plus(pause).plus(Cadence.jitter(reading.sourceId(), discover)));
  }

  private void enqueue(Links reading, SourceRow row, Instant at) {
    Host host = desk.hostOf(reading.plan(), row.authority());
    desk.put(reading.site(), reading.sourceId(), row.due(at));
    desk.due()
        .put(
            host,
            Lane.DISCOVERY,
            at,
            Errand.source(reading.sourceId(), row.target(), row.outlet()));
  }

  static String titleHash(String title) {
    return Ids.sha256(title.strip()).substring(0, 8);
  }
}
