package org.aigaq.newsroom.scenario;

import static org.aigaq.newsroom.scenario.Scenario.of;

import java.util.List;
import org.aigaq.newsroom.script.Absence;
import org.aigaq.newsroom.script.Event;

/// Articles that come back: X01 to X05.
final class ReturnScenarios {

  static final List<Scenario> ALL =
      List.of(
          of("X01", "missing for more than a day, then the same text", ReturnScenarios::unchanged),
          of("X02", "missing, back without two paragraphs", ReturnScenarios::edited),
          of("X03", "comes and goes", ReturnScenarios::flapping),
          of("X04", "removed, back under a new number and date", ReturnScenarios::republished),
          of("X05", "probable, and back soon after", ReturnScenarios::soonBack));

  private ReturnScenarios() {}

  private static Absence some(Stage s) {
    List<Absence> ways = List.of(Absence.NOT_FOUND, Absence.REDIRECT_HOME, Absence.GUTTED);
    return ways.get(s.random().nextInt(ways.size()));
  }

  private static void unchanged(Stage s) {
    s.at(s.act(), new Event.Remove(s.target(), some(s)));
    s.at(s.act() + 48, new Event.Restore(s.target()));
    s.expect().restored(s.target());
  }

  /// Long enough to be confirmed on the strong evidence of a 410.
  private static void edited(Stage s) {
    Story story = Story.of(s.cast().language(), s.random());
    s.cast().text(story.title(), story.paragraphs());
    s.at(s.act(), new Event.Remove(s.target(), Absence.GONE));
    s.at(s.act() + 30, new Event.Reprint(s.target(), null, story.paragraphs().subList(0, 6)));
    s.at(s.act() + 30, new Event.Restore(s.target()));
    s.expect().restored(s.target()).edited(s.target(), "paragraph_removed");
  }

  private static void flapping(Stage s) {
    double turn = 3 + s.random().nextInt(20) / 10.0;
    s.target(
        (ask, page) ->
            (int) ((ask.time() - s.act()) / turn) % 2 == 0
                ? ask.page(Stage.MAIN, ask.path() + "x9", ask.count())
                : page);
    s.expect().flapping(s.target());
  }

  private static void republished(Stage s) {
    Story story = Story.of(s.cast().language(), s.random());
    s.cast().text(story.title(), story.paragraphs());
    String again =
        s.cast().another("again", s.cast().language(), story.title(), story.paragraphs(), null);
    s.at(s.act(), new Event.Remove(s.target(), Absence.NOT_FOUND));
    s.at(s.act() + 45, new Event.Publish(again));
    s.expect().removed(s.target());
  }

  private static void soonBack(Stage s) {
    s.target(
        s.act(), s.act() + 8, (ask, page) -> ask.page(Stage.MAIN, ask.path() + "x9", ask.count()));
    s.expect().back(s.target());
  }
}
