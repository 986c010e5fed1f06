package org.aigaq.streams.vantage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aigaq.contract.config.Schedule;
import org.aigaq.contract.record.StageName;
import org.aigaq.streams.vantage.Comparison.Differ;
import org.aigaq.streams.vantage.Comparison.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Instant AT = Instant.parse("2026-11-20T08:00:00Z");
  private static final Seen WORKS = new Seen(Way.WORKS, null);
  private static final Seen TLS = new Seen(Way.FAILS, StageName.TLS);
  private static final Seen TCP = new Seen(Way.FAILS, StageName.TCP);
  private static final Seen REFUSED = new Seen(Way.REFUSED, null);
  private static final Seen MISSING = new Seen(Way.MISSING, null);

  private static View view(String vantage, @Nullable Seen home, @Nullable Seen article) {
    return new View(vantage, AT, home, article, List.of());
  }

  @Test
  void aHostThatSomeReachAndOthersDoNotDiffers() {
    assertThat(Comparison.of(List.of(view("de", WORKS, WORKS), view("kz", TLS, TLS))))
        .isEqualTo(new Differ(Scope.HOST, StageName.TLS, List.of("kz"), List.of("de")));
  }

  @Test
  void aStageThatIsNotTheSameForAllIsNotNamed() {
    var views = List.of(view("de", WORKS, null), view("kz", TLS, null), view("kz2", TCP, null));
    assertThat(Comparison.of(views))
        .isEqualTo(new Differ(Scope.HOST, null, List.of("kz", "kz2"), List.of("de")));
  }

  @Test
  void oneVantageNeverDiffers() {
    assertThat(Comparison.of(List.of(view("kz", TLS, TLS)))).isInstanceOf(Comparison.Down.class);
    assertThat(Comparison.of(List.of(view("kz", WORKS, null))))
        .isInstanceOf(Comparison.Reached.class);
    assertThat(Comparison.of(List.of())).isInstanceOf(Comparison.Unclear.class);
  }

  @Test
  void aRefusalIsTheSitesOwnDoing() {
    assertThat(Comparison.of(List.of(view("de", WORKS, WORKS), view("kz", REFUSED, REFUSED))))
        .isInstanceOf(Comparison.Reached.class);
  }

  @Test
  void aVantageThatDidNotAnswerSaysNothing() {
    assertThat(Comparison.of(List.of(view("de", TCP, TCP), view("kz", null, null))))
        .isInstanceOf(Comparison.Down.class);
    assertThat(Comparison.of(List.of(view("de", REFUSED, null), view("kz", null, null))))
        .isInstanceOf(Comparison.Unclear.class);
  }

  @Test
  void oneArticleThatIsCutOffOnAHostThatIsReachedIsTheArticlesDifference() {
    Seen page = new Seen(Way.FAILS, StageName.HTTP);
    assertThat(Comparison.of(List.of(view("de", WORKS, WORKS), view("kz", WORKS, page))))
        .isEqualTo(new Differ(Scope.ARTICLE, StageName.HTTP, List.of("kz"), List.of("de")));
  }

  @Test
  void itIsToldOnlyAfterThreeComparisonsOverSixHours() {
    var differ = new Differ(Scope.HOST, StageName.TLS, List.of("kz"), List.of("de"));
    Tally tally = null;
    for (int hour : new int[] {0, 1, 2, 3, 4, 5}) {
      tally = Tally.plus(tally, differ, AT.plus(Duration.ofHours(hour)));
      assertThat(tally.isRipe(Schedule.DEFAULT, true)).as("after %d hours", hour).isFalse();
    }
    tally = Tally.plus(tally, differ, AT.plus(Duration.ofHours(6)));
    assertThat(tally.isRipe(Schedule.DEFAULT, true)).isTrue();
    assertThat(tally.isRipe(Schedule.DEFAULT, false)).as("nothing else was reached").isFalse();
    Tally later = Tally.plus(tally, differ, AT.plus(Duration.ofHours(12)));
    assertThat(later.isRipe(Schedule.DEFAULT, false)).isTrue();
    assertThat(later.confidence(false)).isLessThan(later.confidence(true));
  }

  @Test
  void otherVantagesOrAGoodComparisonBeginANewRow() {
    var one = new Differ(Scope.HOST, StageName.TLS, List.of("kz"), List.of("de"));
    var other = new Differ(Scope.HOST, StageName.TLS, List.of("kg"), List.of("de"));
    Tally tally = Tally.plus(Tally.plus(null, one, AT), one, AT.plusSeconds(60));
    assertThat(tally.rounds()).isEqualTo(2);
    assertThat(Tally.plus(tally, other, AT.plusSeconds(120)).rounds()).isEqualTo(1);
    assertThat(Tally.plus(tally.over(), one, AT.plusSeconds(120)).rounds()).isEqualTo(1);
  }

  @Test
  void aRemovalIsContradictedByWhoeverReadsTheText() {
    Stands both = Stands.NONE.with(view("kz", WORKS, MISSING)).with(view("kg", WORKS, WORKS));
    assertThat(both.verdict(AT)).isEqualTo(Stands.Verdict.CONTRADICTED);
    assertThat(both.verdict(AT.plusSeconds(1)))
        .as("what was seen before it went missing")
        .isEqualTo(Stands.Verdict.SILENT);
  }

  @Test
  void aRemovalIsAgreedUponOnlyOnAHostThatIsReached() {
    assertThat(Stands.NONE.with(view("kz", WORKS, MISSING)).verdict(AT))
        .isEqualTo(Stands.Verdict.AGREED);
    assertThat(Stands.NONE.with(view("kz", null, MISSING)).verdict(AT))
        .isEqualTo(Stands.Verdict.SILENT);
    assertThat(Stands.NONE.with(view("kz", REFUSED, REFUSED)).verdict(AT))
        .isEqualTo(Stands.Verdict.SILENT);
  }
}
