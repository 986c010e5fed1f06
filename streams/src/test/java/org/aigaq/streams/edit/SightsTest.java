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
            false, false, "d", null);
    assertThat(Sights.of(old, read(List.of(FIRST, CAPTION))).same()).isFalse();
  }

  private static Article read(List<String> text, String... beside) {
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
        LinePrints.of(List.of(beside)));
  }
}
