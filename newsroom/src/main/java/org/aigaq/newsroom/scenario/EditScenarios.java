package org.aigaq.newsroom.scenario;

import static org.aigaq.newsroom.scenario.Scenario.of;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.aigaq.newsroom.script.Article;
import org.aigaq.newsroom.script.Event;

/// What is done to texts: E01 to E19.
final class EditScenarios {

  private static final double EVER = Double.MAX_VALUE;

  static final List<Scenario> ALL =
      List.of(
          of("E01", "the headline is softened", on(EditScenarios::softened)),
          of("E02", "the minister's name goes from the lead", on(EditScenarios::nameRemoved)),
          of("E03", "the death toll shrinks to 2", on(EditScenarios::number)),
          of("E04", "12 000 becomes 12 thousand", on(EditScenarios::shortNumber)),
          of("E05", "a critical quote goes", on(EditScenarios::quote)),
          of("E06", "activists become police", on(EditScenarios::source)),
          of("E07", "“did not confirm” becomes “confirmed”", on(EditScenarios::negation)),
          of("E08", "the last three paragraphs go", on(EditScenarios::lastThree)),
          of("E09", "a paragraph moves to the end", on(EditScenarios::reordered)),
          of("E10", "a number is corrected with a note", on(EditScenarios::corrected)),
          of("E11", "the byline goes", EditScenarios::byline),
          of("E12", "an edit, and the date moves back", on(EditScenarios::backdated)),
          of("E13", "an edit, then back", on(EditScenarios::reverted)),
          of("E14", "the Russian text is edited, its twin is not", EditScenarios::oneTwin),
          of("E15", "another picture", on(EditScenarios::picture)),
          of("E16", "another story at the same address", on(EditScenarios::replaced)),
          of("E17", "cut in small steps", on(EditScenarios::salami)),
          of("E18", "a breaking story grows tenfold", on(EditScenarios::grows)),
          of("E19", "hedges at every accusation", on(EditScenarios::hedges)));

  private EditScenarios() {}

  private static Consumer<Stage> on(BiConsumer<Stage, Story> plot) {
    return s -> {
      Story story = Story.of(s.cast().language(), s.random());
      s.cast().text(story.title(), story.paragraphs());
      plot.accept(s, story);
    };
  }

  private static void reprint(Stage s, List<String> paragraphs) {
    s.at(s.act(), new Event.Reprint(s.target(), null, paragraphs));
  }

  private static void softened(Stage s, Story story) {
    s.at(s.act(), new Event.Retitle(s.target(), story.softTitle()));
    s.expect().edited(s.target(), "headline_softened", "headline_changed");
  }

  private static void nameRemoved(Stage s, Story story) {
    s.at(
        s.act(),
        new Event.Reprint(s.target(), story.name().in(story.title()), story.with(story.name())));
    s.expect().edited(s.target(), "name_removed", "name_changed");
  }

  private static void number(Stage s, Story story) {
    reprint(s, story.with(story.number()));
    s.expect().edited(s.target(), "number_changed");
  }

  private static void shortNumber(Stage s, Story story) {
    reprint(s, story.with(story.shortNumber()));
    s.expect().quiet();
  }

  private static void quote(Stage s, Story story) {
    s.at(s.act(), new Event.Cut(s.target(), story.quote()));
    s.expect().edited(s.target(), "quote_removed", "paragraph_removed");
  }

  private static void source(Stage s, Story story) {
    reprint(s, story.with(story.source()));
    s.expect().edited(s.target(), "attribution_changed");
  }

  private static void negation(Stage s, Story story) {
    reprint(s, story.with(story.negation()));
    s.expect().edited(s.target(), "negation_changed");
  }

  private static void lastThree(Stage s, Story story) {
    List<String> all = story.paragraphs();
    reprint(s, all.subList(0, all.size() - 3));
    s.expect().edited(s.target(), "paragraph_removed");
  }

  private static void reordered(Stage s, Story story) {
    List<String> other = new ArrayList<>(story.paragraphs());
    other.add(other.remove(2));
    reprint(s, other);
    s.expect().quiet();
  }

  private static void corrected(Stage s, Story story) {
    s.at(
        s.act(),
        new Event.Correct(s.target(), story.number().from(), story.number().to(), story.note()));
    s.expect().edited(s.target(), "number_changed", "correction_note");
  }

  private static void byline(Stage s) {
    Story story = Story.of(s.cast().language(), s.random());
    s.cast().skin(List.of("ashyq", "tolqyn", "dalel").get(s.random().nextInt(3)));
    s.cast().signed("Айгерим Сапарова");
    s.cast().text(story.title(), story.paragraphs());
    s.at(s.act(), new Event.Sign(s.target(), null));
    s.expect().edited(s.target(), "byline_changed");
  }

  private static void backdated(Stage s, Story story) {
    s.cast().published(Duration.ofHours(-5));
    reprint(s, story.with(story.number()));
    s.at(s.act(), new Event.Redate(s.target(), Duration.ofHours(-53)));
    s.expect().edited(s.target(), "number_changed", "backdated");
  }

  private static void reverted(Stage s, Story story) {
    reprint(s, story.with(story.number()));
    s.at(s.act() + 16, new Event.Reprint(s.target(), null, story.paragraphs()));
    s.expect().edited(s.target(), "number_changed");
  }

  private static void oneTwin(Stage s) {
    s.cast().in("ru");
    Story ru = Story.of("ru", s.random());
    Story kk = Story.of("kk", s.random());
    s.cast().text(ru.title(), ru.paragraphs());
    s.cast().another("kk", "kk", kk.title(), kk.paragraphs());
    reprint(s, ru.with(ru.number()));
    s.expect().edited(s.target(), "number_changed");
  }

  private static void picture(Stage s, Story story) {
    s.target(
        0,
        EVER,
        (ask, page) -> {
          String name = ask.time() < s.act() ? "stadium-court" : "stock-4411";
          return Html.head(
              page,
              "<meta property=\"og:image\" content=\"https://img.example.kz/" + name + ".jpg\">\n");
        });
  }

  private static void replaced(Stage s, Story story) {
    Article other = s.cast().text(s.cast().language());
    s.at(s.act(), new Event.Reprint(s.target(), other.title(), other.paragraphs()));
    s.expect().edited(s.target(), "replaced", "rewritten");
  }

  private static void salami(Stage s, Story story) {
    double at = s.act();
    for (int i : new int[] {9, 8, 7, 4}) {
      s.at(at, new Event.Cut(s.target(), story.paragraphs().get(i)));
      at += 9;
    }
    s.expect().edited(s.target(), "paragraph_removed");
  }

  private static void grows(Stage s, Story story) {
    s.cast().text(story.title(), story.paragraphs().subList(0, 3));
    double at = s.act();
    for (String paragraph : story.paragraphs().subList(3, 10)) {
      s.at(at, new Event.Add(s.target(), paragraph));
      at += 5;
    }
  }

  private static void hedges(Stage s, Story story) {
    List<String> other =
        story.paragraphs().stream()
            .map(
                p -> {
                  String hedged = p;
                  for (Story.Swap swap : story.hedges()) {
                    hedged = swap.in(hedged);
                  }
                  return hedged;
                })
            .toList();
    reprint(s, other);
    s.expect().edited(s.target(), "hedge_added");
  }
}
