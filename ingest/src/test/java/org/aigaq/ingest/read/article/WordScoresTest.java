package org.aigaq.ingest.read.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordScoresTest {
  private static final WordScores SCORES =
      new WordScores(Map.of("subscribe", -2f, "today", 1f, "read more", -3f), Map.of("said", 1.5f));

  private static WordScores.Said of(String text) {
    return SCORES.of(Shingles.words(text));
  }

  @Test
  void theWordsOfAShortLineAddUpWhateverTheirCase() {
    var said = of("Subscribe TODAY, friends");
    assertThat(said.known()).isEqualTo(2);
    assertThat(said.sum()).isEqualTo(-1f);
    assertThat(said.mean()).isEqualTo(-0.5f);
    assertThat(said.lowest()).isEqualTo(-2f);
    assertThat(said.highest()).isEqualTo(1f);
    assertThat(said.first()).isEqualTo(-2f);
  }

  @Test
  void twoWordsInThatOrderCountAsAPair() {
    assertThat(of("read more").sum()).isEqualTo(-3f);
    assertThat(of("more read")).isEqualTo(WordScores.Said.NOTHING);
  }

  @Test
  void aLongLineIsHeldAgainstTheWordsOfTexts() {
    String text = "subscribe today she said once more to nobody in particular he said";
    assertThat(of(text).known()).isEqualTo(2);
    assertThat(of(text).mean()).isEqualTo(1.5f, within(1e-6f));
  }

  @Test
  void wordsThatNobodyHasSeenSayNothing() {
    assertThat(of("айғақ")).isEqualTo(WordScores.Said.NOTHING);
    assertThat(of("")).isEqualTo(WordScores.Said.NOTHING);
  }

  @Test
  void whatWasLearnedKnowsTheCallsUnderArticles() {
    assertThat(WordScores.LEARNED.of(Shingles.words("Related articles")).sum()).isNegative();
    assertThat(WordScores.LEARNED.of(Shingles.words("Sign up for our newsletter")).sum())
        .isNegative();
  }
}
