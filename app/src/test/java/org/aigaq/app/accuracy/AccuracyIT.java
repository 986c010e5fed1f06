package org.aigaq.app.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.aigaq.app.house.House;
import org.aigaq.app.house.Rooms;
import org.aigaq.app.house.Servers;
import org.aigaq.app.stack.EmbeddedKafka;
import org.aigaq.app.stack.EmbeddedOptions;
import org.aigaq.app.stack.ServerFiles;
import org.aigaq.newsroom.scenario.Catalogue;
import org.aigaq.newsroom.scenario.Play;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// Twenty scenarios, one of each kind that matters most; `aigaq accuracy` plays all of them.
@EnabledIfEnvironmentVariable(
    named = "AIGAQ_ACCURACY",
    matches = "smoke",
    disabledReason =
        "scaled time needs a machine to itself for 100 s: AIGAQ_ACCURACY=smoke plays it")
class AccuracyIT {
  private static final List<String> SMOKE =
      List.of(
          "N03", "N05", "N09", "N12", "N22", "E03", "E05", "R01", "R02", "R03", "R04", "R06", "F01",
          "F03", "F16", "M01", "W01", "H01", "X02", "X05");
  private static final Duration UNIT = Duration.ofMillis(500);

  @TempDir(cleanup = CleanupMode.NEVER)
  static Path data;

  @Test
  void twentyScenariosAreJudgedRightly() throws Exception {
    Clock clock = Clock.systemUTC();
    Accuracy accuracy = new Accuracy();
    String diary;
    try (var kafka =
            EmbeddedKafka.open(
                EmbeddedOptions.at(data).withHeaps(384, 384),
                ServerFiles.locate(),
                System.err::println);
        var house = new House(System.err::println)) {
      var rooms = new Rooms(new Servers(kafka.bootstrapServers(), null), data, clock);
      rooms.makeTopics(Rooms.EMBEDDED_PARTITIONS);
      house.add(rooms.streams(UNIT));
      house.add(rooms.ingest());
      List<Play> plays = SMOKE.stream().map(id -> Catalogue.of(id).play(1)).toList();
      var round = new Round(clock, UNIT, Duration.ofSeconds(50), System.err::println);
      var outcome = round.play(rooms, kafka.bootstrapServers(), plays);
      Assumptions.assumeTrue(
          outcome.unseen().isEmpty(),
          "this machine is too busy for a round in scaled time: " + outcome.unseen());
      accuracy.add(outcome);
      diary = outcome.diaryOfFaults();
    }
    assertThat(accuracy.falselyConfirmed()).as(diary).isZero();
    assertThat(accuracy.alertsOnTheLiving()).as(diary).isZero();
    assertThat(accuracy.recall()).as(diary).isGreaterThanOrEqualTo(0.95);
    assertThat(accuracy.endsRight()).as(diary).isGreaterThanOrEqualTo(0.95);
  }
}
