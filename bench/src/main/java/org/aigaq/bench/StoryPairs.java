package org.aigaq.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.aigaq.contract.record.ArticleEntry;
import org.aigaq.contract.record.ArticleState;
import org.aigaq.contract.record.ArticleStatus;
import org.aigaq.contract.record.OutletRef;
import org.aigaq.newsroom.stories.PairScore;
import org.aigaq.newsroom.stories.Piece;
import org.aigaq.newsroom.stories.StorySet;
import org.aigaq.newsroom.stories.Text;
import org.aigaq.streams.stories.StoryBook;

/// How right the pairs are that are put into one story, on the newsroom's texts as a press repeats
/// them. Arguments: the first seed and the last.
public final class StoryPairs {
  private static final Instant START = Instant.parse("2026-11-01T00:00:07Z");

  private StoryPairs() {}

  public static void main(String[] args) {
    int first = args.length > 0 ? Integer.parseInt(args[0]) : 1;
    int last = args.length > 1 ? Integer.parseInt(args[1]) : 10;
    PairScore all = new PairScore(0, 0, 0, Map.of());
    for (int seed = first; seed <= last; seed++) {
      all = all.plus(score(StorySet.of(Text.ofNewsroom(), new Random(seed))));
    }
    System.out.println(all.table());
    System.out.printf(Locale.ROOT, "precision %.4f, recall %.4f%n", all.precision(), all.recall());
  }

  private static PairScore score(List<Piece> pieces) {
    StoryBook book = StoryBook.inMemory(Duration.ofDays(7));
    Map<String, String> stories = new HashMap<>();
    for (Piece piece : pieces) {
      ArticleState state = state(piece);
      book.see(state, state.firstSeenAt())
          .forEach(story -> stories.put(story.articleId(), story.storyId()));
    }
    return PairScore.of(pieces, stories);
  }

  private static ArticleState state(Piece piece) {
    Instant at = START.plus(piece.published());
    String url = "https://" + piece.outlet() + ".example/" + piece.id();
    return new ArticleState(
        piece.id(),
        piece.outlet(),
        new OutletRef(piece.outlet(), piece.outlet(), "private", "news", "KZ"),
        url,
        url,
        piece.language(),
        piece.title(),
        piece.text(),
        List.of(),
        at,
        at,
        at,
        at,
        ArticleEntry.LIVE,
        ArticleStatus.LIVE,
        null,
        1,
        null,
        List.of(),
        null,
        null,
        "x",
        "web",
        1,
        Map.of());
  }
}
