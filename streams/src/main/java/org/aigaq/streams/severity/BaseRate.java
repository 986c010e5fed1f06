package org.aigaq.streams.severity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aigaq.contract.record.AlertType;

/// How much an outlet publishes, edits and removes, by day, of late.
///
/// @param bins oldest first, at most two weeks of them; days on which nothing happened are missing
/// @param since the first day counted
public record BaseRate(List<Bin> bins, long since) {
  public static final BaseRate UNKNOWN = new BaseRate(List.of(), -1);

  private static final int KEPT = 15;

  /// The press at large is believed as if it had been seen here for half a day: 1.5% of articles
  /// disappear, 19.5% are edited (GDELT).
  private static final double BELIEF = 0.5;

  private static final double REMOVED = 0.015;
  private static final double EDITED = 0.195;

  /// Articles a day of an outlet of which nothing is known.
  private static final double ARTICLES = 20;

  /// One day.
  ///
  /// @param day number of it, counted in the scale's days
  public record Bin(long day, int articles, int edits, int removals) {
    private Bin plus(int moreArticles, int moreEdits, int moreRemovals) {
      return new Bin(day, articles + moreArticles, edits + moreEdits, removals + moreRemovals);
    }

    private int of(AlertType type) {
      return type == AlertType.REMOVAL ? removals : edits;
    }
  }

  public BaseRate published(Instant at, Duration day) {
    return plus(at, day, 1, 0, 0);
  }

  /// An edit or a removal.
  public BaseRate acted(AlertType type, Instant at, Duration day) {
    boolean removal = type == AlertType.REMOVAL;
    return plus(at, day, 0, removal ? 0 : 1, removal ? 1 : 0);
  }

  /// How likely at least so many acts a day are as there were in the last day, this one included.
  public double chance(AlertType type, Instant at, Duration day) {
    long today = number(at, day);
    double gone = (double) Math.floorMod(at.toEpochMilli(), day.toMillis()) / day.toMillis();
    double now = 0;
    double before = 0;
    double articles = 0;
    for (Bin bin : bins) {
      if (bin.day() == today) {
        now += bin.of(type);
      } else if (bin.day() == today - 1) {
        now += bin.of(type) * (1 - gone);
      }
      if (bin.day() < today) {
        before += bin.of(type);
        articles += bin.articles();
      }
    }
    double days = since < 0 ? 0 : Math.min(KEPT - 1, Math.max(0, today - since));
    double usual = (type == AlertType.REMOVAL ? REMOVED : EDITED) * articlesADay(articles, days);
    double rate = (before + BELIEF * usual) / (days + BELIEF);
    return atLeast((int) Math.max(1, Math.round(now)), rate);
  }

  private static double articlesADay(double articles, double days) {
    return (articles + ARTICLES) / (days + 1);
  }

  private BaseRate plus(Instant at, Duration day, int articles, int edits, int removals) {
    long number = number(at, day);
    var more = new ArrayList<>(bins);
    if (!more.isEmpty() && more.getLast().day() >= number) {
      more.set(more.size() - 1, more.getLast().plus(articles, edits, removals));
    } else {
      more.add(new Bin(number, articles, edits, removals));
    }
    more.removeIf(bin -> bin.day() <= number - KEPT);
    return new BaseRate(List.copyOf(more), since < 0 ? number : since);
  }

  private static long number(Instant at, Duration day) {
    return Math.floorDiv(at.toEpochMilli(), Math.max(1, day.toMillis()));
  }

  /// Of a Poisson variable.
  private static double atLeast(int count, double mean) {
    double term = Math.exp(-mean);
    double below = 0;
    for (int i = 0; i < count; i++) {
      below += term;
      term *= mean / (i + 1);
    }
    return Math.clamp(1 - below, 0, 1);
  }
}
