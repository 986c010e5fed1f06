package org.aigaq.streams.trends;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.aigaq.streams.trends.detect.Clockwork;
import org.aigaq.streams.trends.detect.Window;
import org.jspecify.annotations.Nullable;

/// The articles of the last windows, and how they are counted: a story once, in the window in which
/// it came first, for the outlet that had it first. So a text that is copied by thirty outlets is
/// one article of one outlet.
final class Board {
  private static final Comparator<Mention> ORDER =
      Comparator.comparingLong(Mention::at).thenComparing(Mention::id);

  /// A flood of articles must not take the memory of the whole process.
  static final int MOST = 200_000;

  private final Clockwork clockwork;
  private final Map<String, Mention> mentions = new HashMap<>();

  Board(Clockwork clockwork) {
    this.clockwork = clockwork;
  }

  /// What was known of the article before; absent when it is new.
  @Nullable Mention get(String id) {
    return mentions.get(id);
  }

  /// @return false when the board is full
  boolean put(Mention mention) {
    if (mentions.size() >= MOST && !mentions.containsKey(mention.id())) {
      return false;
    }
    mentions.put(mention.id(), mention);
    return true;
  }

  void remove(String id) {
    mentions.remove(id);
  }

  long windowOf(Mention mention) {
    return Math.floorDiv(mention.at(), clockwork.length().toMillis());
  }

  /// Between two windows, both included: first come first.
  List<Mention> between(long first, long last) {
    return mentions.values().stream()
        .filter(mention -> windowOf(mention) >= first && windowOf(mention) <= last)
        .sorted(ORDER)
        .toList();
  }

  /// Each story's first article.
  static List<Mention> firsts(Collection<Mention> ordered) {
    Set<String> stories = new HashSet<>();
    List<Mention> firsts = new ArrayList<>();
    for (Mention mention : ordered) {
      if (stories.add(mention.story())) {
        firsts.add(mention);
      }
    }
    return firsts;
  }

  static int outlets(Collection<Mention> mentions) {
    return (int) mentions.stream().map(mention -> mention.outlet().id()).distinct().count();
  }

  /// Stories in each window.
  ///
  /// @param all stories' firsts between the two windows
  List<Window> windows(List<Mention> all, Predicate<Mention> such, long first, long last) {
    int size = (int) (last - first + 1);
    int[] counts = new int[size];
    int[] volumes = new int[size];
    for (Mention mention : all) {
      int at = (int) (windowOf(mention) - first);
      if (at >= 0 && at < size) {
        volumes[at]++;
        counts[at] += such.test(mention) ? 1 : 0;
      }
    }
    return IntStream.range(0, size)
        .mapToObj(i -> new Window(first + i, counts[i], volumes[i]))
        .toList();
  }
}
