package org.aigaq.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.aigaq.contract.record.ArticleState;
import org.aigaq.contract.record.Revision;
import org.aigaq.contract.record.Story;
import org.aigaq.contract.record.Story.Kind;
import org.junit.jupiter.api.Test;

/// What is told of articles in the order of their coming in.
class StoryBookTest {
  private final StoryBook book = StoryBook.inMemory(Duration.ofDays(7));
  private final List<Story> told = new ArrayList<>();

  private void see(ArticleState state) {
    told.addAll(book.see(state, state.firstSeenAt()));
  }

  private void see(Revision revision) {
    told.addAll(book.see(revision));
  }

  private List<Story> told() {
    return told;
  }

  @Test
  void anArticleBeginsAStoryOfItsOwn() {
    see(Press.at("one", 0).state(Press.TITLE, Press.STORY));
    assertThat(told()).containsExactly(new Story("one-0", "one-0", null, List.of(), 1));
  }

  @Test
  void aCutCopyIsToldAsSuch() {
    see(Press.at("one", 0).state(Press.TITLE, Press.STORY));
    see(Press.at("two", 90).state(Press.TITLE, Press.WATER.get(0) + "\n" + Press.WATER.get(1)));
    assertThat(told().getLast())
        .satisfies(cut -> assertThat(cut.storyId()).isEqualTo("one-0"))
        .extracting(Story::lineage)
        .satisfies(
            lineage -> {
              assertThat(lineage).isNotNull();
              assertThat(lineage.kind()).isEqualTo(Kind.CUT);
              assertThat(lineage.kept()).isBetween(0.35, 0.6);
              assertThat(lineage.own()).isLessThan(0.1);
            });
  }

  @Test
  void tomorrowsRatesAreNoCopyOfTodaysAtHomeOrElsewhere() {
    see(Press.at("one", 0).state("Курсы валют", Press.daily("498,12", "541,30", "5,12")));
    see(Press.at("one", 1_440).state("Курсы валют", Press.daily("499,80", "540,11", "5,09")));
    see(Press.at("two", 1_450).state("Курсы валют", Press.daily("499,80", "540,11", "5,09")));
    assertThat(told()).extracting(Story::storyId).containsExactly("one-0", "one-1440", "one-1440");
  }

  @Test
  void theSameTitleOverOtherWordsIsNoCopy() {
    see(Press.at("one", 0).state(Press.TITLE, Press.STORY));
    see(Press.at("two", 30).state(Press.TITLE, Press.daily("498,12", "541,30", "5,12")));
    assertThat(told()).extracting(Story::storyId).containsExactly("one-0", "two-30");
  }

  @Test
  void anArticleInAnotherLanguageThatSaysTheSameIsATwinInTheStory() {
    see(Press.at("one", 0).state(Press.TITLE, Press.STORY));
    see(Press.at("one", 20).in("kk").state("Тасбұлақ ауылы сусыз қалды", Press.KAZAKH));
    List<Story> told = told();
    assertThat(told)
        .filteredOn(s -> s.articleId().equals("one-20"))
        .last()
        .satisfies(twin -> assertThat(twin.twins()).containsExactly("one-0"))
        .satisfies(twin -> assertThat(twin.storyId()).isEqualTo("one-0"))
        .satisfies(twin -> assertThat(twin.copiedFrom()).isNull());
    assertThat(told)
        .filteredOn(s -> s.articleId().equals("one-0"))
        .last()
        .extracting(Story::twins)
        .isEqualTo(List.of("one-20"));
  }

  @Test
  void anAddressThatASiteStatesForAnotherLanguageMakesTwins() {
    see(Press.at("one", 0).state(Press.TITLE, Press.STORY));
    see(Press.at("one", 20).in("kk").beside("one-0").state("Ауыл", "Ауылда су жоқ, дейді әкім."));
    assertThat(told()).extracting(Story::twins).contains(List.of("one-0"), List.of("one-20"));
  }

  @Test
  void aLateFoundFirstPublisherIsTheSourceAndTheStoryKeepsItsName() {
    see(Press.at("two", 90).state(Press.TITLE, Press.STORY));
    var late = Press.at("one", 5);
    told.addAll(book.see(late.state(Press.TITLE, Press.STORY), Press.START.plusSeconds(9_000)));
    assertThat(told())
        .satisfiesExactly(
            first -> assertThat(first.storyId()).isEqualTo("two-90"),
            joined -> {
              assertThat(joined.storyId()).isEqualTo("two-90");
              assertThat(joined.copiedFrom()).isNull();
            },
            again -> {
              assertThat(again.articleId()).isEqualTo("two-90");
              assertThat(again.copiedFrom()).isEqualTo("one-5");
              assertThat(again.seq()).isEqualTo(2);
            });
  }

  @Test
  void backfillJoinsButIsNotTheFirstPublisherOfALiveArticle() {
    see(Press.at("one", 0).backfill().state(Press.TITLE, Press.STORY));
    see(Press.at("two", 30).state(Press.TITLE, Press.STORY));
    see(Press.at("three", 60).backfill().state(Press.TITLE, Press.STORY));
    List<Story> told = told();
    assertThat(told)
        .filteredOn(s -> s.articleId().equals("two-30"))
        .last()
        .isEqualTo(new Story("two-30", "two-30", null, List.of(), 1));
    assertThat(told)
        .filteredOn(s -> s.articleId().equals("one-0"))
        .last()
        .extracting(Story::storyId)
        .isEqualTo("two-30");
    assertThat(told).last().extracting(Story::storyId).isEqualTo("two-30");
  }

  @Test
  void theAgencyIsTheSourceOfWhatComesOutAtOnce() {
    see(Press.at("one", 0).state(Press.TITLE, Press.STORY));
    see(Press.at("tengir", 3).agency().state(Press.TITLE, Press.STORY));
    assertThat(told())
        .filteredOn(s -> s.articleId().equals("one-0"))
        .last()
        .extracting(Story::copiedFrom)
        .isEqualTo("tengir-3");
  }

  @Test
  void aCopyKeepsWhatItsSourceHasRemoved() {
    var source = Press.at("one", 0);
    see(source.state(Press.TITLE, Press.STORY));
    see(Press.at("two", 90).state(Press.TITLE, Press.STORY));
    see(
        source.revision(
            2,
            Press.START.plusSeconds(20_000),
            Press.TITLE,
            Press.WATER.get(0) + "\n" + Press.WATER.get(1)));
    Story copy = told().getLast();
    assertThat(copy.articleId()).isEqualTo("two-90");
    assertThat(copy.lineage()).isEqualTo(new Story.Lineage(Kind.COPY, 1, 1, 0, 1.0));
    assertThat(copy.seq()).isEqualTo(2);
  }
}
