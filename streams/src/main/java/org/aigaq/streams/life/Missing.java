package org.aigaq.streams.life;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aigaq.contract.config.Schedule;
import org.aigaq.contract.record.ArticleStatus;

/// Looks that miss the article on a host that answers.
final class Missing {
  /// An article that comes and goes must be missing so many times as long.
  private static final int FLAPPING_FACTOR = 2;

  private Missing() {}

  static void take(Draft d, Look look, Schedule schedule, List<Transition> out) {
    if (d.frozen) {
      d.firstBadAt = d.firstBadAt == null ? look.at() : d.firstBadAt;
      return;
    }
    d.early = look.draft();
    d.forgetOther();
    d.forgetGoodAgain();
    if (!inIncident(d.status)) {
      begin(d, look, schedule, out);
    }
    count(d, look);
    advance(d, schedule, out);
  }

  private static boolean inIncident(ArticleStatus status) {
    return status == ArticleStatus.SUSPECT
        || status == ArticleStatus.PROBABLE
        || status == ArticleStatus.REMOVED;
  }

  private static void begin(Draft d, Look look, Schedule schedule, List<Transition> out) {
    String before = d.incident;
    d.forgetMissing();
    d.status = ArticleStatus.SUSPECT;
    d.incident = look.observation();
    d.firstBadAt = look.at();
    out.add(new Transition.Suspected(look.at(), look.observation(), before, look.outcome()));
    Turns.count(d, look.at(), schedule, out);
  }

  private static void count(Draft d, Look look) {
    if (d.firstMissingAt == null) {
      d.firstMissingAt = look.at();
    }
    d.missingLooks++;
    d.lastMissingAt = look.at();
    if (look.controlsClear()) {
      d.clearAt = look.at();
    }
    if (d.mechanism == null || look.strength() >= d.strength) {
      d.mechanism = look.outcome();
      d.strength = look.strength();
    }
    d.strong |= look.strength() >= Life.STRONG || look.delisted() || look.secondVantage();
  }

  /// Raises what the looks so far allow; only when controls were clear at the last look or since.
  static void advance(Draft d, Schedule schedule, List<Transition> out) {
    Instant first = d.firstMissingAt;
    Instant last = d.lastMissingAt;
    Instant clear = d.clearAt;
    if (first == null || last == null || clear == null || clear.isBefore(last)) {
      return;
    }
    Duration span = Duration.between(first, last);
    if (d.missingLooks < schedule.probable().observations()) {
      return;
    }
    if (d.status == ArticleStatus.SUSPECT && span.compareTo(probableAfter(d, schedule)) >= 0) {
      d.status = ArticleStatus.PROBABLE;
      out.add(new Transition.Probable(last, removal(d)));
    }
    boolean saidByTheSite = d.strength >= Life.STRONG;
    if (d.status == ArticleStatus.PROBABLE
        && (saidByTheSite || !d.early)
        && span.compareTo(confirmedAfter(d.strong, schedule)) >= 0) {
      d.status = ArticleStatus.REMOVED;
      d.confirmedAt = last;
      out.add(new Transition.Confirmed(last, removal(d)));
    }
  }

  private static Duration probableAfter(Draft d, Schedule schedule) {
    return probableAfter(d.flapping, schedule);
  }

  static Duration probableAfter(boolean flapping, Schedule schedule) {
    Duration over = schedule.probable().over();
    return flapping ? over.multipliedBy(FLAPPING_FACTOR) : over;
  }

  static Duration confirmedAfter(boolean strong, Schedule schedule) {
    Duration over = schedule.confirmed().over();
    Duration sooner = schedule.confirmed().strong();
    return strong && sooner.compareTo(over) < 0 ? sooner : over;
  }

  private static Transition.Removal removal(Draft d) {
    return new Transition.Removal(
        requireNonNull(d.incident),
        requireNonNull(d.mechanism),
        d.strong,
        d.lastSeenAt,
        requireNonNull(d.firstMissingAt),
        requireNonNull(d.lastMissingAt),
        d.missingLooks,
        Confidence.removal(d.build()));
  }
}
