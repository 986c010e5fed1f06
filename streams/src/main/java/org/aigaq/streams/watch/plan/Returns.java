package org.aigaq.streams.watch.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.aigaq.contract.config.Schedule;
import org.aigaq.contract.config.Schedule.Tier;

/// What looks at an outlet's articles have found, by tier of its schedule. An outlet that edits
/// more than the press does is looked at more often, one that edits less more seldom, by the square
/// root of how much: that spends a given number of looks for the least delay (Cho and
/// Garcia-Molina, 2003).
///
/// @param tiers youngest first; a tier of which nothing is known may be missing
public record Returns(List<Tally> tiers) {
  public static final Returns NONE = new Returns(List.of());

  /// An interval below this is kept as it is: who sets one wants it.
  private static final Duration QUICK = Duration.ofMinutes(1);

  /// Articles older than this are looked at as the schedule says: what happens to them does not
  /// follow from what happened to younger ones.
  private static final Duration TAIL = Duration.ofDays(7);

  private static final double LEAST = 0.4;
  private static final double MOST = 2;

  /// A removal shortly after publication must be seen in time: the youngest are hardly stretched.
  private static final double MOST_OF_YOUNGEST = 1.2;

  /// In its first day an article that was edited is edited again some three times as likely as the
  /// average one is edited at all, and one that was not is so half as likely (1.94 edits each of
  /// 18.7% of articles): the square root of that.
  private static final double EDITED = 0.5;

  private static final double UNEDITED = 1.6;
  private static final Duration FIRST_DAY = Duration.ofDays(1);

  /// The schedule is believed as if it had been seen to be right for so many finds.
  private static final double BELIEF = 5;

  /// Beyond so many finds, or as many as were expected, the past counts half.
  private static final double REMEMBERED = 60;

  private static final double MILLIS_AN_HOUR = 3_600_000;

  /// @param hours of articles' lives that looks have covered
  /// @param finds looks that found an edit or a removal
  public record Tally(double hours, double finds) {}

  /// With one look more.
  ///
  /// @param covered since the look before
  /// @param weight how many such looks it stands for
  public Returns plus(int tier, Duration covered, double weight, boolean found, Schedule schedule) {
    if (tier < 0 || tier >= schedule.revisit().size()) {
      return this;
    }
    var more = new ArrayList<>(tiers.subList(0, Math.min(tiers.size(), schedule.revisit().size())));
    while (more.size() <= tier) {
      more.add(new Tally(0, 0));
    }
    Tally before = more.get(tier);
    double hours = before.hours() + Math.max(0, covered.toMillis()) / MILLIS_AN_HOUR * weight;
    double finds = before.finds() + (found ? 1 : 0);
    boolean full = Math.max(finds, hours * usual(tier, schedule)) > REMEMBERED;
    more.set(tier, full ? new Tally(hours / 2, finds / 2) : new Tally(hours, finds));
    return new Returns(List.copyOf(more));
  }

  /// By how much the interval of a tier is longer (above 1) or shorter than the schedule says.
  ///
  /// @param edited the article was edited before: then it is likelier to be edited again
  public double stretch(int tier, boolean edited, Schedule schedule) {
    if (tier >= schedule.revisit().size()) {
      return 1;
    }
    boolean tail = from(tier, schedule).compareTo(TAIL) >= 0;
    double usual = usual(tier, schedule);
    if (tail || usual <= 0 || schedule.revisit().get(tier).every().compareTo(QUICK) < 0) {
      return 1;
    }
    Tally seen = tier < tiers.size() ? tiers.get(tier) : new Tally(0, 0);
    double here = (seen.finds() + BELIEF) / (seen.hours() + BELIEF / usual);
    double most = tier == 0 ? MOST_OF_YOUNGEST : MOST;
    double outlet = Math.clamp(Math.sqrt(usual / here), LEAST, most);
    return Math.clamp(outlet * own(tier, edited, schedule), LEAST, most);
  }

  private static double own(int tier, boolean edited, Schedule schedule) {
    if (from(tier, schedule).compareTo(FIRST_DAY) >= 0) {
      return 1;
    }
    return edited ? EDITED : tier == 0 ? 1 : UNEDITED;
  }

  /// Edits and removals per hour of an article's life in a tier, in the press at large.
  private static double usual(int tier, Schedule schedule) {
    Tier of = schedule.revisit().get(tier);
    Duration from = from(tier, schedule);
    double hours = of.until().minus(from).toMillis() / MILLIS_AN_HOUR;
    double acts =
        acts(PressCurve.EDITS, from, of.until()) + acts(PressCurve.REMOVALS, from, of.until());
    return hours <= 0 ? 0 : acts / hours;
  }

  private static double acts(PressCurve curve, Duration from, Duration until) {
    return curve.perArticle() * (curve.upTo(until) - curve.upTo(from));
  }

  private static Duration from(int tier, Schedule schedule) {
    return tier == 0 ? Duration.ZERO : schedule.revisit().get(tier - 1).until();
  }
}
