package org.aigaq.streams.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aigaq.contract.record.ArticleEntry;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.ObservationInput.Controls;
import org.aigaq.contract.record.Outcome;
import org.aigaq.contract.record.Target;
import org.aigaq.contract.record.Why;
import org.aigaq.streams.judge.ControlLook;
import org.aigaq.streams.judge.Gate;
import org.aigaq.streams.judge.GateDecision;
import org.aigaq.streams.judge.GateDecision.Clear;
import org.aigaq.streams.judge.GateDecision.HostEvent;
import org.aigaq.streams.judge.GateDecision.Kind;
import org.aigaq.streams.judge.GateDecision.Undecided;
import org.aigaq.streams.judge.Judged;
import org.aigaq.streams.watch.Agenda.Host;
import org.aigaq.streams.watch.plan.Cadence;
import org.aigaq.streams.watch.plan.Lane;
import org.aigaq.streams.watch.plan.SitePlan;
import org.aigaq.streams.watch.state.ArticleRow;
import org.aigaq.streams.watch.state.ControlSet;
import org.jspecify.annotations.Nullable;

/// What happens once the controls have spoken: it was the article, or its host.
final class Settlement {
  private final Desk desk;
  private final Knowledge knowledge;
  private final Verdicts verdicts;
  private final Outages outages;
  private final LivingPool living;

  Settlement(
      Desk desk, Knowledge knowledge, Verdicts verdicts, Outages outages, LivingPool living) {
    this.desk = desk;
    this.knowledge = knowledge;
    this.verdicts = verdicts;
    this.outages = outages;
    this.living = living;
  }

  /// While an incident of the host is open, a bad look is part of it.
  boolean joinsOutage(Sight sight, Judged judged) {
    var outage = desk.file(sight.host()).outage();
    if (outage == null) {
      return false;
    }
    boolean mass = outage.kind().equals(Kind.MASS_DISAPPEARANCE.id());
    Outcome outcome = judged.judgement().outcome();
    boolean alike = outcome.missing() || outcome == Outcome.REPLACED;
    if (mass && (!alike || outages.endsWithoutTheRest(sight))) {
      return false;
    }
    outages.joined(sight.plan(), sight.host(), List.of(sight.id()), sight.capture().at());
    freeze(sight, judged, mass);
    return true;
  }

  void isBack(Sight sight) {
    outages.returned(sight.plan(), sight.host(), sight.id(), sight.capture().at(), sight.now());
  }

  void settle(SitePlan plan, Host host, ControlSet set, Instant now, ControlDesk controls) {
    if (set.probe()) {
      outages.probed(plan, host, set, now, controls);
      return;
    }
    Outcome sign = set.sign();
    if (sign != null && Gate.decide(sign, set.looks()) instanceof HostEvent event) {
      outages.open(plan, host, event, set, List.of(), now);
    }
    for (Map.Entry<String, Capture> one : held(host).entrySet()) {
      desk.stores().held().delete(Keys.of(host.site(), host.name(), one.getKey()));
      settleOne(plan, host, set, one.getKey(), one.getValue(), now);
    }
    var outage = desk.file(host).outage();
    if (outage != null && desk.host(host).frozen()) {
      outages.probeLater(plan, host, outage, now, controls);
    } else {
      failingSiblings(plan, host, set, now);
    }
  }

  private void settleOne(
      SitePlan plan, Host host, ControlSet set, String id, Capture capture, Instant now) {
    sight(plan, host, id, capture, now).ifPresent(sight -> settleOne(sight, set));
  }

  private Optional<Sight> sight(SitePlan plan, Host host, String id, Capture capture, Instant now) {
    return desk.article(plan.site().id(), id)
        .flatMap(
            row ->
                plan.outlet(row.identity().outlet())
                    .map(outlet -> new Sight(plan, outlet, host, id, row, capture, now)));
  }

  private void settleOne(Sight sight, ControlSet set) {
    Judged judged = knowledge.judge(sight, Controls.NONE);
    if (!joinsOutage(sight, judged)) {
      decide(sight, judged, set);
    }
  }

  /// The siblings are not of one mind about an article.
  boolean divided(Sight sight, Judged judged, ControlSet set) {
    return Gate.divided(judged.judgement().outcome(), others(sight, set));
  }

  /// The same of an article that waits for them.
  boolean anyDivided(SitePlan plan, Host host, ControlSet set, Instant now) {
    return desk.file(host).outage() == null
        && held(host).entrySet().stream()
            .flatMap(one -> sight(plan, host, one.getKey(), one.getValue(), now).stream())
            .anyMatch(sight -> divided(sight, knowledge.judge(sight, Controls.NONE), set));
  }

  private static List<ControlLook> others(Sight sight, ControlSet set) {
    return set.looks().stream().filter(look -> !sight.id().equals(look.articleId())).toList();
  }

  void decide(Sight sight, Judged first, ControlSet set) {
    GateDecision decision =
        Gate.decide(first.judgement().outcome(), born(sight.row()), others(sight, set));
    Judged judged = knowledge.judge(sight, decision.controls());
    switch (decision) {
      case Clear clear -> verdicts.missed(sight, judged, true, set.done());
      case Undecided undecided -> verdicts.missed(sight, judged, false, set.done());
      case HostEvent event -> {
        outages.open(sight.plan(), sight.host(), event, set, List.of(sight.id()), sight.now());
        freeze(sight, judged, event.kind() == Kind.MASS_DISAPPEARANCE);
      }
    }
  }

  private void freeze(Sight sight, Judged judged, boolean mass) {
    living.fails(sight.host(), sight.id());
    Instant again = mass ? Cadence.retry(2, sight.now(), sight.schedule()) : sight.now();
    verdicts.frozen(sight, judged, again);
  }

  /// A sibling that failed while the host is well is itself to be looked at.
  private void failingSiblings(SitePlan plan, Host host, ControlSet set, Instant now) {
    for (var look : set.looks()) {
      String id = look.articleId();
      if (look.target() != Target.ARTICLE || id == null || look.outcome().present()) {
        continue;
      }
      living.fails(host, id);
      desk.article(plan.site().id(), id)
          .filter(row -> row.visit().lane() != Lane.SUSPECT && !desk.host(host).asks(id))
          .ifPresent(
              row ->
                  desk.put(
                      plan.site().id(),
                      id,
                      desk.schedule(host, id, row, Lane.SUSPECT, now, Why.SUSPICION)));
    }
  }

  /// When it was published; what was there before us without a date may be of any age.
  static @Nullable Instant born(ArticleRow row) {
    var identity = row.identity();
    return identity.published() == null && identity.entry() == ArticleEntry.BACKFILL
        ? null
        : Cadence.born(identity.published(), identity.firstSeen());
  }

  private Map<String, Capture> held(Host host) {
    var held = new java.util.LinkedHashMap<String, Capture>();
    String prefix = Keys.of(host.site(), host.name(), "");
    var end = Keys.of(host.site(), host.name()) + '\u0001';
    var keys = new ArrayList<String>();
    try (var range = desk.stores().held().range(prefix, end)) {
      range.forEachRemaining(
          row -> {
            keys.add(row.key);
            held.put(row.key.substring(prefix.length()), row.value);
          });
    }
    return held;
  }
}
