package org.aigaq.streams.life;

import java.time.Instant;
import org.aigaq.contract.record.ArticleStatus;
import org.aigaq.contract.record.Outcome;
import org.jspecify.annotations.Nullable;

/// A state in the making; never leaves the package.
final class Draft {
  ArticleStatus status = ArticleStatus.LIVE;
  Instant lastSeenAt;
  @Nullable Instant firstBadAt;
  @Nullable Instant firstMissingAt;
  int missingLooks;
  @Nullable Instant lastMissingAt;
  @Nullable Instant clearAt;
  @Nullable Outcome mechanism;
  double strength;
  boolean strong;
  @Nullable String incident;
  int goodAgain;
  @Nullable Instant firstGoodAgainAt;
  boolean editedAgain;
  int movedLooks;
  @Nullable String movedTo;
  int otherLooks;
  @Nullable Instant otherSince;
  int transitionsInDay;
  @Nullable Instant dayStart;
  boolean flapping;
  @Nullable Instant confirmedAt;
  boolean frozen;

  /// Of this look; not kept.
  boolean early;

  Draft(Instant seenAt) {
    this.lastSeenAt = seenAt;
  }

  Draft(LifeState state) {
    status = state.status();
    lastSeenAt = state.lastSeenAt();
    firstBadAt = state.firstBadAt();
    firstMissingAt = state.firstMissingAt();
    missingLooks = state.missingLooks();
    lastMissingAt = state.lastMissingAt();
    clearAt = state.clearAt();
    mechanism = state.mechanism();
    strength = state.strength();
    strong = state.strong();
    incident = state.incident();
    goodAgain = state.goodAgain();
    firstGoodAgainAt = state.firstGoodAgainAt();
    editedAgain = state.editedAgain();
    movedLooks = state.movedLooks();
    movedTo = state.movedTo();
    otherLooks = state.otherLooks();
    otherSince = state.otherSince();
    transitionsInDay = state.transitionsInDay();
    dayStart = state.dayStart();
    flapping = state.flapping();
    confirmedAt = state.confirmedAt();
    frozen = state.frozen();
  }

  /// Forgets the looks of an incident, not its id.
  void forgetMissing() {
    firstBadAt = null;
    restartClock();
    mechanism = null;
    strength = 0;
    strong = false;
    forgetGoodAgain();
    confirmedAt = null;
  }

  void forgetGoodAgain() {
    goodAgain = 0;
    firstGoodAgainAt = null;
    editedAgain = false;
  }

  /// Looks before this do not count any more.
  void restartClock() {
    firstMissingAt = null;
    missingLooks = 0;
    lastMissingAt = null;
    clearAt = null;
  }

  void forgetOther() {
    otherLooks = 0;
    otherSince = null;
    movedLooks = 0;
  }

  LifeState build() {
    return new LifeState(
        status,
        lastSeenAt,
        firstBadAt,
        firstMissingAt,
        missingLooks,
        lastMissingAt,
        clearAt,
        mechanism,
        strength,
        strong,
        incident,
        goodAgain,
        firstGoodAgainAt,
        editedAgain,
        movedLooks,
        movedTo,
        otherLooks,
        otherSince,
        transitionsInDay,
        dayStart,
        flapping,
        confirmedAt,
        frozen);
  }
}
