package org.aigaq.streams.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aigaq.contract.record.ArticleEntry;
import org.aigaq.contract.record.ArticleState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the page says of its age where the list that led to it says nothing.
class RegisterDatedTest {
  private static final String NEW = "https://steppe.example/news/1-new.html";
  private static final String OLD = "https://steppe.example/news/2-old.html";

  @TempDir Path directory;

  @Test
  void anOldArticleOfAnUndatedListIsNoNews() {
    try (var world = new World(directory.resolve("state"))) {
      world.page(Outlets.HOME, Pages.home());
      world.page(Outlets.FEED, Pages.feed());
      world.configure(Outlets.SITE, Outlets.steppe());
      world.run(Duration.ofMinutes(3));

      Instant day = World.START.minus(Duration.ofDays(300));
      world.page(NEW, Pages.article("New", Pages.text("new")));
      world.page(OLD, Pages.dated("Old", Pages.text("old"), day));
      world.page(
          Outlets.FEED,
          Pages.feed(List.of(Pages.entry(NEW, "New", null), Pages.entry(OLD, "Old", null))));
      world.run(Duration.ofMinutes(10));

      assertThat(world.statesOf(NEW)).extracting(ArticleState::entry).contains(ArticleEntry.LIVE);
      assertThat(world.statesOf(OLD))
          .extracting(ArticleState::entry)
          .containsOnly(ArticleEntry.BACKFILL);
    }
  }
}
