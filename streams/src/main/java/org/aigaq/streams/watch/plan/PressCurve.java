package org.aigaq.streams.watch.plan;

import java.time.Duration;
import java.util.List;

/// At what age articles are edited and removed, as far as that is published: the share of all acts
/// that happen up to an age. Between two known ages acts thin out with age, evenly over its
/// logarithm.
///
/// @param knots ages in their order, the last with a share of 1; before the first there is no act
/// @param perArticle acts per article, up to the last knot
public record PressCurve(List<Knot> knots, double perArticle) {
  /// So large a share of the acts has happened up to this age.
  public record Knot(Duration age, double share) {}

  /// Share of articles that are edited: 17.85% within the first week.
  public static final double EDITED = 0.1785 / 0.954;

  /// Edits of an edited article.
  public static final double EDITS_EACH = 1.94;

  /// Of 88 million news pages fetched again 17.85% had another text within a week, about 80% of
  /// those within a day (GDELT, 2018); last edits of 62,594 articles by days (Tsoukaladelis et al.,
  /// 2024); 1.94 edits per edited article (Timmerman, 2023).
  public static final PressCurve EDITS =
      new PressCurve(
          List.of(
              new Knot(Duration.ofMinutes(5), 0),
              new Knot(Duration.ofHours(24), 0.76),
              new Knot(Duration.ofHours(36), 0.86),
              new Knot(Duration.ofHours(84), 0.92),
              new Knot(Duration.ofHours(180), 0.954),
              new Knot(Duration.ofHours(732), 0.979),
              new Knot(Duration.ofDays(365), 1)),
          EDITED * EDITS_EACH);

  /// 0.68% of pages were gone after a day, 1.6% after a week (GDELT, 2018 and 2020). Nothing is
  /// published of news beyond: the slope of the first week goes on.
  public static final PressCurve REMOVALS =
      new PressCurve(
          List.of(
              new Knot(Duration.ofMinutes(5), 0),
              new Knot(Duration.ofHours(24), 0.0068 / 0.0347),
              new Knot(Duration.ofDays(7), 0.016 / 0.0347),
              new Knot(Duration.ofDays(365), 1)),
          0.0347);

  /// The share of the acts up to an age.
  public double upTo(Duration age) {
    Knot before = knots.getFirst();
    for (Knot knot : knots) {
      if (age.compareTo(knot.age()) <= 0) {
        double whole = log(before.age(), knot.age());
        double part = age.compareTo(before.age()) <= 0 ? 0 : log(before.age(), age);
        return whole == 0
            ? before.share()
            : before.share() + (knot.share() - before.share()) * part / whole;
      }
      before = knot;
    }
    return 1;
  }

  /// The age up to which a share of the acts happens: the reverse of `upTo`.
  public Duration age(double share) {
    Knot before = knots.getFirst();
    for (Knot knot : knots) {
      if (share <= knot.share()) {
        double span = knot.share() - before.share();
        double part = span <= 0 ? 0 : (share - before.share()) / span;
        double millis = before.age().toMillis() * Math.exp(part * log(before.age(), knot.age()));
        return Duration.ofMillis(Math.round(millis));
      }
      before = knot;
    }
    return before.age();
  }

  private static double log(Duration from, Duration to) {
    return Math.log((double) to.toMillis() / from.toMillis());
  }
}
