package org.aigaq.streams.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.config.Politeness;
import org.aigaq.contract.config.Schedule;
import org.aigaq.contract.id.Ids;
import org.aigaq.contract.record.ArchiveLocator;
import org.aigaq.contract.record.FetchRequest;
import org.aigaq.contract.record.Target;
import org.aigaq.contract.record.Validators;
import org.aigaq.contract.record.Why;
import org.aigaq.streams.life.LifeState;
import org.aigaq.streams.watch.Agenda.Host;
import org.aigaq.streams.watch.plan.Blind.Spell;
import org.aigaq.streams.watch.plan.Lane;
import org.aigaq.streams.watch.plan.SitePlan;
import org.aigaq.streams.watch.state.ArticleRow;
import org.aigaq.streams.watch.state.Errand;
import org.aigaq.streams.watch.state.HostRow;
import org.aigaq.streams.watch.state.HostRow.Lease;
import org.aigaq.streams.watch.state.TextRow;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns what is due into leased requests, within each host's credit.
final class Dispatch {
  /// A visit gives up on errands whose subject is gone after so many.
  private static final int VANISHED_PER_VISIT = 64;

  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
  private static final Duration SET_ASIDE = Duration.ofMinutes(1);
  private static final int CONTROL_ATTEMPTS = 2;
  private static final Duration NOTICED = Duration.ofSeconds(30);
  private static final Duration BEHIND = Duration.ofSeconds(3);

  private final Desk desk;
  private final ControlDesk controls;
  private final HealthDesk health;
  private final Sightings sightings;
  private final Comparisons comparisons;

  Dispatch(
      Desk desk,
      ControlDesk controls,
      Comparisons comparisons,
      HealthDesk health,
      Sightings sightings) {
    this.desk = desk;
    this.controls = controls;
    this.comparisons = comparisons;
    this.health = health;
    this.sightings = sightings;
  }

  /// What a request needs to know of its subject.
  private record Subject(
      String url,
      @Nullable Validators validators,
      @Nullable ArchiveLocator lastFull,
      boolean keep) {
    static Subject of(String url) {
      return new Subject(url, null, null, false);
    }
  }

  void tick(Instant now) {
    for (Host host : desk.agenda().ready(now, desk.settings().hostsPerTick())) {
      try {
        visit(host, now);
      } catch (KafkaException e) {
        throw e;
      } catch (RuntimeException e) {
        // What nobody foresaw at one host must not stop the others.
        LOG.error("host {} of site {} cannot be served now", host.name(), host.site(), e);
        desk.agenda().set(host, now.plus(SET_ASIDE));
      }
    }
  }

  /// Asks what may be asked of the host now and says when the next visit is worth while.
  void visit(Host host, Instant now) {
    Optional<SitePlan> plan = desk.plan(host.site());
    if (plan.isEmpty()) {
      desk.agenda().set(host, Instant.MAX);
      return;
    }
    reissueLate(plan.get(), host, now);
    HostRow before = desk.host(host);
    HostRow row = before;
    Set<Lane> lanes = lanes(plan.get(), host, row, now);
    int vanished = 0;
    while (row.leases().size() < desk.settings().credit() && vanished < VANISHED_PER_VISIT) {
      Optional<DueIndex.Due> next =
          desk.due().first(host, Lane.order(lanes, row.spentOn(now).requests()), now);
      if (next.isEmpty()) {
        break;
      }
      desk.due().remove(next.get().key());
      Errand errand = next.get().errand();
      Optional<Subject> subject =
          row.asks(errand.subject()) ? Optional.empty() : subject(plan.get(), host, errand, now);
      if (subject.isEmpty()) {
        vanished++;
        continue;
      }
      row = lease(host, plan.get(), row, next.get(), subject.get(), now);
      lanes.retainAll(desk.purse().lanes(plan.get(), host, now));
    }
    if (row != before) {
      desk.put(host, row);
    }
    if (row.frozen() && row.leases().isEmpty()) {
      controls.keepProbing(plan.get(), host, now);
    }
    health.stretched(plan.get(), host, now);
    desk.agenda().set(host, nextVisit(plan.get(), host, row, lanes, now));
  }

  private HostRow lease(
      Host host, SitePlan plan, HostRow row, DueIndex.Due due, Subject subject, Instant now) {
    Errand errand = due.errand();
    Politeness politeness =
        plan.outlet(errand.outlet()).map(Outlet::politeness).orElse(Politeness.DEFAULT);
    Instant slot = row.nextSlot().isAfter(now) ? row.nextSlot() : now;
    Instant expires = slot.plus(desk.settings().lease());
    String id =
        Ids.of(
            "request",
            host.site(),
            host.name(),
            errand.subject(),
            errand.why().name(),
            Long.toString(now.toEpochMilli()),
            Integer.toString(errand.attempt()));
    var request =
        new FetchRequest(
            id,
            host.site(),
            errand.outlet(),
            subject.url(),
            Keys.authority(host.name()),
            Keys.vantage(host.name()),
            errand.why(),
            errand.target(),
            errand.articleId(),
            now,
            slot,
            expires,
            errand.attempt(),
            subject.validators(),
            subject.lastFull(),
            subject.keep());
    desk.out().send(asReader(host, errand) ? request.toReader() : request);
    Instant deadline = expires.plus(politeness.timeout()).plus(desk.settings().grace());
    Lease lease = new Lease(id, errand, due.key().lane(), subject.url(), now, deadline);
    desk.purse().leased(plan, host, lease);
    boolean fetches = errand.why() != Why.RE_EXTRACT;
    return row.plus(lease, fetches ? slot.plus(politeness.delay()) : row.nextSlot());
  }

  /// Every other look at a missing article is a reader's: some servers tell programs that there is
  /// nothing. Whichever of them reads the text decides.
  private boolean asReader(Host host, Errand errand) {
    String article = errand.articleId();
    if (errand.why() != Why.SUSPICION || errand.target() != Target.ARTICLE || article == null) {
      return false;
    }
    byte[] life = desk.stores().lives().get(Keys.of(host.site(), article));
    return life != null && LifeState.ofBytes(life).missingLooks() % 2 == 1;
  }

  private Optional<Subject> subject(SitePlan plan, Host host, Errand errand, Instant now) {
    String article = errand.articleId();
    if (errand.why() == Why.RE_EXTRACT && article != null) {
      return desk.text(host.site(), article)
          .filter(text -> text.archive() != null)
          .flatMap(
              text ->
                  desk.article(host.site(), article)
                      .map(row -> again(row.identity().url(), text.archive())));
    }
    if (errand.url() != null) {
      return Optional.of(Subject.of(errand.url()));
    }
    if (errand.target() == Target.ARTICLE && article != null) {
      return desk.article(host.site(), article).map(row -> look(plan, host, errand, row, now));
    }
    return desk.source(host.site(), errand.subject())
        .map(row -> new Subject(row.url(), row.complete() ? row.validators() : null, null, false));
  }

  private static Subject again(String url, @Nullable ArchiveLocator archive) {
    return new Subject(url, null, archive, false);
  }

  private Subject look(SitePlan plan, Host host, Errand errand, ArticleRow row, Instant now) {
    Schedule schedule = plan.outlet(errand.outlet()).map(Outlet::schedule).orElse(Schedule.DEFAULT);
    boolean keep = Revisit.keeps(row, errand.why(), schedule, now);
    String article = errand.articleId();
    ArchiveLocator before =
        keep && article != null
            ? desk.text(host.site(), article).map(TextRow::archive).orElse(null)
            : null;
    var validators = Revisit.validators(row, errand.why(), keep);
    return new Subject(row.identity().url(), validators, before, keep);
  }

  /// Requests whose worker never answered are issued again; the time was lost to us.
  private void reissueLate(SitePlan plan, Host host, Instant now) {
    HostRow row = desk.host(host);
    var late = row.leases().stream().filter(lease -> !lease.deadline().isAfter(now)).toList();
    for (Lease lease : late) {
      row = row.minus(lease);
    }
    if (!late.isEmpty()) {
      desk.put(host, row);
    }
    for (Lease lease : late) {
      desk.purse().lost(plan, host, lease, now);
      desk.blind(host, new Spell(lease.issuedAt(), now));
      if (VantageDesk.isFirst(plan, host)) {
        sightings.unseeing(plan, host, now);
      }
      if (!givenUp(plan, host, lease.errand(), now)) {
        desk.due().put(host, lease.lane(), now, lease.errand().again());
      }
    }
  }

  /// A control that nobody answers is left out after a second try, so that its set comes to an end.
  boolean givenUp(SitePlan plan, Host host, Errand errand, Instant now) {
    if (errand.set() == null || errand.attempt() < CONTROL_ATTEMPTS) {
      return false;
    }
    if (VantageDesk.owns(errand)) {
      comparisons.lost(plan, host, errand, now);
    } else {
      controls.lost(plan, host, errand, now);
    }
    return true;
  }

  /// After a start or a long sleep: what was due meanwhile could not be looked at.
  void awake(Instant now) {
    desk.due().rebuild();
    for (Host host : desk.agenda().ready(Instant.MAX, Integer.MAX_VALUE)) {
      HostRow row = desk.host(host);
      Instant active = row.activeAt();
      Instant due = desk.due().next(host, EnumSet.allOf(Lane.class)).orElse(now);
      Instant waited = earlier(due, row.firstDeadline().orElse(now));
      Instant since = active == null || waited.isAfter(active) ? waited : active;
      if (!row.frozen() && active != null && since.isBefore(now.minus(NOTICED))) {
        desk.blind(host, new Spell(since, now));
      }
    }
  }

  private Set<Lane> lanes(SitePlan plan, Host host, HostRow row, Instant now) {
    if (row.blockedUntil() != null && row.blockedUntil().isAfter(now)) {
      return EnumSet.noneOf(Lane.class);
    }
    if (row.frozen()) {
      return EnumSet.of(Lane.CONTROL);
    }
    if (isBehind(plan, host, row, now)) {
      return EnumSet.of(Lane.SUSPECT, Lane.CONTROL);
    }
    return desk.purse().lanes(plan, host, now);
  }

  /// Whether a request waits although its moment has come: then only what is urgent may join it, so
  /// that no suspect stands in a queue of routine looks.
  private boolean isBehind(SitePlan plan, Host host, HostRow row, Instant now) {
    Duration timeout =
        plan.outletOf(Keys.authority(host.name()))
            .map(outlet -> outlet.politeness().timeout())
            .orElse(Politeness.DEFAULT.timeout());
    Duration whole = desk.settings().lease().plus(timeout).plus(desk.settings().grace());
    return row.firstDeadline()
        .map(deadline -> deadline.minus(whole).plus(BEHIND).isBefore(now))
        .orElse(false);
  }

  private Instant nextVisit(SitePlan plan, Host host, HostRow row, Set<Lane> lanes, Instant now) {
    Instant next = row.firstDeadline().orElse(Instant.MAX);
    if (row.blockedUntil() != null && row.blockedUntil().isAfter(now)) {
      return earlier(next, row.blockedUntil());
    }
    if (row.leases().size() >= desk.settings().credit()) {
      return next;
    }
    next = earlier(next, desk.due().next(host, lanes).orElse(Instant.MAX));
    return row.frozen() ? next : earlier(next, nextAffordable(plan, host, now));
  }

  /// When the budget lets something in again that waits.
  private Instant nextAffordable(SitePlan plan, Host host, Instant now) {
    Instant next = Instant.MAX;
    for (Lane lane : EnumSet.complementOf(EnumSet.copyOf(desk.purse().lanes(plan, host, now)))) {
      Instant opens = desk.purse().opens(plan, host, lane, now);
      Instant due = desk.due().next(host, EnumSet.of(lane)).orElse(Instant.MAX);
      next = earlier(next, due.isAfter(opens) ? due : opens);
    }
    return next;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
