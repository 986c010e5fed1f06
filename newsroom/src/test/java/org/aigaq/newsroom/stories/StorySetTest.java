package org.aigaq.newsroom.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StorySetTest {
  @Test
  void theSameSeedMakesTheSameSetWithEveryKind() {
    List<Piece> set = StorySet.of(Text.ofNewsroom(), new Random(7));
    assertThat(set).isEqualTo(StorySet.of(Text.ofNewsroom(), new Random(7)));
    assertThat(set).extracting(Piece::how).contains(Piece.How.values());
    assertThat(set).extracting(Piece::id).doesNotHaveDuplicates();
    assertThat(set).extracting(Piece::language).contains("kk", "ru", "en");
  }
}
