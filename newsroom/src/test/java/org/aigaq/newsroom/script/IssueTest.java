package org.aigaq.newsroom.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class IssueTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void anEventTakesEffectAtItsTimeAndNotBefore() {
    Script script = one(new Event.Retitle("dam", "Dam holds"));
    assertThat(title(script, Duration.ofSeconds(59))).isEqualTo("Dam fails");
    assertThat(title(script, MINUTE)).isEqualTo("Dam holds");
  }

  @Test
  void anArticleWaitsForItsPublication() {
    Script script =
        Script.builder()
            .outlet(Outlet.plain("paper"))
            .article(dam().unpublished())
            .at(MINUTE, new Event.Publish("dam"))
            .build();
    assertThat(Issue.at(script, Duration.ZERO).listed("paper")).isEmpty();
    assertThat(Issue.at(script, MINUTE).listed("paper")).hasSize(1);
  }

  @Test
  void aRemovedArticleLeavesTheListsAndARestoredOneReturns() {
    Script script =
        Script.builder()
            .outlet(Outlet.plain("paper"))
            .article(dam())
            .at(MINUTE, new Event.Remove("dam", Absence.GONE))
            .at(MINUTE.multipliedBy(2), new Event.Restore("dam"))
            .build();
    assertThat(Issue.at(script, MINUTE).listed("paper")).isEmpty();
    assertThat(Issue.at(script, MINUTE.multipliedBy(2)).listed("paper")).hasSize(1);
  }

  @Test
  void aCutTakesTheWholeParagraph() {
    Script script = one(new Event.Cut("dam", "“We knew”"));
    assertThat(Issue.at(script, MINUTE).edition("dam").article().paragraphs())
        .containsExactly("Water rose by 40 centimetres.");
  }

  @Test
  void aCorrectionIsToldAndMovesTheModificationDate() {
    Script script = one(new Event.Correct("dam", "40", "4", "Correction: 4, not 40."));
    Edition after = Issue.at(script, MINUTE).edition("dam");
    assertThat(after.article().paragraphs().getFirst()).contains("by 4 centimetres");
    assertThat(after.article().paragraphs().getLast()).startsWith("Correction");
    assertThat(after.corrected()).isEqualTo(MINUTE);
  }

  @Test
  void everythingAboutAnArticleCanChange() {
    assertThat(after(new Event.Add("dam", "More rain.")).paragraphs()).endsWith("More rain.");
    assertThat(after(new Event.Sign("dam", "A. Poet")).author()).isEqualTo("A. Poet");
    assertThat(after(new Event.Redate("dam", Duration.ofDays(-9))).published())
        .isEqualTo(Duration.ofDays(-9));
    assertThat(after(new Event.Move("dam", "elsewhere")).slug()).isEqualTo("elsewhere");
  }

  @Test
  void anEditOfWordsThatAreNotThereIsFoundBeforeItIsPlayed() {
    assertThatThrownBy(() -> one(new Event.Rewrite("dam", "fifty", "sixty")))
        .hasMessageContaining("'dam'")
        .hasMessageContaining("fifty");
  }

  @Test
  void anUnknownArticleIsFoundBeforeItIsPlayed() {
    assertThatThrownBy(() -> one(new Event.Restore("bridge"))).hasMessageContaining("'bridge'");
  }

  @Test
  void anArticleThatIsNeverPublishedIsAnError() {
    assertThatThrownBy(
            () ->
                Script.builder().outlet(Outlet.plain("paper")).article(dam().unpublished()).build())
        .hasMessageContaining("never published");
  }

  private static String title(Script script, Duration time) {
    return Issue.at(script, time).edition("dam").article().title();
  }

  private static Article after(Event event) {
    return Issue.at(one(event), MINUTE).edition("dam").article();
  }

  private static Article dam() {
    return Article.of(
        "dam", "paper", "Dam fails", "Water rose by 40 centimetres.", "“We knew”, he said.");
  }

  private static Script one(Event event) {
    return Script.builder().outlet(Outlet.plain("paper")).article(dam()).at(MINUTE, event).build();
  }
}
