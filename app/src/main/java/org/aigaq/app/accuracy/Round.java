package org.aigaq.app.accuracy;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.aigaq.app.house.Configuration;
import org.aigaq.app.house.Rooms;
import org.aigaq.app.stack.Progress;
import org.aigaq.contract.config.OutletsFile;
import org.aigaq.contract.id.CanonicalUrl;
import org.aigaq.newsroom.ScenarioPress;
import org.aigaq.newsroom.scenario.Play;
import org.aigaq.newsroom.scenario.Stage;
import org.aigaq.newsroom.script.Article;

/// One round: plays on the air together, watched by rooms that are at work, from the first sight of
/// every article to the end of the scripts.
public final class Round {
  private static final Duration LOOK = Duration.ofMillis(500);

  private final Clock clock;
  private final Duration unit;
  private final Duration patience;
  private final Progress progress;

  /// @param unit how long a unit of the scripts lasts: a busy machine needs longer ones
  /// @param patience for the first sight of all articles
  public Round(Clock clock, Duration unit, Duration patience, Progress progress) {
    this.clock = clock;
    this.unit = unit;
    this.patience = patience;
    this.progress = progress;
  }

  /// Plays, waits and scores.
  ///
  /// @param kafka where the rooms are at work
  public Outcome play(Rooms rooms, String kafka, List<Play> plays)
      throws IOException, InterruptedException {
    try (var press =
            ScenarioPress.open(
                plays, InetAddress.getLoopbackAddress(), clock, unit, Paces.of(unit));
        var witness = new Witness(kafka)) {
      rooms.publish(
          new Configuration(
              press.outletsFiles().stream()
                  .flatMap(file -> OutletsFile.read("scenarios", file).stream())
                  .toList(),
              List.of()));
      List<String> unseen = awaitFirstSights(press, witness);
      press.begin();
      Instant begun = clock.instant();
      progress.report(
          "%d plays begin, %d articles not seen yet".formatted(plays.size(), unseen.size()));
      TimeUnit.MILLISECONDS.sleep(Paces.times(unit, Stage.END).toMillis());
      Testimony said = witness.testimony();
      List<Score> scores = new ArrayList<>();
      for (Play play : plays) {
        scores.add(Scoring.of(play, said, article -> addresses(press, play, article), begun, unit));
      }
      return new Outcome(scores, Diary.of(press, plays, said, begun, unit), unseen);
    }
  }

  private List<String> awaitFirstSights(ScenarioPress press, Witness witness)
      throws InterruptedException {
    Instant limit = clock.instant().plus(patience);
    List<String> unseen = unseen(press, witness);
    while (!unseen.isEmpty() && clock.instant().isBefore(limit)) {
      TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
      unseen = unseen(press, witness);
    }
    return unseen;
  }

  private static List<String> unseen(ScenarioPress press, Witness witness) {
    List<String> unseen = new ArrayList<>();
    for (Play play : press.plays()) {
      for (Article article : play.script().articles()) {
        boolean out = article.published() != null;
        if (out && addresses(press, play, article.id()).stream().noneMatch(witness::knows)) {
          unseen.add(article.id());
        }
      }
    }
    return unseen;
  }

  /// Every address of an article, as watch writes addresses.
  static Set<String> addresses(ScenarioPress press, Play play, String article) {
    return press.urlsOf(play, article).stream()
        .map(url -> CanonicalUrl.of(url).orElse(url))
        .collect(Collectors.toSet());
  }

  /// What a round found.
  ///
  /// @param diary what was seen and told, play by play, for whoever wants to know why
  /// @param unseen articles that were not taken in before the scripts began
  public record Outcome(List<Score> scores, Diary diary, List<String> unseen) {

    /// What was seen and told of each play that was not judged rightly in every point.
    public String diaryOfFaults() {
      StringBuilder pages = new StringBuilder();
      for (Score score : scores) {
        if (!score.right()) {
          pages
              .append(score.play().name())
              .append(": ")
              .append(score.play().scenario().says())
              .append("; acts ")
              .append(score.play().acts())
              .append('\n');
          score.faults().forEach(fault -> pages.append("  ! ").append(fault).append('\n'));
          diary
              .lines()
              .getOrDefault(score.play().name(), List.of())
              .forEach(line -> pages.append("  ").append(line).append('\n'));
        }
      }
      return pages.toString();
    }
  }
}
