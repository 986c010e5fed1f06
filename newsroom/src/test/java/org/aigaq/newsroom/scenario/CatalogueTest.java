package org.aigaq.newsroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aigaq.newsroom.press.Page;
import org.aigaq.newsroom.press.Request;
import org.aigaq.newsroom.script.Article;
import org.aigaq.newsroom.script.Outlet;
import org.aigaq.newsroom.script.Timeline;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static final Instant EPOCH = Instant.parse("2026-11-22T06:00:00Z");

  @Test
  void thereAreAHundredAndThirtyOneScenariosOfTenFamilies() {
    assertThat(Catalogue.all()).hasSize(131).extracting(Scenario::id).doesNotHaveDuplicates();
    assertThat(Catalogue.all().stream().collect(Collectors.groupingBy(Scenario::family)).keySet())
        .containsExactlyInAnyOrder(Family.values());
  }

  @Test
  void everyPlayCanBeServedFromItsBeginningToItsEnd() {
    for (Scenario scenario : Catalogue.all()) {
      for (long seed = 1; seed <= 2; seed++) {
        served(scenario.play(seed));
      }
    }
  }

  private static void served(Play play) {
    Scene scene = scene(play);
    for (double at = 0; at <= Stage.END; at += 18) {
      Instant now = EPOCH.plusMillis((long) (at * 1000));
      for (Article article : play.script().articles()) {
        Outlet outlet = play.script().outlet(article.outlet());
        Request request = Request.get(outlet.id(), outlet.pathOf(article, article.slug()));
        Page page = scene.respond(outlet.id(), false, "GET", request, now, (long) at * 7);
        assertThat(page.status()).as(play.name()).isBetween(-1, 599);
      }
    }
  }

  @Test
  void everyArticleThatTheTruthNamesIsThere() {
    for (Scenario scenario : Catalogue.all()) {
      Play play = scenario.play(2);
      Set<String> ids =
          play.script().articles().stream().map(Article::id).collect(Collectors.toSet());
      Truth truth = play.truth();
      Set<String> named = new HashSet<>(truth.removed());
      named.addAll(truth.restored());
      named.addAll(truth.back());
      named.addAll(truth.moved());
      named.addAll(truth.flapping());
      named.addAll(truth.edits().keySet());
      assertThat(ids).as(play.name()).containsAll(named);
    }
  }

  @Test
  void aPlayIsTheSameForTheSameSeedAndAnotherForAnother() {
    Scenario scenario = Catalogue.of("R02");
    assertThat(scenario.play(1).script()).isEqualTo(scenario.play(1).script());
    assertThat(scenario.play(1).script()).isNotEqualTo(scenario.play(2).script());
  }

  private static Scene scene(Play play) {
    Map<String, String> roots = new HashMap<>();
    Map<String, String> mirrors = new HashMap<>();
    for (Outlet outlet : play.script().outlets()) {
      roots.put(outlet.id(), "http://" + outlet.id() + ".example");
      if (play.mirrored()) {
        mirrors.put(outlet.id(), "http://mirror." + outlet.id() + ".example");
      }
    }
    return new Scene(play, new Timeline(EPOCH, 1), roots, mirrors);
  }

  @Test
  void unitsAreTheSecondsOfAScript() {
    Play play = Catalogue.of("R01").play(1);
    Double act = play.acts().values().iterator().next();
    assertThat(play.script().timetable().getFirst().at())
        .isEqualTo(Duration.ofMillis(Math.round(act * 1000)));
  }
}
