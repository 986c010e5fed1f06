package org.aigaq.streams.severity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.AlertType;
import org.aigaq.contract.record.Edit;
import org.aigaq.contract.record.Outcome;
import org.aigaq.contract.record.Severity;
import org.aigaq.streams.severity.Circumstances.Scale;
import org.aigaq.streams.severity.Severities.Graded;
import org.junit.jupiter.api.Test;

class SeveritiesTest {
  private static final Duration HOURS = Duration.ofHours(5);
  private static final double ORDINARY = 0.5;

  private static Circumstances removal(
      AlertStatus status, Outcome how, Duration seen, Duration gone, List<String> topics) {
    return new Circumstances(
        AlertType.REMOVAL,
        status,
        how,
        0.97,
        null,
        topics,
        topics.contains("urgent"),
        seen,
        gone,
        false,
        0,
        ORDINARY,
        Scale.USUAL);
  }

  private static Circumstances gone(AlertStatus status, List<String> topics) {
    return removal(status, Outcome.GONE, HOURS, HOURS.plusHours(1), topics);
  }

  private static Circumstances edit(double significance, boolean silent, Duration age) {
    var edit = new Edit(false, List.of(), significance, silent, 1, 1, Map.of(), Map.of());
    return new Circumstances(
        AlertType.EDIT,
        AlertStatus.CONFIRMED,
        null,
        1,
        edit,
        List.of("topic"),
        false,
        age,
        age,
        false,
        0,
        ORDINARY,
        Scale.USUAL);
  }

  private static Circumstances with(
      Circumstances c, boolean duplicate, int siblings, double chance) {
    return new Circumstances(
        c.type(),
        c.status(),
        c.mechanism(),
        c.confidence(),
        c.edit(),
        c.topics(),
        c.urgentTopic(),
        c.youngest(),
        c.oldest(),
        duplicate,
        siblings,
        chance,
        c.scale());
  }

  @Test
  void severityGrowsWithEvidenceAndTopicAndSaysWhy() {
    Graded probable = Severities.of(gone(AlertStatus.PROBABLE, List.of()));
    Graded confirmed = Severities.of(gone(AlertStatus.CONFIRMED, List.of("topic", "urgent")));

    assertThat(probable.severity()).isEqualTo(Severity.LOW);
    assertThat(confirmed.severity()).isEqualTo(Severity.HIGH);
    assertThat(confirmed.reasons())
        .containsExactly("missing", "confirmed", "watched_topic", "urgent_topic");
  }

  @Test
  void whatTheSiteItselfSaysIsUrgent() {
    Circumstances legal = removal(AlertStatus.CONFIRMED, Outcome.HTTP_451, HOURS, HOURS, List.of());

    assertThat(Severities.of(legal).severity()).isEqualTo(Severity.HIGH);
  }

  @Test
  void aDraftWithdrawnWithinFifteenMinutesIsInfo() {
    Duration soon = Duration.ofMinutes(14);

    assertThat(
            Severities.of(
                removal(
                    AlertStatus.CONFIRMED, Outcome.GONE, Duration.ZERO, soon, List.of("urgent"))))
        .isEqualTo(new Graded(Severity.INFO, List.of("withdrawn_draft")));
    assertThat(
            Severities.of(
                    removal(
                        AlertStatus.CONFIRMED, Outcome.HTTP_451, Duration.ZERO, soon, List.of()))
                .severity())
        .as("a notice of law is no draft")
        .isEqualTo(Severity.HIGH);
  }

  @Test
  void earlyCorrectionsAreInfoHoweverLarge() {
    assertThat(Severities.of(edit(0.95, true, Duration.ofMinutes(10))))
        .isEqualTo(new Graded(Severity.INFO, List.of("early_correction")));
    assertThat(Severities.of(edit(0.95, true, Duration.ofMinutes(40))).severity())
        .isEqualTo(Severity.MEDIUM);
  }

  @Test
  void duplicatesAreInfo() {
    Circumstances twice = with(gone(AlertStatus.CONFIRMED, List.of("urgent")), true, 5, 0.00001);

    assertThat(Severities.of(twice)).isEqualTo(new Graded(Severity.INFO, List.of("duplicate")));
  }

  @Test
  void whatTheOutletHardlyEverDoesIsMoreUrgentThanWhatItDoesDaily() {
    Circumstances act = gone(AlertStatus.CONFIRMED, List.of("topic"));

    assertThat(Severities.of(with(act, false, 0, 0.02)).severity()).isEqualTo(Severity.HIGH);
    assertThat(Severities.of(act).severity()).isEqualTo(Severity.MEDIUM);
    assertThat(Severities.of(with(act, false, 0, 0.95)).severity()).isEqualTo(Severity.LOW);
  }

  @Test
  void severalAtOnceWeighMore() {
    Circumstances act = gone(AlertStatus.CONFIRMED, List.of("topic"));

    assertThat(Severities.of(with(act, false, 3, ORDINARY)).reasons()).contains("several_at_once");
  }

  @Test
  void routineEditsStayLowWhateverTheirTopic() {
    assertThat(Severities.of(edit(0.2, true, HOURS)).severity()).isEqualTo(Severity.INFO);
  }

  @Test
  void endedIncidentsStepBack() {
    assertThat(Severities.ended(AlertType.REMOVAL, AlertStatus.RETRACTED).severity())
        .isEqualTo(Severity.INFO);
    assertThat(Severities.ended(AlertType.REMOVAL, AlertStatus.RESTORED).severity())
        .isEqualTo(Severity.LOW);
    assertThat(Severities.ended(AlertType.EDIT, AlertStatus.REVERTED).severity())
        .isEqualTo(Severity.INFO);
  }

  @Test
  void everyRuleHasItsOwnIdAndAComment() {
    assertThat(Severities.table()).extracting(SeverityRule::id).doesNotHaveDuplicates();
    assertThat(Severities.table()).allSatisfy(rule -> assertThat(rule.comment()).isNotBlank());
  }

  @Test
  void ordinaryDaysLeaveFewUrgentAlertsAndTheImportantOnesAreAmongThem() {
    int important = 0;
    int found = 0;
    int fewEnough = 0;
    for (long seed = 1; seed <= 20; seed++) {
      List<Days.Told> day = new Days(seed).after(14);
      long urgent = day.stream().filter(Days.Told::urgent).count();
      fewEnough += urgent <= 15 ? 1 : 0;
      important += Days.PLANTED;
      found += (int) day.stream().filter(told -> told.important() && told.urgent()).count();
    }

    assertThat(fewEnough).as("days with at most 15, of 20").isGreaterThanOrEqualTo(19);
    assertThat(found).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * important));
  }
}
