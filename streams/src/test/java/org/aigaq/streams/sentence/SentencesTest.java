package org.aigaq.streams.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.Edit;
import org.aigaq.contract.record.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
  private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
  private static final Instant SEEN = Instant.parse("2026-11-20T08:52:00Z");
  private static final Instant FROM = Instant.parse("2026-11-20T09:05:00Z");
  private static final Instant TO = Instant.parse("2026-11-20T10:10:00Z");
  private static final List<Outcome> MECHANISMS =
      List.of(
          Outcome.GONE,
          Outcome.HTTP_451,
          Outcome.SOFT_404,
          Outcome.REDIRECTED,
          Outcome.NOTICE,
          Outcome.GUTTED,
          Outcome.RESTRICTED);

  private static RemovalFacts removal(AlertStatus status, Outcome mechanism, int checks) {
    return removal(status, mechanism, checks, 5, Duration.ZERO, null);
  }

  private static RemovalFacts removal(
      AlertStatus status,
      Outcome mechanism,
      int checks,
      int siblings,
      Duration blind,
      @Nullable Instant ended) {
    return new RemovalFacts(
        "Посёлок без воды",
        "Таң",
        status,
        mechanism,
        404,
        checks,
        checks,
        FROM,
        TO,
        SEEN,
        true,
        siblings,
        siblings,
        blind,
        "https://tan.example/n/2",
        false,
        ended);
  }

  @Test
  void aRemovalIsToldWithItsEvidence() {
    Map<String, String> told =
        Sentences.removal(removal(AlertStatus.CONFIRMED, Outcome.GONE, 3), ALMATY);

    assertThat(told.get("ru"))
        .isEqualTo(
            "Страница «Посёлок без воды» (Таң) не открывается: 3 проверки из 3 за 14:05–15:10"
                + " вернули 404. Текст последний раз виден в 13:52. Главная и 5 соседних материалов"
                + " открываются. Причина неизвестна.");
    assertThat(told.get("kk"))
        .isEqualTo(
            "«Посёлок без воды» (Таң) беті ашылмайды: 14:05–15:10 аралығында 3 тексеруден 3 рет 404"
                + " коды қайтарылды. Мәтін соңғы рет көрінген уақыт: 13:52. Басты бет және көршілес"
                + " 5 материал ашылады. Себебі белгісіз.");
    assertThat(told.get("en"))
        .isEqualTo(
            "The page “Посёлок без воды” (Таң) does not open: 3 of 3 checks between 14:05 and 15:10"
                + " returned 404. The text was last seen at 13:52. The home page and 5 neighbouring"
                + " articles open. The cause is not known.");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1 проверка из 1 за 14:05–15:10 вернула 404",
    "2, 2 проверки из 2 за 14:05–15:10 вернули 404",
    "5, 5 проверок из 5 за 14:05–15:10 вернули 404",
    "11, 11 проверок из 11 за 14:05–15:10 вернули 404",
    "21, 21 проверка из 21 за 14:05–15:10 вернула 404"
  })
  void russianCountsAgree(int checks, String expected) {
    assertThat(Sentences.removal(removal(AlertStatus.CONFIRMED, Outcome.GONE, checks), ALMATY))
        .extractingByKey("ru")
        .asString()
        .contains(expected);
  }

  @Test
  void timesOfSeveralDaysCarryTheDay() {
    RemovalFacts facts =
        removal(
            AlertStatus.RESTORED, Outcome.GONE, 9, 5, Duration.ZERO, TO.plus(Duration.ofDays(1)));

    assertThat(Sentences.removal(facts, ALMATY).get("ru"))
        .contains("снова читается с 21.11 15:10, он прежний")
        .contains("за 20.11 14:05–20.11 15:10");
  }

  @Test
  void whatIsNotConfirmedSaysSoAndBlindTimeIsTold() {
    RemovalFacts facts =
        removal(AlertStatus.PROBABLE, Outcome.SOFT_404, 3, 0, Duration.ofMinutes(12), null);
    Map<String, String> told = Sentences.removal(facts, ALMATY);

    assertThat(told.get("ru")).contains("Пока не подтверждено").contains("12 минут");
    assertThat(told.get("kk")).contains("Әзірге расталған жоқ").contains("12 минут");
    assertThat(told.get("en")).contains("Not confirmed yet").contains("12 minutes");
  }

  @Test
  void anEditIsToldWithItsLabelsAndItsSilence() {
    Edit edit =
        new Edit(
            false,
            List.of("number_changed"),
            0.5,
            true,
            1,
            1,
            Map.of(),
            Map.of(
                "ru", "Изменено число (12 → 2).", "kk", "Сан өзгерді.", "en", "A number changed."));
    EditFacts facts = new EditFacts("Посёлок", "Таң", AlertStatus.CONFIRMED, edit, SEEN, FROM);

    assertThat(Sentences.edit(facts, ALMATY).get("ru"))
        .isEqualTo(
            "Материал «Посёлок» (Таң) изменён между 13:52 и 14:05. Изменено число (12 → 2)."
                + " Пометки об изменении нет.");
    assertThat(facts.asMap()).containsEntry("labels", "number_changed");
  }

  @Test
  void anOutageSaysThatArticlesAreNotJudged() {
    OutageFacts open = new OutageFacts("Таң", "tan.example", "down", FROM, null, 40, 5, 0, false);
    OutageFacts closed = new OutageFacts("Таң", "tan.example", "down", FROM, TO, 40, 5, 0, false);

    assertThat(Sentences.outage(open, ALMATY).get("ru"))
        .isEqualTo(
            "Сайт tan.example (Таң) не открывается с 14:05. Из 5 проверенных материалов открываются"
                + " 0. До восстановления отдельные материалы не оцениваются.");
    assertThat(Sentences.outage(closed, ALMATY).get("ru")).contains("это длилось 65 минут");
  }

  @Test
  void noSentenceKnowsAMotive() {
    List<String> all = new ArrayList<>();
    for (AlertStatus status : AlertStatus.values()) {
      for (Outcome mechanism : MECHANISMS) {
        all.addAll(Sentences.removal(removal(status, mechanism, 3), ALMATY).values());
      }
    }
    for (String kind :
        List.of("down", "challenged", "mass_disappearance", "silent", "blind", "robots")) {
      OutageFacts facts = new OutageFacts("Таң", "tan.example", kind, FROM, null, 4, 5, 0, true);
      all.addAll(Sentences.outage(facts, ALMATY).values());
    }

    assertThat(all)
        .allSatisfy(
            sentence ->
                assertThat(sentence.toLowerCase(Locale.ROOT))
                    .doesNotContainPattern(
                        "ценз|приказ|скры|власт|запре|блокир|цензура|бұйры|жасыр")
                    .doesNotContainPattern("censor|order|hid|conceal|block|ban ")
                    .doesNotContain("null", "  "));
  }

  @Test
  void aTitleNamesOutletAndArticle() {
    assertThat(Sentences.titleOf(removal(AlertStatus.PROBABLE, Outcome.GONE, 3)))
        .isEqualTo("Таң: «Посёлок без воды»");
  }
}
