package org.aigaq.streams.watch.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.aigaq.contract.config.Politeness.Budget;
import org.aigaq.contract.config.Schedule;
import org.aigaq.streams.judge.Faces;
import org.aigaq.streams.watch.plan.Blind.Spell;
import org.aigaq.streams.watch.plan.Siblings.Living;
import org.aigaq.streams.watch.plan.Variants.Meaning;
import org.junit.jupiter.api.Test;

class PlanTest {
  private static final Instant T = Instant.parse("2026-11-20T08:00:00Z");

  private static Spell spell(int from, int until) {
    return new Spell(T.plusSeconds(from), T.plusSeconds(until));
  }

  @Test
  void blindSpellsThatTouchAreOne() {
    List<Spell> spells = Blind.add(Blind.add(List.of(), spell(0, 10)), spell(20, 30));
    assertThat(Blind.add(spells, spell(10, 20))).containsExactly(spell(0, 30));
    assertThat(Blind.add(spells, spell(5, 5))).isEqualTo(spells);
  }

  @Test
  void blindTimeCountsOnlyInsideTheInterval() {
    List<Spell> spells = List.of(spell(0, 10), spell(50, 100));
    assertThat(Blind.seconds(spells, T.plusSeconds(5), T.plusSeconds(60))).isEqualTo(15);
  }

  @Test
  void overBudgetTheOldestStretchFirstAndSuspectsNever() {
    Instant noon = Instant.parse("2026-11-20T12:00:00Z");
    assertThat(Allowance.lanes(0.1, noon)).hasSize(Lane.values().length);
    assertThat(Allowance.lanes(0.5, noon)).doesNotContain(Lane.BACKFILL).contains(Lane.OLD);
    assertThat(Allowance.lanes(0.7, noon)).doesNotContain(Lane.OLD).contains(Lane.YOUNG);
    assertThat(Allowance.lanes(0.9, noon)).doesNotContain(Lane.YOUNG).contains(Lane.DISCOVERY);
    assertThat(Allowance.lanes(5, noon)).containsExactly(Lane.SUSPECT, Lane.CONTROL);
  }

  @Test
  void whatTheBudgetStretchesGoesOnAsTheDayDoes() {
    Instant noon = Instant.parse("2026-11-20T12:00:00Z");
    Instant midnight = Instant.parse("2026-11-21T00:00:00Z");
    Instant opens = Allowance.opens(Lane.OLD, 0.7, noon);
    assertThat(opens).isAfter(noon).isBefore(midnight);
    assertThat(Allowance.lanes(0.7, opens)).contains(Lane.OLD);
    assertThat(Allowance.lanes(0.7, opens.minusSeconds(3))).doesNotContain(Lane.OLD);
    assertThat(Allowance.opens(Lane.OLD, 0.1, noon)).isEqualTo(noon);
    assertThat(Allowance.opens(Lane.OLD, 0.95, noon)).isEqualTo(midnight);
    assertThat(Allowance.opens(Lane.DISCOVERY, 2, noon)).isEqualTo(midnight);
  }

  @Test
  void aRequestGoesOnlyWhenAllThatItMayCostFitsInTheBudget() {
    var budget = new Budget(100, 1_000_000);
    assertThat(Allowance.used(100 - Allowance.MOST, 0, budget)).isEqualTo(1);
    assertThat(Allowance.used(101 - Allowance.MOST, 0, budget)).isGreaterThan(1);
    assertThat(Allowance.used(10, 950_000, budget)).as("a page more").isGreaterThan(1);
    assertThat(Allowance.used(0, 0, new Budget(0, 1))).isGreaterThan(1);
  }

  @Test
  void whatFallsOffTheEndOfAFeedIsNotDelisted() {
    var before = List.of("e", "d", "c", "b", "a");
    assertThat(Delisting.delisted(before, List.of("g", "f", "e", "d", "c"))).isEmpty();
    assertThat(Delisting.delisted(before, List.of("f", "e", "c", "b"))).containsExactly("d");
    assertThat(Delisting.delisted(before, List.of())).as("an empty feed says nothing").isEmpty();
    assertThat(Delisting.delisted(before, List.of("x", "y"))).isEmpty();
  }

  @Test
  void fiveSiblingsOfDifferentAgeStandForAHost() {
    var pool = new ArrayList<Living>();
    for (int i = 0; i < 40; i++) {
      pool.add(new Living("id" + i, "https://a.example/", T.minus(Duration.ofDays(2L * i))));
    }
    Living suspect = new Living("id10", "https://a.example/", T.minus(Duration.ofDays(20)));
    List<Living> chosen = Siblings.choose(suspect, pool);
    assertThat(chosen).hasSize(5).doesNotContain(suspect).contains(pool.getFirst(), pool.getLast());
    assertThat(Siblings.choose(suspect, List.of(suspect))).isEmpty();
  }

  @Test
  void thePoolOfSiblingsIsBoundedAndKeepsTheNewest() {
    List<Living> pool = List.of();
    for (int i = 0; i < 500; i++) {
      pool = Siblings.add(pool, new Living("id" + i, "d", T.plusSeconds(i)));
    }
    assertThat(pool).hasSize(60);
    assertThat(pool.getFirst().id()).isEqualTo("id499");
  }

  @Test
  void anAddressThatNeverExistedLooksLikeItsNeighbours() {
    String beside = NeverExisting.beside("https://a.example/news/2026/1-x.html?a=1", "seed");
    assertThat(beside).matches("https://a\\.example/news/2026/[a-z]{25}\\.html");
    assertThat(NeverExisting.beside("https://a.example/news/2026/1-x.html?a=1", "seed"))
        .isEqualTo(beside);
    assertThat(NeverExisting.beside("https://a.example/x", "seed"))
        .matches("https://a\\.example/[a-z]{25}");
    assertThat(Faces.directoryOf(beside)).isEqualTo("https://a.example/news/2026/");
  }

  @Test
  void controlsAreAskedAsOftenAsTheScheduleIsFast() {
    assertThat(Pace.window(Schedule.DEFAULT)).isEqualTo(Duration.ofMinutes(5));
    assertThat(Pace.probe(Schedule.DEFAULT, 0)).isEqualTo(Duration.ofMinutes(2));
    assertThat(Pace.probe(Schedule.DEFAULT, 50)).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void aTextThatComesBackIsAReversalAndAlternationIsLearned() {
    String a = "aaaaaaaaaaaaaaaa";
    String b = "bbbbbbbbbbbbbbbb";
    assertThat(Variants.meaning(1, a, null, null, b)).isInstanceOf(Meaning.Fresh.class);
    List<String> afterB = Variants.remember(null, a);
    assertThat(Variants.meaning(2, b, afterB, null, a)).isEqualTo(new Meaning.Reversal(1));
    List<String> afterA = Variants.remember(afterB, b);
    Meaning again = Variants.meaning(3, a, afterA, null, b);
    assertThat(again).isInstanceOf(Meaning.Alternation.class);
    List<String> learned = ((Meaning.Alternation) again).learned();
    assertThat(Variants.meaning(3, a, afterA, learned, b)).isInstanceOf(Meaning.Known.class);
  }

  @Test
  void oneRequestInFiveGoesToTheTail() {
    var all = EnumSet.allOf(Lane.class);
    assertThat(Lane.order(all, 0)).containsExactly(Lane.values());
    assertThat(Lane.order(all, 4))
        .containsExactly(
            Lane.SUSPECT, Lane.CONTROL, Lane.BACKFILL, Lane.OLD, Lane.YOUNG, Lane.DISCOVERY);
    assertThat(Lane.order(EnumSet.of(Lane.CONTROL), 9)).containsExactly(Lane.CONTROL);
  }
}
