package org.aigaq.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.aigaq.contract.record.Story;
import org.aigaq.newsroom.script.Article;
import org.aigaq.newsroom.script.Script;
import org.aigaq.newsroom.stories.PairScore;
import org.aigaq.newsroom.stories.Piece;
import org.aigaq.newsroom.stories.StorySet;
import org.aigaq.newsroom.stories.Text;
import org.junit.jupiter.api.Test;

/// Copies, cut copies, rewordings, agency texts with other leads are found; templates and others'
/// titles are not.
class StoryPairsTest {
  static PairScore score(List<Piece> pieces) {
    StoryBook book = StoryBook.inMemory(Duration.ofDays(7));
    Map<String, String> stories = new HashMap<>();
    for (Piece piece : pieces) {
      var at = Press.START.plus(piece.published());
      var press = Press.of(piece.id(), piece.outlet(), piece.language(), at);
      for (Story story : book.see(press.state(piece.title(), piece.text()), at)) {
        stories.put(story.articleId(), story.storyId());
      }
    }
    return PairScore.of(pieces, stories);
  }

  @Test
  void pairsAreRightOnTheNewsroomsTexts() {
    PairScore score = new PairScore(0, 0, 0, Map.of());
    for (int seed = 1; seed <= 2; seed++) {
      score = score.plus(score(StorySet.of(Text.ofNewsroom(), new Random(seed))));
    }
    assertThat(score.precision()).as(score.table()).isGreaterThanOrEqualTo(0.98);
    assertThat(score.recall()).as(score.table()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void theDemoHasAStoryOfTwoOutletsAndOneOfThreeLanguages() {
    StoryBook book = StoryBook.inMemory(Duration.ofDays(7));
    Map<String, Story> stories = new HashMap<>();
    for (Article article : Script.demo().articles()) {
      Duration published = Objects.requireNonNullElse(article.published(), Duration.ZERO);
      var at = Press.START.plus(published);
      var press = Press.of(article.id(), article.outlet(), article.language(), at);
      for (Story story : book.see(press.state(article.title(), article.text()), at)) {
        stories.put(story.articleId(), story);
      }
    }
    Story copy = Objects.requireNonNull(stories.get("sham-tariff-ru"));
    assertThat(copy.copiedFrom()).isEqualTo("dala-tariff-ru");
    assertThat(Objects.requireNonNull(stories.get("dala-tariff-ru")).twins())
        .containsExactlyInAnyOrder("dala-tariff-kk", "dala-tariff-en");
    assertThat(stories.values().stream().filter(story -> story.storyId().equals(copy.storyId())))
        .extracting(Story::articleId)
        .containsExactlyInAnyOrder(
            "dala-tariff-kk", "dala-tariff-ru", "dala-tariff-en", "sham-tariff-ru");
    assertThat(stories.values()).filteredOn(story -> story.copiedFrom() != null).hasSize(1);
  }
}
