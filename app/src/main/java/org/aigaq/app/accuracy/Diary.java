package org.aigaq.app.accuracy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.Observation;
import org.aigaq.contract.record.Outcome;
import org.aigaq.newsroom.ScenarioPress;
import org.aigaq.newsroom.scenario.Play;
import org.aigaq.newsroom.script.Article;
import org.aigaq.newsroom.script.Outlet;

/// What was seen and told of each play, in the order of time.
///
/// @param lines by play
public record Diary(Map<String, List<String>> lines) {

  private record Line(Instant at, String words) {}

  static Diary of(
      ScenarioPress press, List<Play> plays, Testimony said, Instant begun, Duration unit) {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    for (Play play : plays) {
      lines.put(play.name(), ofPlay(press, play, said, begun, unit));
    }
    return new Diary(lines);
  }

  private static List<String> ofPlay(
      ScenarioPress press, Play play, Testimony said, Instant begun, Duration unit) {
    List<Line> lines = new ArrayList<>();
    for (Article article : play.script().articles()) {
      for (String url : Round.addresses(press, play, article.id())) {
        for (Observation seen : said.observations().getOrDefault(url, List.of())) {
          if (!seen.at().isBefore(begun) && seen.outcome() != Outcome.UNCHANGED) {
            lines.add(new Line(seen.at(), seen(article, seen)));
          }
        }
      }
    }
    List<String> outlets = play.script().outlets().stream().map(Outlet::id).toList();
    said.alerts().values().stream()
        .filter(tellings -> Testimony.isOf(outlets, tellings.getFirst()))
        .flatMap(List::stream)
        .forEach(alert -> lines.add(new Line(alert.updatedAt(), told(alert))));
    lines.sort(Comparator.comparing(Line::at));
    return lines.stream().map(line -> written(line, begun, unit)).toList();
  }

  private static String written(Line line, Instant begun, Duration unit) {
    double at = (double) Duration.between(begun, line.at()).toMillis() / unit.toMillis();
    return String.format(Locale.ROOT, "%6.1f  %s", at, line.words());
  }

  private static String seen(Article article, Observation seen) {
    return "%s %s %s %s %s"
        .formatted(article.id(), seen.outcome(), seen.ruleId(), seen.why(), seen.status());
  }

  private static String told(Alert alert) {
    String about = alert.article() == null ? alert.host() : alert.article().url();
    Object what = alert.edit() == null ? alert.mechanism() : alert.edit().labels();
    return "=> %s %s %s %s %s %.2f %s"
        .formatted(
            alert.type(),
            alert.status(),
            about,
            what == null ? alert.kind() : what,
            alert.severity(),
            alert.confidence(),
            alert.edit() == null ? "" : alert.edit().summary());
  }
}
