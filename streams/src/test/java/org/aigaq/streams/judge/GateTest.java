package org.aigaq.streams.judge;

import static org.aigaq.streams.judge.Captures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.aigaq.contract.record.Outcome;
import org.aigaq.contract.record.Target;
import org.junit.jupiter.api.Test;

class GateTest {
  private final List<ControlLook> looks = new ArrayList<>();

  private GateTest home(Outcome outcome) {
    looks.add(new ControlLook(Target.HOME, null, outcome, NOON, false));
    return this;
  }

  private GateTest siblings(int count, Outcome outcome, boolean old) {
    for (int i = 0; i < count; i++) {
      looks.add(new ControlLook(Target.ARTICLE, "s" + looks.size(), outcome, NOON, old));
    }
    return this;
  }

  private GateDecision decide(Outcome suspect) {
    return Gate.decide(suspect, looks);
  }

  private static GateDecision.Kind kind(GateDecision decision) {
    assertThat(decision).isInstanceOf(GateDecision.HostEvent.class);
    return ((GateDecision.HostEvent) decision).kind();
  }

  @Test
  void livingSiblingsAndHomeClearTheHost() {
    GateDecision decision =
        home(Outcome.PRESENT).siblings(5, Outcome.UNCHANGED, false).decide(Outcome.GONE);

    assertThat(decision).isInstanceOf(GateDecision.Clear.class);
    assertThat(decision.controls().complete()).isTrue();
    assertThat(decision.controls().passed()).isEqualTo(5);
  }

  @Test
  void oneFailingSiblingOfFiveDoesNotHoldTheArticleBack() {
    home(Outcome.PRESENT).siblings(4, Outcome.UNCHANGED, false).siblings(1, Outcome.GONE, false);

    assertThat(decide(Outcome.GONE)).isInstanceOf(GateDecision.Clear.class);
  }

  @Test
  void siblingsThatFailAlikeAreAnOutage() {
    home(Outcome.TEMPORARY).siblings(5, Outcome.TEMPORARY, false);

    assertThat(kind(decide(Outcome.TEMPORARY))).isEqualTo(GateDecision.Kind.DOWN);
  }

  @Test
  void aHomePageFromTheCacheDoesNotHideAnOutage() {
    home(Outcome.PRESENT).siblings(5, Outcome.TEMPORARY, false);

    assertThat(kind(decide(Outcome.HOST_DOWN))).isEqualTo(GateDecision.Kind.DOWN);
  }

  @Test
  void aChallengeForAllIsOfTheHost() {
    home(Outcome.CHALLENGE).siblings(3, Outcome.CHALLENGE, false);

    assertThat(kind(decide(Outcome.CHALLENGE))).isEqualTo(GateDecision.Kind.CHALLENGED);
  }

  @Test
  void aDeploymentThatLosesAllArticlesIsNoRemoval() {
    home(Outcome.GONE).siblings(5, Outcome.GONE, false);

    assertThat(kind(decide(Outcome.GONE))).isEqualTo(GateDecision.Kind.DOWN);
  }

  @Test
  void onlyOldArticlesGoneIsAMassDisappearance() {
    home(Outcome.PRESENT)
        .siblings(3, Outcome.UNCHANGED, false)
        .siblings(2, Outcome.REDIRECTED, true);

    GateDecision decision = decide(Outcome.GONE);

    assertThat(kind(decision)).isEqualTo(GateDecision.Kind.MASS_DISAPPEARANCE);
    assertThat(((GateDecision.HostEvent) decision).failed()).containsExactly("s4", "s5");
  }

  @Test
  void withoutTheHomePageNothingIsDecided() {
    siblings(5, Outcome.UNCHANGED, false);

    assertThat(decide(Outcome.GONE))
        .isInstanceOfSatisfying(
            GateDecision.Undecided.class,
            undecided -> assertThat(undecided.ask()).containsExactly(Target.HOME));
  }

  @Test
  void controlsThatSayNothingAreAskedAgain() {
    home(Outcome.PRESENT).siblings(1, Outcome.UNCHANGED, false).siblings(2, Outcome.WALLED, false);

    assertThat(decide(Outcome.GONE)).isInstanceOf(GateDecision.Undecided.class);
  }

  @Test
  void aHostOfOneArticleRestsOnItsHomePage() {
    assertThat(home(Outcome.PRESENT).decide(Outcome.GONE)).isInstanceOf(GateDecision.Clear.class);
  }

  private GateTest aged(int days, Outcome outcome) {
    looks.add(
        new ControlLook(Target.ARTICLE, "a" + looks.size(), outcome, NOON, false)
            .bornAt(NOON.minus(Duration.ofDays(days))));
    return this;
  }

  private GateDecision decideAged(int days) {
    return Gate.decide(Outcome.GONE, NOON.minus(Duration.ofDays(days)), looks);
  }

  @Test
  void missingArticlesBetweenLivingOnesWerePickedOut() {
    home(Outcome.PRESENT).aged(1, Outcome.UNCHANGED).aged(3, Outcome.GONE).aged(9, Outcome.GONE);
    aged(5, Outcome.UNCHANGED).aged(6, Outcome.UNCHANGED).aged(40, Outcome.UNCHANGED);

    assertThat(decideAged(4)).isInstanceOf(GateDecision.Clear.class);
  }

  @Test
  void articlesOfAFewDaysTogetherWereLostByTheHostWhateverWasPublishedSince() {
    home(Outcome.PRESENT).aged(3, Outcome.GONE).aged(5, Outcome.GONE).aged(40, Outcome.UNCHANGED);
    aged(0, Outcome.UNCHANGED).aged(1, Outcome.UNCHANGED).aged(60, Outcome.UNCHANGED);

    assertThat(kind(decideAged(4))).isEqualTo(GateDecision.Kind.MASS_DISAPPEARANCE);
  }

  @Test
  void aHostIsBackAlthoughOneArticleWentMeanwhile() {
    home(Outcome.PRESENT).aged(1, Outcome.GONE).aged(2, Outcome.UNCHANGED);
    aged(3, Outcome.UNCHANGED);
    assertThat(Gate.recovered(Outcome.HOST_DOWN, looks)).isTrue();

    aged(4, Outcome.TEMPORARY);
    assertThat(Gate.recovered(Outcome.HOST_DOWN, looks)).isFalse();
  }

  @Test
  void theYoungestArticlesTogetherWereLostByTheHost() {
    home(Outcome.PRESENT).aged(1, Outcome.GONE).aged(2, Outcome.GONE).aged(3, Outcome.GONE);
    aged(30, Outcome.UNCHANGED).aged(60, Outcome.UNCHANGED);

    assertThat(kind(decideAged(0))).isEqualTo(GateDecision.Kind.MASS_DISAPPEARANCE);
  }

  @Test
  void otherTextsEverywhereAreNoEditsOfArticles() {
    home(Outcome.PRESENT).siblings(4, Outcome.REPLACED, false);

    assertThat(kind(decide(Outcome.REPLACED))).isEqualTo(GateDecision.Kind.MASS_DISAPPEARANCE);
  }
}
