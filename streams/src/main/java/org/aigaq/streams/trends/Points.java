package org.aigaq.streams.trends;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.aigaq.contract.record.TrendPoint;
import org.aigaq.streams.trends.detect.Baseline;
import org.aigaq.streams.trends.detect.Clockwork;
import org.aigaq.streams.trends.detect.Window;
import org.jspecify.annotations.Nullable;

/// The points of topics' series, from what is on the board.
final class Points {
  private static final List<Group> EVERYBODY = List.of(Group.values());

  private final TrendSettings settings;
  private final Clockwork clockwork;
  private final Ledger ledger;
  private final List<Mention> mentions;
  private final Map<Slice, Counted> counted = new HashMap<>();

  /// @param mentions first come first
  Points(TrendSettings settings, Ledger ledger, List<Mention> mentions) {
    this.settings = settings;
    this.clockwork = settings.clockwork();
    this.ledger = ledger;
    this.mentions = mentions;
  }

  /// Stories' first articles in a slice: of all outlets, and within each group.
  private record Counted(List<Mention> all, List<Mention> state, List<Mention> independent) {
    static Counted of(List<Mention> mentions) {
      return new Counted(
          Board.firsts(mentions),
          Board.firsts(Slice.STATE.among(mentions)),
          Board.firsts(Slice.INDEPENDENT.among(mentions)));
    }
  }

  /// @param slices of all outlets a point is told also when nothing was about the topic
  /// @param telling the first, or a later one because of late articles
  List<TrendPoint> of(
      TopicLook.Topic topic,
      List<Slice> slices,
      Predicate<Mention> mentioned,
      long window,
      int telling) {
    List<TrendPoint> points = new ArrayList<>();
    for (Slice slice : slices) {
      TrendPoint point = point(topic, slice, mentioned, window, telling);
      boolean zero = slice.equals(Slice.ALL) && telling == 1;
      if (point.totalArticles() > 0 && (zero || point.articles() > 0)) {
        points.add(point);
      }
    }
    return points;
  }

  private TrendPoint point(
      TopicLook.Topic topic, Slice slice, Predicate<Mention> mentioned, long window, int telling) {
    Counted here = counted.computeIfAbsent(slice, part -> Counted.of(part.among(mentions)));
    List<Window> recent =
        ledger.board.windows(here.all(), mentioned, window - Baseline.REACH + 1, window);
    Window last = recent.getLast();
    String series = slice.series(topic.series());
    Baseline usual = ledger.baseline(series);
    var about =
        here.all().stream()
            .filter(mentioned)
            .filter(mention -> ledger.board.windowOf(mention) == window)
            .toList();
    return new TrendPoint(
        series,
        "topic",
        null,
        topic.id(),
        slice.language(),
        slice.ownership(),
        clockwork.start(window),
        clockwork.end(window),
        last.count(),
        Board.outlets(about),
        (int) last.volume(),
        ledger.completeness(slice.group() == null ? EVERYBODY : List.of(slice.group())),
        usual.expected(window, last.volume(), clockwork),
        settings.detector().more(usual, recent).score(),
        share(here.state(), mentioned, window),
        share(here.independent(), mentioned, window),
        telling);
  }

  /// Absent when the group published nothing.
  private @Nullable Double share(List<Mention> firsts, Predicate<Mention> mentioned, long window) {
    Window one = ledger.board.windows(firsts, mentioned, window, window).getFirst();
    return one.volume() == 0 ? null : one.count() / one.volume();
  }
}
