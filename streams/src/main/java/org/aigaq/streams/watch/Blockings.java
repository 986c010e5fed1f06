package org.aigaq.streams.watch;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.config.Vantage;
import org.aigaq.contract.id.Ids;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.Alert.Evidence;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.AlertType;
import org.aigaq.contract.record.Health;
import org.aigaq.contract.topic.Json;
import org.aigaq.streams.judge.Rules;
import org.aigaq.streams.sentence.BlockingFacts;
import org.aigaq.streams.sentence.Sentences;
import org.aigaq.streams.severity.Severities;
import org.aigaq.streams.vantage.Comparison.Scope;
import org.aigaq.streams.vantage.Tally;
import org.aigaq.streams.watch.Agenda.Host;
import org.aigaq.streams.watch.Samples.Standing;
import org.aigaq.streams.watch.plan.SitePlan;
import org.aigaq.streams.watch.state.Divide;
import org.aigaq.streams.watch.state.Incident;
import org.aigaq.streams.watch.state.Round;
import org.jspecify.annotations.Nullable;

/// One alert while a host or an article can be reached from some vantages and not from others.
final class Blockings {
  private static final String RULE = "vantage.differ.";

  private final Desk desk;
  private final Samples samples;
  private final HealthDesk health;

  Blockings(Desk desk, Samples samples, HealthDesk health) {
    this.desk = desk;
    this.samples = samples;
    this.health = health;
  }

  /// What an alert is told of.
  private record Case(
      SitePlan plan, Outlet outlet, String authority, Divide divide, boolean proven) {
    String site() {
      return plan.site().id();
    }

    Tally tally() {
      return divide.tally();
    }
  }

  /// The vantages differ once more.
  void differ(
      SitePlan plan,
      String authority,
      Tally tally,
      @Nullable Divide before,
      Round round,
      Instant now) {
    Optional<Outlet> outlet = plan.outletOf(authority);
    if (outlet.isEmpty()) {
      return;
    }
    String article = tally.scope() == Scope.ARTICLE ? round.articleId() : null;
    boolean begins = before == null || tally.rounds() == 1 && before.incident().alert() == null;
    Incident incident =
        before == null || begins
            ? new Incident(id(authority, article, tally), List.of(), null)
            : before.incident();
    Divide divide = new Divide(tally, article, incident.plus(evidence(round)));
    Standing standing = standing(plan, outlet.get(), authority, tally);
    put(plan, authority, divide);
    if (standing == Standing.LOST) {
      return;
    }
    boolean proven = standing == Standing.PROVEN;
    var of = new Case(plan, outlet.get(), authority, divide, proven);
    if (tally.isRipe(outlet.get().schedule(), proven) && isNews(of)) {
      tell(of, null, now);
      hosts(of, host -> health.turn(plan, host, Health.State.BLOCKED, reason(tally), now));
    }
  }

  /// They do not differ this time.
  void reached(SitePlan plan, String authority, Divide before, Round round, Instant now) {
    Optional<Outlet> outlet = plan.outletOf(authority);
    boolean told = before.incident().alert() != null;
    if (outlet.isEmpty() || !told) {
      put(plan, authority, null);
      return;
    }
    Tally tally = before.tally().over();
    Divide divide = new Divide(tally, before.articleId(), before.incident().plus(evidence(round)));
    put(plan, authority, divide);
    if (tally.isOver(outlet.get().schedule())) {
      var of = new Case(plan, outlet.get(), authority, divide, true);
      tell(of, round.askedAt(), now);
      put(plan, authority, null);
      hosts(of, host -> health.turn(plan, host, Health.State.UP, null, now));
    }
  }

  private static String id(String authority, @Nullable String article, Tally tally) {
    return Ids.of("blocking", article == null ? authority : article, tally.since().toString());
  }

  /// Of a vantage that is lost itself nothing follows; one that reaches other hosts is proof.
  private Standing standing(SitePlan plan, Outlet outlet, String authority, Tally tally) {
    Instant since = tally.last().minus(Samples.fresh(outlet));
    boolean proven = false;
    for (String vantage : tally.failing()) {
      Standing one =
          vantage.equals(plan.vantage())
              ? samples.ofFirst(authority, vantage, since)
              : samples.standing(authority, vantage, since);
      if (one == Standing.LOST) {
        return one;
      }
      proven |= one == Standing.PROVEN;
    }
    return proven ? Standing.PROVEN : Standing.UNPROVEN;
  }

  /// Told once, and again when other vantages fail or work.
  private static boolean isNews(Case of) {
    Alert last = of.divide().incident().alert();
    return last == null || !last.more().equals(fields(of));
  }

  private void hosts(Case of, Consumer<Host> each) {
    if (of.tally().scope() == Scope.HOST) {
      of.tally()
          .failing()
          .forEach(v -> each.accept(new Host(of.site(), Keys.host(of.authority(), v))));
    }
  }

  private static String reason(Tally tally) {
    return "it cannot be reached from here, and from elsewhere it can, since " + tally.since();
  }

  private static List<Evidence> evidence(Round round) {
    var all = new ArrayList<Evidence>();
    round.views().forEach(view -> all.addAll(view.evidence()));
    return all;
  }

  private void tell(Case of, @Nullable Instant closedAt, Instant now) {
    Divide divide = of.divide();
    Alert told = alert(of, facts(of, closedAt), now);
    desk.out().send(told);
    put(
        of.plan(),
        of.authority(),
        new Divide(divide.tally(), divide.articleId(), divide.incident().told(told)));
  }

  private Alert alert(Case of, BlockingFacts facts, Instant now) {
    Incident incident = of.divide().incident();
    Alert last = incident.alert();
    AlertStatus status = facts.closedAt() == null ? AlertStatus.OPEN : AlertStatus.CLOSED;
    var graded = Severities.blocking(status, of.tally().scope());
    return new Alert(
        incident.firstObservation(),
        last == null ? now : last.raisedAt(),
        now,
        AlertType.BLOCKING,
        status,
        graded.severity(),
        graded.reasons(),
        of.tally().confidence(of.proven()),
        Sentences.titleOf(facts),
        Sentences.blocking(facts, desk.settings().zone(of.plan().site().country())),
        facts.asMap(),
        RULE + of.tally().scope().id(),
        Rules.VERSION,
        of.plan().ref(of.outlet()),
        article(of),
        last == null ? interval(of) : last.interval(),
        List.of(),
        List.of(),
        List.of(),
        incident.evidence(),
        null,
        null,
        null,
        of.authority(),
        null,
        null,
        null,
        last == null ? 1 : last.seq() + 1,
        fields(of));
  }

  private Alert.@Nullable ArticleRef article(Case of) {
    String id = of.divide().articleId();
    if (id == null) {
      return null;
    }
    return desk.article(of.site(), id)
        .flatMap(
            row -> desk.text(of.site(), id).map(text -> Evidences.ref(id, row, text.article())))
        .orElse(null);
  }

  private Alert.Interval interval(Case of) {
    return new Alert.Interval(lastSeen(of), of.tally().since(), 0);
  }

  private Instant lastSeen(Case of) {
    Instant last = null;
    for (String vantage : of.tally().failing()) {
      Instant seen =
          desk.file(new Host(of.site(), Keys.host(of.authority(), vantage))).lastSuccess();
      last = last == null || seen != null && seen.isAfter(last) ? seen : last;
    }
    return last == null ? of.tally().since() : last;
  }

  private BlockingFacts facts(Case of, @Nullable Instant closedAt) {
    Alert.ArticleRef article = article(of);
    var stage = of.tally().stage();
    return new BlockingFacts(
        of.outlet().displayName(),
        of.authority(),
        article == null ? null : article.title(),
        stage == null ? null : stage.name().toLowerCase(Locale.ROOT),
        named(of, of.tally().failing()),
        named(of, of.tally().working()),
        of.tally().since(),
        of.tally().last(),
        of.tally().rounds(),
        closedAt);
  }

  /// `almaty (KZ)`.
  private static List<String> named(Case of, List<String> ids) {
    return ids.stream()
        .map(
            id ->
                of.plan().site().vantages().stream()
                    .filter(vantage -> vantage.id().equals(id))
                    .map(Vantage::country)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(country -> id + " (" + country + ")")
                    .orElse(id))
        .toList();
  }

  private static Map<String, JsonNode> fields(Case of) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    fields.put("scope", Json.MAPPER.valueToTree(of.tally().scope().id()));
    var stage = of.tally().stage();
    if (stage != null) {
      fields.put("stage", Json.MAPPER.valueToTree(stage.name().toLowerCase(Locale.ROOT)));
    }
    Map<String, List<String>> sides = new LinkedHashMap<>();
    sides.put("failing", of.tally().failing());
    sides.put("working", of.tally().working());
    fields.put("vantages", Json.MAPPER.valueToTree(sides));
    return fields;
  }

  private void put(SitePlan plan, String authority, @Nullable Divide divide) {
    desk.stores().divides().put(Keys.of(plan.site().id(), authority), divide);
  }
}
