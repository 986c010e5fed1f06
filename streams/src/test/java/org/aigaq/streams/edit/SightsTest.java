package org.aigaq.streams.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.aigaq.contract.id.LinePrints;
import org.aigaq.contract.record.Article;
import org.junit.jupiter.api.Test;

class SightsTest {
  private static final String FIRST = "The ministry chose the site on the northern shore.";
  private static final String SECOND = "Eight thousand people will work there.";
  private static final String CAPTION = "The lake in autumn, photo by the newsroom";

  @Test
  void aLineThatOnlyTheReaderTookInIsNoAddition() {
    var sights = Sights.of(read(List.of(FIRST), CAPTION), read(List.of(CAPTION, FIRST)));
    assertThat(sights.same()).isTrue();
  }

  @Test
  void aLineThatOnlyTheReaderLeftOutIsNoRemoval() {
    var sights = Sights.of(read(List.of(FIRST, CAPTION)), read(List.of(FIRST), CAPTION));
    assertThat(sights.same()).isTrue();
  }

  @Test
  void aLineThatIsGoneFromThePageIsARemoval() {
    var sights = Sights.of(read(List.of(FIRST, SECOND), CAPTION), read(List.of(FIRST), CAPTION));
    assertThat(sights.same()).isFalse();
    assertThat(Compare.compare(sights.before(), sights.now(), "en").removedWords()).isPositive();
  }

  @Test
  void aLineThatIsNewOnThePageIsAnAddition() {
    var sights = Sights.of(read(List.of(FIRST), CAPTION), read(List.of(FIRST, SECOND), CAPTION));
    assertThat(sights.same()).isFalse();
  }

  @Test
  void aRemovedLineThatHadAlwaysStoodBesideTheTextAsWellIsARemoval() {
    var before = read(List.of(FIRST, SECOND), SECOND);
    var now = read(List.of(FIRST), SECOND);
    assertThat(Sights.of(before, now).same()).isFalse();
  }

  @Test
  void whatElseHasChangedIsStillSeen() {
    var before = read(List.of(FIRST), CAPTION);
    var now = read(List.of(CAPTION, FIRST.replace("northern", "southern")));
    var sights = Sights.of(before, now);
    assertThat(sights.same()).isFalse();
    assertThat(sights.now().text()).doesNotContain(CAPTION);
  }

  @Test
  void readingsFromBeforeLinesWereNotedAreComparedWhole() {
    var old =
        new Article(
            "t", FIRST, List.of(), null, null, null, "en", null, List.of(), null, null, Map.of(),
            false, false, "d", null, null);
    assertThat(Sights.of(old, read(List.of(FIRST, CAPTION))).same()).isFalse();
  }

  @Test
  void aLinkToAnotherArticleThatComesOrGoesIsNoEdit() {
    var first = linking(List.of(FIRST, "Water prices to rise: what to know"), 1);
    var second = linking(List.of(FIRST, "Who repairs the schools of the district"), 1);
    assertThat(Sights.of(first, second).same()).isTrue();
    assertThat(Sights.of(first, linking(List.of(FIRST), 1)).same()).isTrue();
  }

  @Test
  void aSentenceThatGoesWithALinkIsARemoval() {
    var before = linking(List.of(FIRST, SECOND, "Water prices to rise: what to know"), 2);
    assertThat(Sights.of(before, linking(List.of(FIRST), 1)).same()).isFalse();
  }

  /// @param from the lines from here on are links
  private static Article linking(List<String> text, int from) {
    return article(text, List.of(), text.subList(from, text.size()));
  }

  private static Article read(List<String> text, String... beside) {
    return article(text, List.of(beside), List.of());
  }

  private static Article article(List<String> text, List<String> beside, List<String> links) {
    return new Article(
        "t",
        String.join("\n", text),
        List.of(),
        null,
        null,
        null,
        "en",
        null,
        List.of(),
        null,
        null,
        Map.of(),
        false,
        false,
        "d",
        LinePrints.of(beside),
        LinePrints.of(links));
  }
}
