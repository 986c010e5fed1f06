package org.aigaq.streams.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.config.Site;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.FetchOutcome;
import org.aigaq.contract.record.Outcome;
import org.aigaq.contract.record.Quarantined;
import org.aigaq.contract.record.Target;
import org.aigaq.contract.record.Why;
import org.aigaq.contract.topic.Topics;
import org.aigaq.streams.articles.KeywordShelf;
import org.aigaq.streams.watch.Agenda.Host;
import org.aigaq.streams.watch.plan.Blind.Spell;
import org.aigaq.streams.watch.plan.Cadence;
import org.aigaq.streams.watch.plan.SitePlan;
import org.aigaq.streams.watch.state.HostRow;
import org.aigaq.streams.watch.state.HostRow.Lease;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The shell: hands each record to whom it concerns.
final class WatchProcessor implements Processor<String, Object, String, Object> {
  private static final Logger LOG = LoggerFactory.getLogger(WatchProcessor.class);
  private static final Duration CLOCKS_AGREE = Duration.ofMinutes(2);
  private static final Duration ASLEEP = Duration.ofMinutes(1);

  private final WatchSettings settings;
  private final KeywordShelf shelf;
  private Crew crew;
  private ProcessorContext<String, Object> context;
  private Instant lastTick = Instant.MAX;

  @SuppressWarnings("NullAway.Init")
  WatchProcessor(WatchSettings settings, KeywordShelf shelf) {
    this.settings = settings;
    this.shelf = shelf;
  }

  @Override
  public void init(ProcessorContext<String, Object> to) {
    this.context = to;
    this.crew = Crew.of(new Desk(WatchStores.of(to), settings, new Outbox(to), this::keywords));
    to.schedule(settings.tick(), PunctuationType.WALL_CLOCK_TIME, this::tick);
  }

  private KeywordShelf keywords() {
    shelf.refresh(context.getStateStore(Names.KEYWORDS));
    return shelf;
  }

  private void tick(long millis) {
    Instant now = Instant.ofEpochMilli(millis);
    boolean woke = lastTick != Instant.MAX && now.isAfter(lastTick.plus(ASLEEP));
    if (lastTick == Instant.MAX || woke) {
      crew.dispatch().awake(now);
    }
    lastTick = now;
    crew.dispatch().tick(now);
  }

  @Override
  public void process(Record<String, Object> record) {
    Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
    if (record.key() == null) {
      return;
    }
    if (record.value() instanceof Capture capture) {
      guarded(capture, record.timestamp(), now);
    } else if (record.value() instanceof Site site) {
      configure(record.key(), site, now);
    } else if (isTombstone(record)) {
      crew.sites().configure(record.key(), null, now);
    }
  }

  /// A configuration that cannot be used leaves the one before in force.
  private void configure(String key, Site site, Instant now) {
    try {
      new SitePlan(site);
    } catch (RuntimeException e) {
      LOG.error("the configuration of site {} cannot be used: {}", key, e.getMessage());
      byte[] bytes = Topics.OUTLETS.values().serializer().serialize(Topics.OUTLETS.name(), site);
      crew.desk().out().send(quarantined(Topics.OUTLETS.name(), key, bytes, e, now));
      return;
    }
    crew.sites().configure(key, site, now);
  }

  private boolean isTombstone(Record<String, Object> record) {
    return record.value() == null
        && context
            .recordMetadata()
            .map(from -> from.topic().equals(Topics.OUTLETS.name()))
            .orElse(false);
  }

  /// One bad page must not stop a site: what nobody foresaw is set aside with its reason, and the
  /// lease is closed. Errors of Kafka and of the stores go up: they are not the page's.
  private void guarded(Capture capture, long timestamp, Instant now) {
    try {
      take(capture, timestamp, now);
    } catch (KafkaException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error(
          "capture {} of {} cannot be handled and is set aside in {}",
          capture.id(),
          capture.url(),
          Topics.quarantine("streams").name(),
          e);
      String topic = Topics.CAPTURES.name();
      byte[] bytes = Topics.CAPTURES.values().serializer().serialize(topic, capture);
      crew.desk().out().send(quarantined(topic, capture.site(), bytes, e, now));
      after(capture, now);
    }
  }

  private Quarantined quarantined(
      String topic, String key, byte[] value, Throwable e, Instant now) {
    var from = context.recordMetadata();
    return new Quarantined(
        "streams",
        topic,
        from.map(m -> m.partition()).orElse(-1),
        from.map(m -> m.offset()).orElse(-1L),
        now,
        key,
        value,
        e.getClass().getName() + ": " + e.getMessage(),
        now);
  }

  /// An article whose capture was set aside is looked at again another day.
  private void after(Capture capture, Instant now) {
    Host host = new Host(capture.site(), Keys.host(capture.authority(), capture.vantage()));
    crew.desk().agenda().atLatest(host, now);
    crew.desk()
        .plan(capture.site())
        .filter(plan -> VantageDesk.isFirst(plan, host))
        .ifPresent(plan -> crew.looks().later(plan, host, capture, now));
  }

  private void take(Capture capture, long timestamp, Instant now) {
    Desk desk = crew.desk();
    Host host = new Host(capture.site(), Keys.host(capture.authority(), capture.vantage()));
    HostRow row = desk.host(host);
    Optional<Lease> lease = row.lease(capture.requestId());
    Optional<SitePlan> plan = desk.plan(capture.site());
    if (lease.isEmpty()) {
      return;
    }
    HostRow heard = row.minus(lease.get()).heard(now, capture.spent().bytes());
    desk.put(host, heard.later(beyondItsSlot(plan, lease.get(), capture)));
    desk.agenda().atLatest(host, now);
    if (plan.isEmpty()) {
      return;
    }
    desk.purse().answered(plan.get(), host, lease.get(), capture, now);
    if (unsent(capture.outcome())) {
      again(plan.get(), host, lease.get(), capture, now);
      return;
    }
    Duration off = Duration.between(capture.at(), Instant.ofEpochMilli(timestamp)).abs();
    route(plan.get(), host, lease.get(), capture, now, off.compareTo(CLOCKS_AGREE) <= 0);
  }

  /// A redirect or a robots.txt waits for a turn of its own, so that requests that were leased
  /// before come later than their slots: the next one is leased for when its turn may really come.
  private static Duration beyondItsSlot(Optional<SitePlan> plan, Lease lease, Capture capture) {
    int more = Math.max(0, capture.spent().requests() - 1);
    return plan.flatMap(known -> known.outlet(lease.errand().outlet()))
        .map(outlet -> outlet.politeness().delay().multipliedBy(more))
        .orElse(Duration.ZERO);
  }

  /// Nothing reached the outlet: our own trouble, or no worker in time.
  private static boolean unsent(FetchOutcome outcome) {
    return outcome == FetchOutcome.EXPIRED
        || outcome == FetchOutcome.WORKER_FAILURE
        || outcome == FetchOutcome.PROXY_FAILURE;
  }

  private void again(SitePlan plan, Host host, Lease lease, Capture capture, Instant now) {
    Desk desk = crew.desk();
    desk.blind(host, new Spell(lease.issuedAt(), capture.at()));
    if (VantageDesk.isFirst(plan, host)) {
      crew.sightings().unseeing(plan, host, now);
    }
    if (lease.errand().why() == Why.RE_EXTRACT && lease.errand().attempt() > 2) {
      crew.looks().take(plan, host, capture, now, true);
      return;
    }
    if (crew.dispatch().givenUp(plan, host, lease.errand(), now)) {
      return;
    }
    boolean expired = capture.outcome() == FetchOutcome.EXPIRED;
    var schedule = plan.outlet(lease.errand().outlet()).map(Outlet::schedule);
    Instant at =
        expired || schedule.isEmpty()
            ? now
            : Cadence.retry(lease.errand().attempt() - 1, now, schedule.get());
    desk.due().put(host, lease.lane(), at, lease.errand().again());
  }

  private void route(
      SitePlan plan, Host host, Lease lease, Capture capture, Instant now, boolean confirms) {
    var errand = lease.errand();
    if (VantageDesk.isFirst(plan, host)) {
      crew.sightings().heard(plan, host, errand, capture, now);
    }
    if (answeredWell(capture)) {
      crew.health().success(plan, host, capture.at(), now);
    }
    if (VantageDesk.owns(errand)) {
      crew.comparisons().answer(plan, host, errand, capture, now);
    } else if (errand.set() != null) {
      crew.controls().answer(plan, host, errand, capture, now);
    } else if (errand.target() == Target.NEVER_EXISTING) {
      crew.probes().answer(plan, host, capture, now);
    } else if (errand.target() == Target.ARTICLE) {
      crew.looks().take(plan, host, capture, now, confirms);
    } else if (!crew.register().take(plan, host, errand.subject(), capture, now)) {
      plan.outlet(errand.outlet())
          .ifPresent(outlet -> crew.controls().hostSign(plan, host, outlet, sign(capture), now));
    }
  }

  private static boolean answeredWell(Capture capture) {
    Integer status = capture.status();
    return capture.outcome() == FetchOutcome.ANSWERED && status != null && status < 400;
  }

  /// Only asked of readings that failed.
  private static Outcome sign(Capture capture) {
    return capture.outcome() == FetchOutcome.ANSWERED ? Outcome.TEMPORARY : Outcome.HOST_DOWN;
  }
}
