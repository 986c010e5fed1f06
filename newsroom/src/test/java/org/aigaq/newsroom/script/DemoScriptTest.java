package org.aigaq.newsroom.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoScriptTest {

  private static final Duration HARMLESS = Duration.ofMinutes(20);

  private final Script demo = Script.demo();

  @Test
  void thereAreOutletsOfEveryKindOfOwnership() {
    assertThat(demo.outlets()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(demo.outlets().stream().map(Outlet::ownership))
        .contains("state", "state_aligned", "private", "independent", "exile");
    assertThat(demo.outlets().stream().map(Outlet::skin).distinct().count())
        .isGreaterThanOrEqualTo(9);
  }

  @Test
  void everyLanguageHasItsShare() {
    Map<String, Long> count =
        demo.articles().stream()
            .collect(Collectors.groupingBy(Article::language, Collectors.counting()));
    assertThat(count.keySet()).containsExactlyInAnyOrder("kk", "ru", "en", "ky", "hu");
    assertThat(List.of("kk", "ru", "en"))
        .allMatch(language -> count.getOrDefault(language, 0L) >= 18);
    assertThat(demo.articles()).hasSizeGreaterThanOrEqualTo(60);
  }

  @Test
  void everyArticleIsAnArticle() {
    for (Article article : demo.articles()) {
      assertThat(article.paragraphs()).as(article.id()).hasSizeBetween(4, 8);
      assertThat(article.text().split("\\s+")).as(article.id()).hasSizeBetween(105, 300);
      assertThat(article.title().length()).as(article.id()).isBetween(20, 120);
      assertThat(article.text())
          .as(article.id())
          .containsAnyOf("«", "“", "„")
          .containsPattern("\\d");
      Outlet outlet = demo.outlet(article.outlet());
      assertThat(outlet.sections()).as(article.id()).containsKey(article.section());
      assertThat(outlet.languages()).as(article.id()).contains(article.language());
    }
  }

  @Test
  void kazakhTextsAreWrittenWithKazakhLetters() {
    assertThat(demo.articles().stream().filter(article -> article.language().equals("kk")))
        .allSatisfy(a -> assertThat(a.text()).containsPattern("[әғқңөұүһі]"));
    assertThat(demo.articles().stream().filter(article -> article.language().equals("ru")))
        .allSatisfy(a -> assertThat(a.text()).doesNotContainPattern("[әғқңөұүһі]"));
  }

  @Test
  void noArticleIsWrittenTwice() {
    Set<String> titles = new HashSet<>();
    assertThat(demo.articles()).allMatch(article -> titles.add(article.title()));
  }

  @Test
  void twoThirdsAreThereAtTheStartAndTheRestComesLater() {
    Issue start = Issue.at(demo, Duration.ZERO);
    long there = start.editions().values().stream().filter(e -> e.out(Duration.ZERO)).count();
    assertThat(there * 3)
        .isBetween(demo.articles().size() * 18L / 10, demo.articles().size() * 24L / 10);
  }

  @Test
  void nothingIsHarmedBeforeEverythingHasBeenSeen() {
    assertThat(demo.timetable())
        .filteredOn(entry -> entry.at().compareTo(HARMLESS) < 0)
        .extracting(Entry::event)
        .hasOnlyElementsOfType(Event.Publish.class);
  }

  @Test
  void everyKindOfEventHappens() {
    Set<Class<?>> kinds =
        demo.timetable().stream()
            .map(entry -> entry.event().getClass())
            .collect(Collectors.toSet());
    assertThat(kinds)
        .contains(Event.Turn.class)
        .containsAll(
            Arrays.stream(Event.OfArticle.class.getPermittedSubclasses())
                // What no label is named after happens in scenarios only.
                .filter(kind -> kind != Event.Reprint.class)
                .toList());
    List<Absence> ways =
        demo.timetable().stream()
            .map(Entry::event)
            .filter(Event.Remove.class::isInstance)
            .map(event -> ((Event.Remove) event).how())
            .toList();
    assertThat(ways)
        .contains(
            Absence.NOT_FOUND,
            Absence.GONE,
            Absence.SOFT_404,
            Absence.REDIRECT_HOME,
            Absence.NOTICE,
            Absence.GUTTED);
  }

  @Test
  void theFirstTwoMinutesOfRealTimeShowEverythingThatADemoMustShow() {
    Duration shown = Duration.ofMinutes(80);
    List<Event> events =
        demo.timetable().stream()
            .filter(entry -> entry.at().compareTo(shown) <= 0)
            .map(Entry::event)
            .toList();
    assertThat(events).hasAtLeastOneElementOfType(Event.Retitle.class);
    assertThat(events).hasAtLeastOneElementOfType(Event.Cut.class);
    assertThat(events).hasAtLeastOneElementOfType(Event.Restore.class);
    assertThat(events)
        .contains(new Event.Turn("kun", Weather.DOWN), new Event.Turn("kun", Weather.FAIR));
  }

  @Test
  void anUnknownWordInAnArticleIsAnError() {
    assertThatThrownBy(() -> ArticleFile.parse("x", "outlet: a\ncolour: red\n\nText."))
        .hasMessageContaining("article 'x'")
        .hasMessageContaining("colour: red");
  }
}
