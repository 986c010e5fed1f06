package org.aigaq.newsroom.scenario;

import static org.aigaq.newsroom.scenario.Scenario.of;
import static org.aigaq.newsroom.scenario.Scenario.simulated;

import java.util.List;
import java.util.function.Consumer;
import org.aigaq.newsroom.script.Absence;
import org.aigaq.newsroom.script.Event;

/// Removals that must be found: R01 to R16.
final class RemovalScenarios {

  private static final double EVER = Double.MAX_VALUE;

  static final List<Scenario> ALL =
      List.of(
          of("R01", "410", gone(Absence.GONE)),
          of("R02", "404 for ever", gone(Absence.NOT_FOUND)),
          of("R03", "200 with the site's own not-found page", RemovalScenarios::softNotFound),
          of("R04", "redirect to the home page, this address only", gone(Absence.REDIRECT_HOME)),
          of("R05", "redirect to the section, this address only", RemovalScenarios::toSection),
          of("R06", "title kept, a notice of removal on demand", RemovalScenarios::notice),
          of("R07", "title kept, a line or nothing below it", RemovalScenarios::gutted),
          of("R08", "451 with an explanation", gone(Absence.LEGAL)),
          of("R09", "403 for this article only", RemovalScenarios::refused),
          of("R10", "gone from the lists, 404 later", RemovalScenarios::delistedFirst),
          of("R11", "the Russian version goes, its twins stay", RemovalScenarios::oneTwin),
          of("R12", "gone from the host, alive at a mirror", RemovalScenarios::mirrorLives),
          of("R13", "404 only for some readers", RemovalScenarios::someReaders),
          of("R14", "noindex and “withdrawn from publication”", RemovalScenarios::withdrawn),
          of("R15", "twelve articles on one person within an hour", RemovalScenarios::campaign),
          simulated(
              "R16", "host blocked, article gone, host back", RemovalScenarios::blockedThenGone));

  private RemovalScenarios() {}

  private static Consumer<Stage> gone(Absence how) {
    return s -> {
      s.at(s.act(), new Event.Remove(s.target(), how));
      s.expect().removed(s.target());
    };
  }

  private static void softNotFound(Stage s) {
    s.cast().softNotFound();
    gone(Absence.SOFT_404).accept(s);
  }

  private static void toSection(Stage s) {
    String section = "/section/" + s.article(s.target()).section() + "/";
    s.target((ask, page) -> Html.redirect(302, ask.root() + section));
    s.expect().removed(s.target());
  }

  private static void notice(Stage s) {
    List<String> said =
        switch (s.cast().language()) {
          case "kk" ->
              List.of(
                  "Материал уәкілетті органның талабы бойынша жойылды.",
                  "Мақала сот шешімімен жойылды.",
                  "Бұл жарияланым авторлық құқық иесінің өтініші бойынша жойылды.");
          case "ru" ->
              List.of(
                  "Материал удалён по требованию уполномоченного органа.",
                  "Новость удалена по решению суда.",
                  "Публикация удалена по просьбе героя материала.");
          default ->
              List.of(
                  "This article has been removed following a court decision.",
                  "This story has been removed at the request of the authorities.",
                  "The text has been taken down.");
        };
    String words = said.get(s.random().nextInt(said.size()));
    s.at(s.act(), new Event.Reprint(s.target(), null, List.of(words)));
    s.expect().removed(s.target());
  }

  private static void gutted(Stage s) {
    if (s.random().nextBoolean()) {
      gone(Absence.GUTTED).accept(s);
      return;
    }
    s.at(s.act(), new Event.Reprint(s.target(), null, List.of("…")));
    s.expect().removed(s.target());
  }

  private static void refused(Stage s) {
    String words =
        switch (s.cast().language()) {
          case "kk" -> "Бұл бетті ашуға рұқсат жоқ";
          case "ru" -> "Доступ запрещён";
          default -> "Forbidden";
        };
    s.target((ask, page) -> Html.bare(403, words, words + "."));
    s.expect().either(s.target());
  }

  private static void delistedFirst(Stage s) {
    s.cast().sitemap();
    s.at(s.act(), new Event.Remove(s.target(), Absence.NOT_FOUND));
    s.target(
        s.act(),
        s.act() + 10,
        (ask, page) -> {
          // Only the lists have lost it so far: its page still stands.
          return ask.page(Stage.BEFORE, ask.request().path(), ask.count());
        });
    s.before();
    s.expect().removed(s.target());
  }

  private static void oneTwin(Stage s) {
    s.cast().in("ru").path("/{lang}/{section}/{slug}-{number}/");
    Story ru = Story.of("ru", s.random());
    s.cast().text(ru.title(), ru.paragraphs());
    for (String language : List.of("kk", "en")) {
      Story twin = Story.of(language, s.random());
      s.cast().another(language, language, twin.title(), twin.paragraphs());
    }
    gone(Absence.NOT_FOUND).accept(s);
  }

  private static void mirrorLives(Stage s) {
    s.mirrored();
    s.before();
    s.at(s.act(), new Event.Remove(s.target(), Absence.NOT_FOUND));
    s.target(
        0,
        EVER,
        (ask, page) ->
            ask.atMirror() ? ask.page(Stage.BEFORE, ask.request().path(), ask.count()) : page);
    s.acts(s.target(), s.act());
    s.expect().removed(s.target());
  }

  private static void someReaders(Stage s) {
    s.target(
        (ask, page) ->
            ask.request().headers().getOrDefault("accept-language", "").startsWith("ru")
                ? Html.bare(404, "404", "Не найдено")
                : page);
    s.expect().either(s.target());
  }

  private static void withdrawn(Stage s) {
    String words =
        switch (s.cast().language()) {
          case "kk" -> "Жазба жариялаудан алынды";
          case "ru" -> "Запись снята с публикации";
          default -> "This post has been withdrawn";
        };
    s.at(s.act(), new Event.Reprint(s.target(), null, List.of(words + ".")));
    s.target((ask, page) -> Html.head(page, "<meta name=\"robots\" content=\"noindex\">\n"));
    s.expect().removed(s.target());
  }

  /// Sixty articles at the outlet, a fifth of them about the same person.
  private static void campaign(Stage s) {
    s.target();
    for (int i = 0; i < 42; i++) {
      var text = s.cast().text(s.cast().language());
      s.cast()
          .another(
              "o" + i,
              text.language(),
              text.title() + " — " + (i + 1),
              text.paragraphs(),
              java.time.Duration.ofDays(-1 - s.random().nextInt(600)));
    }
    Story story = Story.of(s.cast().language(), s.random());
    s.cast().text(story.title(), story.paragraphs());
    double at = s.act();
    s.at(at, new Event.Remove(s.target(), Absence.NOT_FOUND));
    s.expect().removed(s.target());
    for (int i = 0; i < 11; i++) {
      var own = new java.util.ArrayList<>(s.cast().text(s.cast().language()).paragraphs());
      own.addFirst(story.paragraphs().getFirst());
      String id =
          s.cast()
              .another(
                  "c" + i,
                  s.cast().language(),
                  story.title() + " (" + (i + 2) + ")",
                  own,
                  java.time.Duration.ofDays(-1 - s.random().nextInt(200)));
      at += 0.4;
      s.at(at, new Event.Remove(id, Absence.NOT_FOUND));
      s.expect().removed(id);
    }
  }

  private static void blockedThenGone(Stage s) {
    double lifted = s.act() + 10;
    s.all(s.act(), lifted, (ask, page) -> Html.cut());
    s.at(s.act() + 6, new Event.Remove(s.target(), Absence.NOT_FOUND));
    s.acts(s.target(), lifted);
    s.expect().removed(s.target()).outage("down");
  }
}
