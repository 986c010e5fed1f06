package org.aigaq.newsroom.scenario;

import static org.aigaq.newsroom.scenario.Scenario.of;

import java.util.List;
import org.aigaq.newsroom.script.Absence;
import org.aigaq.newsroom.script.Article;
import org.aigaq.newsroom.script.Event;

/// What happens at several outlets: K01 to K05.
final class PressScenarios {

  private static final int OUTLETS = 9;

  static final List<Scenario> ALL =
      List.of(
          of("K01", "one text at nine outlets, one edits it", PressScenarios::oneEdits),
          of("K02", "seven of nine outlets remove it", PressScenarios::killed),
          of("K03", "a translation", PressScenarios::translation),
          of("K04", "daily rates, nearly the same words", PressScenarios::templates),
          of("K05", "same headline, other text", PressScenarios::sameHeadline));

  private PressScenarios() {}

  private static Story agency(Stage s) {
    Story story = Story.of(s.cast().language(), s.random());
    s.cast().text(story.title(), story.paragraphs());
    return story;
  }

  private static void oneEdits(Stage s) {
    Story story = agency(s);
    for (int i = 1; i < OUTLETS; i++) {
      s.cast().peer(i);
    }
    s.at(s.act(), new Event.Reprint(s.target(), null, story.with(story.number())));
    s.expect().edited(s.target(), "number_changed");
  }

  private static void killed(Stage s) {
    agency(s);
    double at = s.act();
    for (int i = 1; i < OUTLETS; i++) {
      String copy = s.cast().peer(i);
      if (i < 7) {
        at += 1.5;
        s.at(at, new Event.Remove(copy, Absence.NOT_FOUND));
        s.expect().removed(copy);
      }
    }
    s.at(s.act(), new Event.Remove(s.target(), Absence.NOT_FOUND));
    s.expect().removed(s.target());
  }

  private static void translation(Stage s) {
    s.cast().in("ru");
    agency(s);
    Story kk = Story.of("kk", s.random());
    s.cast().another("kk", "kk", kk.title(), kk.paragraphs());
    s.expect().quiet();
  }

  private static void templates(Stage s) {
    for (int day = 1; day <= 4; day++) {
      s.cast()
          .another(
              "rates" + day,
              "ru",
              "Курс валют на " + day + " ноября",
              List.of(
                  "Национальный банк установил официальные курсы валют на " + day + " ноября.",
                  "Доллар стоит 5%d,%d0 тенге, евро 60%d,1%d тенге, рубль 6,%d тенге."
                      .formatted(18 + day, day, day, day, day),
                  "Обменные пункты Алматы покупают доллар дешевле, а продают дороже официального "
                      + "курса, разница составляет около двух тенге."));
    }
    s.expect().quiet();
  }

  private static void sameHeadline(Stage s) {
    Story story = agency(s);
    Article other = s.cast().text(s.cast().language());
    s.cast().another("b", s.cast().language(), story.title(), other.paragraphs());
    s.expect().quiet();
  }
}
