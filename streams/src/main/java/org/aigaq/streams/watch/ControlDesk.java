package org.aigaq.streams.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.id.Authority;
import org.aigaq.contract.id.Ids;
import org.aigaq.contract.record.ArticleStatus;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.ObservationInput.Controls;
import org.aigaq.contract.record.Outcome;
import org.aigaq.contract.record.Target;
import org.aigaq.contract.record.Why;
import org.aigaq.streams.judge.ControlLook;
import org.aigaq.streams.judge.Judge;
import org.aigaq.streams.judge.Judged;
import org.aigaq.streams.judge.LastGood;
import org.aigaq.streams.watch.Agenda.Host;
import org.aigaq.streams.watch.plan.Lane;
import org.aigaq.streams.watch.plan.NeverExisting;
import org.aigaq.streams.watch.plan.Pace;
import org.aigaq.streams.watch.plan.Siblings;
import org.aigaq.streams.watch.plan.Siblings.Living;
import org.aigaq.streams.watch.plan.SitePlan;
import org.aigaq.streams.watch.state.ControlSet;
import org.aigaq.streams.watch.state.ControlSet.Done;
import org.aigaq.streams.watch.state.Errand;
import org.aigaq.streams.watch.state.HostFile.Outage;
import org.jspecify.annotations.Nullable;

/// Asks controls when something looks bad, and holds the bad looks until they have spoken.
final class ControlDesk {
  private static final int FEW = 3;
  private static final Set<ArticleStatus> WELL =
      EnumSet.of(ArticleStatus.LIVE, ArticleStatus.RESTORED);
  private static final Set<ArticleStatus> OPEN =
      EnumSet.of(
          ArticleStatus.LIVE,
          ArticleStatus.RESTORED,
          ArticleStatus.SUSPECT,
          ArticleStatus.PROBABLE,
          ArticleStatus.UNREACHABLE);

  private final Desk desk;
  private final Knowledge knowledge;
  private final LivingPool living;
  private final Probes probes;
  private final Settlement settlement;
  private final VantageDesk vantages;

  ControlDesk(
      Desk desk,
      Knowledge knowledge,
      LivingPool living,
      Probes probes,
      Settlement settlement,
      VantageDesk vantages) {
    this.desk = desk;
    this.knowledge = knowledge;
    this.living = living;
    this.probes = probes;
    this.settlement = settlement;
    this.vantages = vantages;
  }

  /// A bad look at a known article: decided at once by fresh controls, else held for new ones.
  void suspect(Sight sight, Judged judged) {
    if (VantageDesk.several(sight.plan())) {
      String authority = Keys.authority(sight.host().name());
      vantages.compare(sight.plan(), authority, sight.outlet(), sight.id(), sight.now());
    }
    if (settlement.joinsOutage(sight, judged)) {
      return;
    }
    ControlSet set = set(sight.host());
    Instant oldest = sight.capture().at().minus(Pace.window(sight.schedule()));
    if (set != null && set.completedAt() != null && !set.completedAt().isBefore(oldest)) {
      if (set.wide() || !settlement.divided(sight, judged, set) || !widen(sight, set)) {
        settlement.decide(sight, judged, set);
        return;
      }
    }
    desk.stores()
        .held()
        .put(Keys.of(sight.site(), sight.host().name(), sight.id()), sight.capture());
    ControlSet open = set(sight.host());
    if (open == null || open.complete()) {
      String sample = sight.row().identity().url();
      ask(sight.plan(), sight.host(), sight.outlet(), sight.living(), sample, null, sight.now());
    }
  }

  /// A doubted article was read again.
  void isBack(Sight sight) {
    settlement.isBack(sight);
  }

  /// A bad sign that is no article's: a feed or a first look that failed as hosts fail.
  void hostSign(SitePlan plan, Host host, Outlet outlet, Outcome sign, Instant now) {
    ControlSet set = set(host);
    boolean open = set != null && !set.complete();
    Instant oldest = now.minus(Pace.window(outlet.schedule()));
    boolean recent = set != null && !set.askedAt().isBefore(oldest);
    if (open || recent || desk.host(host).frozen()) {
      return;
    }
    String home = homeOf(outlet, host);
    ask(plan, host, outlet, new Living("", home, now), home, sign, now);
  }

  /// Asks a failing host whether it is back.
  void probe(SitePlan plan, Host host, Outlet outlet, Instant at) {
    String home = homeOf(outlet, host);
    String id = Ids.of("controls", host.name(), Long.toString(at.toEpochMilli()), "probe");
    var errands = siblings(host, outlet, id, new Living("", home, at));
    errands.add(errand(id, "home", Target.HOME, outlet, null, home));
    open(host, errands, ControlSet.empty(id, at, null, true), at);
  }

  /// A failing host that nothing is asked of would fail for ever.
  void keepProbing(SitePlan plan, Host host, Instant now) {
    if (desk.due().next(host, EnumSet.of(Lane.CONTROL)).isPresent()) {
      return;
    }
    Outage outage = desk.file(host).outage();
    if (outage == null) {
      desk.put(host, desk.host(host).frozen(false));
      return;
    }
    plan.outletOf(Keys.authority(host.name()))
        .ifPresent(
            outlet -> {
              Instant at = now.plus(Pace.probe(outlet.schedule(), outage.probes()));
              probe(plan, host, outlet, at);
            });
  }

  private void ask(
      SitePlan plan,
      Host host,
      Outlet outlet,
      Living suspect,
      String sample,
      @Nullable Outcome sign,
      Instant now) {
    String id = Ids.of("controls", host.name(), Long.toString(now.toEpochMilli()));
    var errands = new ArrayList<Errand>();
    errands.add(errand(id, "home", Target.HOME, outlet, null, homeOf(outlet, host)));
    errands.addAll(siblings(host, outlet, id, suspect));
    plan.sources().stream()
        .filter(source -> source.target() == Target.FEED)
        .filter(source -> source.authority().equals(Keys.authority(host.name())))
        .findFirst()
        .ifPresent(feed -> errands.add(errand(id, "feed", Target.FEED, outlet, null, feed.url())));
    String never = NeverExisting.beside(sample, id);
    errands.add(errand(id, "never", Target.NEVER_EXISTING, outlet, null, never));
    open(host, errands, ControlSet.empty(id, now, sign, false), now);
  }

  private ArrayList<Errand> siblings(Host host, Outlet outlet, String id, Living suspect) {
    var chosen = new LinkedHashSet<String>();
    Siblings.choose(suspect, living.pool(host)).stream()
        .map(Living::id)
        .filter(one -> stands(host, one, WELL))
        .forEach(chosen::add);
    if (chosen.size() < FEW) {
      askedBefore(host).filter(one -> stands(host, one, OPEN)).forEach(chosen::add);
    }
    chosen.remove(suspect.id());
    var errands = new ArrayList<Errand>();
    chosen.forEach(one -> errands.add(errand(id, one, Target.ARTICLE, outlet, one, null)));
    return errands;
  }

  /// The siblings of the last set. Where hardly any article is left that is not itself in doubt,
  /// they must be asked again: a host of which all pages fail has no other witnesses, and without
  /// witnesses it would look like a host with a single article.
  private Stream<String> askedBefore(Host host) {
    ControlSet last = set(host);
    return last == null
        ? Stream.empty()
        : last.looks().stream().flatMap(look -> Stream.ofNullable(look.articleId()));
  }

  private boolean stands(Host host, String article, Set<ArticleStatus> any) {
    return desk.article(host.site(), article)
        .filter(row -> row.version() != null)
        .filter(row -> any.contains(row.status()))
        .isPresent();
  }

  private void open(Host host, List<Errand> errands, ControlSet empty, Instant at) {
    var set = empty.asking(errands.stream().map(Errand::subject).toList());
    errands.forEach(errand -> desk.due().put(host, Lane.CONTROL, turn(errand, at), errand));
    put(host, set);
  }

  /// What an address that never existed shows must be known when the others are judged.
  private static Instant turn(Errand errand, Instant at) {
    return errand.target() == Target.NEVER_EXISTING ? at.minusMillis(1) : at;
  }

  /// A control came back.
  void answer(SitePlan plan, Host host, Errand errand, Capture capture, Instant now) {
    if (errand.target() == Target.NEVER_EXISTING) {
      probes.taught(host, capture);
    }
    ControlSet set = set(host);
    if (set == null || !set.id().equals(errand.set()) || set.complete()) {
      return;
    }
    close(
        plan,
        host,
        set.closed(errand.subject(), done(plan, host, errand, capture), capture.at()),
        now);
  }

  /// A control will not come back.
  void lost(SitePlan plan, Host host, Errand errand, Instant now) {
    ControlSet set = set(host);
    if (set != null && set.id().equals(errand.set()) && !set.complete()) {
      close(plan, host, set.closed(errand.subject(), null, now), now);
    }
  }

  private void close(SitePlan plan, Host host, ControlSet set, Instant now) {
    put(host, set);
    if (!set.complete()) {
      return;
    }
    boolean more = !set.wide() && !set.probe() && settlement.anyDivided(plan, host, set, now);
    if (!more || !widen(plan, host, set, now)) {
      settlement.settle(plan, host, set, now, this);
    }
  }

  private boolean widen(Sight sight, ControlSet set) {
    return widen(sight.plan(), sight.host(), set, sight.now());
  }

  /// True when there was somebody left to ask.
  private boolean widen(SitePlan plan, Host host, ControlSet set, Instant now) {
    Outlet outlet = plan.outletOf(Keys.authority(host.name())).orElse(null);
    Set<String> asked =
        set.looks().stream()
            .flatMap(look -> Stream.ofNullable(look.articleId()))
            .collect(Collectors.toSet());
    List<String> more =
        Siblings.more(living.pool(host), asked).stream()
            .map(Living::id)
            .filter(one -> stands(host, one, WELL))
            .toList();
    if (outlet == null || more.isEmpty()) {
      return false;
    }
    var errands =
        more.stream().map(one -> errand(set.id(), one, Target.ARTICLE, outlet, one, null)).toList();
    errands.forEach(errand -> desk.due().put(host, Lane.CONTROL, now, errand));
    put(host, set.wider(errands.stream().map(Errand::subject).toList()));
    return true;
  }

  private Done done(SitePlan plan, Host host, Errand errand, Capture capture) {
    String sibling = errand.articleId();
    LastGood good = sibling == null ? null : knowledge.lastGood(host.site(), sibling).orElse(null);
    var known = knowledge.of(plan, host, capture, sibling, Controls.NONE);
    ControlLook look = Judge.control(capture, good, known, false).bornAt(born(host, sibling));
    String kind =
        switch (errand.target()) {
          case HOME -> "control_home";
          case ARTICLE -> "control_sibling";
          case NEVER_EXISTING -> "control_never_existing";
          default -> "control_feed";
        };
    return new Done(look, Evidences.of(capture, kind, look.outcome()));
  }

  private @Nullable Instant born(Host host, @Nullable String sibling) {
    return sibling == null
        ? null
        : desk.article(host.site(), sibling).map(Settlement::born).orElse(null);
  }

  private @Nullable ControlSet set(Host host) {
    return desk.stores().controls().get(Keys.of(host.site(), host.name()));
  }

  private void put(Host host, ControlSet set) {
    desk.stores().controls().put(Keys.of(host.site(), host.name()), set);
  }

  private static Errand errand(
      String set,
      String name,
      Target target,
      Outlet outlet,
      @Nullable String articleId,
      @Nullable String url) {
    return new Errand(
        "control:" + set + ":" + name, Why.CONTROL, target, outlet.id(), articleId, url, set, 1);
  }

  /// The home page on this very host: an outlet's hosts fail apart.
  static String homeOf(Outlet outlet, Host host) {
    String authority = Keys.authority(host.name());
    return Optional.of(outlet.home())
        .filter(home -> Authority.of(home).equals(authority))
        .orElseGet(
            () -> (outlet.home().startsWith("http:") ? "http://" : "https://") + authority + "/");
  }
}
