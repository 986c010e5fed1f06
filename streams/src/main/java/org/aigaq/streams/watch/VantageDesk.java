package org.aigaq.streams.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.config.Vantage;
import org.aigaq.contract.id.Authority;
import org.aigaq.contract.id.Ids;
import org.aigaq.contract.record.Target;
import org.aigaq.contract.record.Why;
import org.aigaq.streams.vantage.Stands;
import org.aigaq.streams.watch.Agenda.Host;
import org.aigaq.streams.watch.plan.Cadence;
import org.aigaq.streams.watch.plan.Lane;
import org.aigaq.streams.watch.plan.Pace;
import org.aigaq.streams.watch.plan.SitePlan;
import org.aigaq.streams.watch.state.Errand;
import org.aigaq.streams.watch.state.Round;
import org.jspecify.annotations.Nullable;

/// Asks the vantages beside the first: all of them on suspicion, each once a day as a sample.
final class VantageDesk {
  /// Set of the errands that sample a host; they belong to no round.
  static final String SAMPLE = "sample";

  /// Prefix of the set of errands that look at one more article while a round is fresh.
  static final String LOOK = "look:";

  private static final int STUCK = 12;

  private final Desk desk;
  private final LivingPool living;

  VantageDesk(Desk desk, LivingPool living) {
    this.desk = desk;
    this.living = living;
  }

  static boolean several(SitePlan plan) {
    return plan.site().vantages().size() > 1;
  }

  static boolean isFirst(SitePlan plan, Host host) {
    return Keys.vantage(host.name()).equals(plan.vantage());
  }

  /// Whether an errand is one of this desk's.
  static boolean owns(Errand errand) {
    String set = errand.set();
    return set != null
        && (set.equals(SAMPLE)
            || set.equals(Samples.CHECK)
            || set.startsWith(LOOK)
            || set.startsWith(Round.SET));
  }

  /// The site is watched from now on: each further vantage looks at each of its homes once a day.
  void configure(SitePlan plan, Instant now) {
    if (!several(plan)) {
      return;
    }
    for (Outlet outlet : plan.site().outlets()) {
      String authority = Authority.of(outlet.home());
      for (String vantage : others(plan)) {
        Host host = new Host(plan.site().id(), Keys.host(authority, vantage));
        String key = Samples.key(host);
        if (desk.stores().rounds().get(key) == null || isIdle(host)) {
          desk.stores().rounds().put(key, new Round(SAMPLE, now, null, List.of(), List.of()));
          Duration every = outlet.schedule().probe();
          Duration spread = Cadence.jitter(host.name(), every.multipliedBy(10));
          sample(host, outlet, now.plus(spread));
        }
      }
    }
  }

  /// Its next sample is not due, nor on its way: a sample whose capture was set aside has no next.
  private boolean isIdle(Host host) {
    return desk.host(host).leases().isEmpty()
        && desk.due().next(host, EnumSet.of(Lane.CONTROL)).isEmpty();
  }

  /// The next look at the home page from one vantage alone.
  void sample(Host host, Outlet outlet, Instant at) {
    desk.due().put(host, Lane.CONTROL, at, home(outlet, host, SAMPLE));
  }

  /// Asks all vantages for the host, and for an article of it. While a round is fresh, the others
  /// are asked for the article only.
  ///
  /// @param articleId absent: a living one, if any is known
  void compare(
      SitePlan plan, String authority, Outlet outlet, @Nullable String articleId, Instant now) {
    Round last = round(plan, authority);
    Duration window = Pace.window(outlet.schedule());
    if (last == null || !isRecent(last, window, now)) {
      begin(plan, authority, outlet, articleId, now);
    } else if (articleId != null && !articleId.equals(last.articleId())) {
      others(plan).forEach(v -> look(plan, Keys.host(authority, v), outlet, articleId, now));
    }
  }

  /// Fresh, or still awaited; one that nobody answers for is not awaited for ever.
  private static boolean isRecent(Round round, Duration window, Instant now) {
    Duration lasts = round.complete() ? window : window.multipliedBy(STUCK);
    return round.askedAt().plus(lasts).isAfter(now);
  }

  private void look(SitePlan plan, String host, Outlet outlet, String articleId, Instant now) {
    String set = LOOK + articleId;
    var errand =
        new Errand(
            set + "@" + host, Why.CONTROL, Target.ARTICLE, outlet.id(), articleId, null, set, 1);
    desk.due().put(new Host(plan.site().id(), host), Lane.CONTROL, now, errand);
  }

  private void begin(
      SitePlan plan, String authority, Outlet outlet, @Nullable String articleId, Instant now) {
    String first = Keys.host(authority, plan.vantage());
    String article = articleId != null ? articleId : sibling(new Host(plan.site().id(), first));
    String id = Ids.of("round", authority, Long.toString(now.toEpochMilli())).substring(0, 16);
    var round = new Round(id, now, article, List.of(), List.of());
    var open = new ArrayList<String>();
    for (Vantage vantage : plan.site().vantages()) {
      Host host = new Host(plan.site().id(), Keys.host(authority, vantage.id()));
      for (Errand errand : errands(round, host, outlet)) {
        open.add(errand.subject());
        desk.due().put(host, Lane.CONTROL, now, errand);
      }
    }
    put(plan, authority, new Round(id, now, article, List.copyOf(open), List.of()));
  }

  private static List<Errand> errands(Round round, Host host, Outlet outlet) {
    var errands = new ArrayList<Errand>();
    errands.add(home(outlet, host, round.set()));
    String article = round.articleId();
    if (article != null) {
      String subject = round.set() + ":article@" + host.name();
      errands.add(
          new Errand(
              subject, Why.CONTROL, Target.ARTICLE, outlet.id(), article, null, round.set(), 1));
    }
    return errands;
  }

  private static Errand home(Outlet outlet, Host host, String set) {
    String url = ControlDesk.homeOf(outlet, host);
    String subject = set + ":home@" + host.name();
    return new Errand(subject, Why.CONTROL, Target.HOME, outlet.id(), null, url, set, 1);
  }

  private @Nullable String sibling(Host host) {
    var pool = living.pool(host);
    return pool.isEmpty() ? null : pool.getLast().id();
  }

  List<String> others(SitePlan plan) {
    return plan.site().vantages().stream().skip(1).map(Vantage::id).toList();
  }

  @Nullable Round round(SitePlan plan, String authority) {
    return desk.stores().rounds().get(Keys.of(plan.site().id(), authority));
  }

  void put(SitePlan plan, String authority, Round round) {
    desk.stores().rounds().put(Keys.of(plan.site().id(), authority), round);
  }

  Stands stands(String site, String articleId) {
    Stands stands = desk.stores().stands().get(Keys.of(site, articleId));
    return stands == null ? Stands.NONE : stands;
  }

  void put(String site, String articleId, Stands stands) {
    desk.stores().stands().put(Keys.of(site, articleId), stands);
  }

  /// The article was read again from the first vantage.
  void forget(SitePlan plan, String articleId) {
    String key = Keys.of(plan.site().id(), articleId);
    if (several(plan) && desk.stores().stands().get(key) != null) {
      desk.stores().stands().delete(key);
    }
  }
}
