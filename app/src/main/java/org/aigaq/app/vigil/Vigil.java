package org.aigaq.app.vigil;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.aigaq.app.house.UserError;
import org.aigaq.contract.config.Schedule;
import org.aigaq.contract.record.Article;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.Edit;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.Outcome;
import org.aigaq.contract.record.Target;
import org.aigaq.ingest.worker.FetchOnce.Look;
import org.aigaq.streams.edit.Compare;
import org.aigaq.streams.edit.Version;
import org.aigaq.streams.judge.ControlLook;
import org.aigaq.streams.judge.Gate;
import org.aigaq.streams.judge.GateDecision;
import org.aigaq.streams.judge.Judge;
import org.aigaq.streams.judge.Judged;
import org.aigaq.streams.judge.Judgement;
import org.aigaq.streams.judge.LastGood;
import org.aigaq.streams.life.Life;
import org.aigaq.streams.life.LifeState;
import org.aigaq.streams.life.Step;
import org.aigaq.streams.life.Transition;
import org.jspecify.annotations.Nullable;

/// One article under watch, by the same rules, gate and states as the house's own. Told at the
/// first bad sign, with the controls passed: that is a warning and no verdict.
public final class Vigil {
  private final Eyes eyes;
  private final String url;
  private final Schedule schedule;
  private final Baseline baseline;
  private final Consumer<Tidings> told;
  private @Nullable Article article;
  private @Nullable LastGood good;
  private @Nullable LifeState life;
  private @Nullable Instant firstBad;
  private String trouble = "";
  private int bad;

  /// @param home the host's home page
  public Vigil(Eyes eyes, String url, String home, Schedule schedule, Consumer<Tidings> told) {
    this.eyes = eyes;
    this.url = url;
    this.schedule = schedule;
    this.baseline = new Baseline(eyes, url, home);
    this.told = told;
  }

  /// Captures the article and learns what its host looks like.
  ///
  /// @return the page
  /// @throws UserError when there is no article to watch
  public Look begin() throws InterruptedException {
    Look look = eyes.look(url, Target.ARTICLE);
    Capture capture = look.capture();
    Integer status = capture.status();
    boolean answered = status != null && status >= 200 && status < 300;
    if (!answered
        || !(capture.extracted() instanceof Extracted.ArticleRead(Article read))
        || read.text().isBlank()) {
      throw new UserError(
          url
              + ": "
              + (status == null
                  ? name(capture.outcome())
                  : answered ? "no text" : "status " + status)
              + ": no article can be read there, so nothing can be watched. Is the address right?");
    }
    keep(read, capture);
    life = LifeState.seen(capture.at());
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("url", url);
    facts.put("title", read.title());
    facts.put("digest", read.digest());
    facts.put("page_sha256", capture.bodySha256());
    facts.put("http_status", status);
    facts.put("published_at", read.publishedAt());
    facts.put("extractor_version", capture.extractorVersion());
    String words = "Captured “%s”: digest %s, page %s.";
    String said = words.formatted(read.title(), read.digest(), capture.bodySha256());
    told.accept(new Tidings("receipt", capture.at(), said, facts));
    baseline.learn();
    return look;
  }

  /// Neighbours that will stand in for the host.
  public int neighbours() {
    return baseline.neighboursKnown();
  }

  /// One look.
  ///
  /// @return when to look again at the latest, if something is wrong
  public @Nullable Instant look() throws InterruptedException {
    Capture capture = eyes.look(url, Target.ARTICLE).capture();
    Judged judged = Judge.judge(capture, good, baseline.knowledge());
    Outcome outcome = judged.judgement().outcome();
    if (outcome.present() || outcome == Outcome.MOVED) {
      return present(capture, judged.judgement());
    }
    if (outcome.missing()) {
      List<ControlLook> controls = baseline.controls();
      // The controls may have taught what the host shows for pages that do not exist.
      Judgement again = Judge.judge(capture, good, baseline.knowledge()).judgement();
      return missing(capture, again, controls);
    }
    unseen(capture, judged.judgement());
    return null;
  }

  private @Nullable Instant present(Capture capture, Judgement judgement) {
    if (bad > 0 || !trouble.isEmpty()) {
      String words = "The article is readable again at %s.".formatted(capture.at());
      told.accept(new Tidings("back", capture.at(), words, facts(capture, judgement)));
    }
    bad = 0;
    firstBad = null;
    trouble = "";
    Article before = article;
    if (judgement.outcome() == Outcome.ALTERED
        && before != null
        && capture.extracted() instanceof Extracted.ArticleRead(Article now)) {
      Edit edit = Compare.compare(Version.of(before), Version.of(now), now.language());
      if (!edit.cosmetic() && edit.significance() > 0) {
        Map<String, @Nullable Object> facts = facts(capture, judgement);
        facts.put("labels", edit.labels());
        facts.put("significance", edit.significance());
        facts.put("silent", edit.silent());
        facts.put("digest", now.digest());
        String words = "The text has changed: " + edit.summary().getOrDefault("en", "");
        told.accept(new Tidings("changed", capture.at(), words, facts));
      }
      keep(now, capture);
    }
    return step(capture, judgement, true);
  }

  private @Nullable Instant missing(
      Capture capture, Judgement judgement, List<ControlLook> controls) {
    GateDecision decision = Gate.decide(judgement.outcome(), controls);
    boolean clear = decision instanceof GateDecision.Clear;
    Map<String, @Nullable Object> facts = facts(capture, judgement);
    facts.put("siblings_asked", decision.controls().asked());
    facts.put("siblings_passed", decision.controls().passed());
    facts.put("home", decision.controls().home());
    if (decision instanceof GateDecision.HostEvent event) {
      trouble("host", capture, "The host fails, not the article alone: " + event.reason(), facts);
      return null;
    }
    bad++;
    if (firstBad == null) {
      firstBad = capture.at();
      String words = "Not confirmed: at %s the article was missing (%s, rule %s). %s";
      String controlled =
          clear
              ? "Controls passed: the home page and %d of %d neighbouring articles open."
                  .formatted(decision.controls().passed(), decision.controls().asked())
              : "The controls do not say yet whether it is the article or the host.";
      String said =
          words.formatted(capture.at(), what(capture, judgement), judgement.ruleId(), controlled);
      told.accept(new Tidings("not_confirmed", capture.at(), said, facts));
    }
    return step(capture, judgement, clear);
  }

  private void unseen(Capture capture, Judgement judgement) {
    String words =
        "The article cannot be seen now (%s): that says nothing about it."
            .formatted(what(capture, judgement));
    trouble("cannot_see", capture, words, facts(capture, judgement));
  }

  /// Told once, until it changes.
  private void trouble(
      String event, Capture capture, String words, Map<String, @Nullable Object> facts) {
    if (!trouble.equals(event)) {
      trouble = event;
      told.accept(new Tidings(event, capture.at(), words, facts));
    }
  }

  /// Lets the look count, and tells what follows.
  private @Nullable Instant step(Capture capture, Judgement judgement, boolean clear) {
    var look =
        new org.aigaq.streams.life.Look(
            capture.at(),
            capture.id(),
            judgement.outcome(),
            judgement.strength(),
            clear,
            false,
            false,
            judgement.outcome() == Outcome.MOVED ? capture.finalUrl() : null);
    Step step = Life.next(Objects.requireNonNull(life), look, schedule);
    life = step.next();
    for (Transition transition : step.transitions()) {
      if (transition instanceof Transition.Probable) {
        verdict("probable", "Probable, not confirmed", capture, judgement);
      } else if (transition instanceof Transition.Confirmed) {
        verdict("confirmed", "Confirmed", capture, judgement);
      }
    }
    return step.lookAgainAt();
  }

  private void verdict(String event, String name, Capture capture, Judgement judgement) {
    Instant since = firstBad == null ? capture.at() : firstBad;
    String words = "%s: the article is missing since %s, seen at %d looks. The cause is not known.";
    String said = words.formatted(name, since, bad);
    told.accept(new Tidings(event, capture.at(), said, facts(capture, judgement)));
  }

  private void keep(Article read, Capture capture) {
    article = read;
    good = Baseline.good(read, capture.extractorVersion());
  }

  private Map<String, @Nullable Object> facts(Capture capture, Judgement judgement) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("url", url);
    facts.put("outcome", judgement.outcome().name().toLowerCase(Locale.ROOT));
    facts.put("rule_id", judgement.ruleId());
    facts.put("http_status", capture.status());
    facts.put("page_sha256", capture.bodySha256());
    return facts;
  }

  private static String what(Capture capture, Judgement judgement) {
    String name = name(judgement.outcome());
    return capture.status() == null ? name : name + ", status " + capture.status();
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /// The usual time between two looks; more often only where the rules ask for it.
  public static final Duration EVERY = Duration.ofMinutes(2);
}
