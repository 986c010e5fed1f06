package org.aigaq.app.house;

import java.time.Duration;
import java.util.List;
import org.aigaq.contract.config.Schedule;
import org.aigaq.contract.config.Schedule.Tier;

/// What the first year of watching costs: requests, and bytes of the archive, by why they are kept.
///
/// @param articles published in the year
/// @param looks requests for articles
/// @param firstSights bytes
/// @param livingCopies bytes of the copies that each tier of the schedule keeps
/// @param changes bytes of changed titles and texts, and of pages whose reading wavers
/// @param bad bytes of failures and of what was asked to judge them
/// @param sources bytes of feeds, listings and sitemaps that had something new
public record YearEstimate(
    double articles,
    double looks,
    double firstSights,
    double livingCopies,
    double changes,
    double bad,
    double sources) {

  /// What cannot be read off a schedule.
  ///
  /// @param identical share of pages with the very bytes of their last copy: these cost a reference
  /// @param changed changes of title or text in an article's first year
  /// @param wavering share of looks at which a page reads otherwise though nobody wrote anything
  /// @param failing share of looks that fail and are kept with the pages asked beside them
  /// @param controls pages asked beside one failure
  /// @param reference bytes of a record that refers to another
  public record Assumptions(
      double identical,
      double changed,
      double wavering,
      double failing,
      double controls,
      double reference) {
    /// Of 88 million news pages fetched again after a week 4.63% had the same bytes, 17.85% another
    /// text and 6.06% another title (GDELT, 2018); the last four are ours.
    public static final Assumptions PRESS =
        new Assumptions(0.0463, 0.1785 + 0.0606, 0.005, 0.001, 8, 1_300);
  }

  private static final int DAYS = 365;

  /// @param pageBytes of an article's records in the archive: response and request
  /// @param sourceCopiesPerDay readings of feeds, listings and sitemaps that have something new
  /// @param sourceBytes of the records of one such reading
  /// @param lookShare of the schedule's looks that delay and budget allow
  public static YearEstimate of(
      double articlesPerDay,
      double pageBytes,
      double sourceCopiesPerDay,
      double sourceBytes,
      List<Tier> tiers,
      double lookShare,
      Assumptions assumed) {
    double articles = articlesPerDay * DAYS;
    double entered = 0;
    double looks = 1;
    Duration from = Duration.ZERO;
    for (Tier tier : tiers) {
      entered += from.isZero() ? 0 : shareThatReaches(from);
      looks += lookShare * looksWithin(from, tier);
      from = tier.until();
    }
    double copy = (1 - assumed.identical()) * pageBytes + assumed.identical() * assumed.reference();
    double failures = looks * assumed.failing();
    return new YearEstimate(
        articles,
        articles * looks,
        articles * pageBytes,
        articles * entered * copy,
        articles * (assumed.changed() + looks * assumed.wavering()) * pageBytes,
        articles * failures * (1 + assumed.controls()) * pageBytes,
        sourceCopiesPerDay * DAYS * sourceBytes);
  }

  /// Readings of sources with something new: never more than there are readings.
  public static double sourceCopiesPerDay(int sources, double articlesPerDay, Schedule schedule) {
    double readings = (double) Duration.ofDays(1).toMillis() / schedule.discover().toMillis();
    return sources * Math.min(readings, articlesPerDay);
  }

  /// Of all records.
  public double bytes() {
    return firstSights + livingCopies + changes + bad + sources;
  }

  public YearEstimate plus(YearEstimate other) {
    return new YearEstimate(
        articles + other.articles,
        looks + other.looks,
        firstSights + other.firstSights,
        livingCopies + other.livingCopies,
        changes + other.changes,
        bad + other.bad,
        sources + other.sources);
  }

  /// Of articles that appear evenly over a year, those that grow so old within it.
  private static double shareThatReaches(Duration age) {
    return Math.max(0, 1 - days(age) / DAYS);
  }

  /// Looks in one tier within the year, on average over articles that appear evenly over it.
  private static double looksWithin(Duration from, Tier tier) {
    double begin = Math.min(DAYS, days(from));
    double end = Math.min(DAYS, days(tier.until()));
    // The integral of the share that reaches each age.
    double span = (end - begin) - (end * end - begin * begin) / (2 * DAYS);
    return span / days(tier.every());
  }

  private static double days(Duration duration) {
    return (double) duration.toMillis() / Duration.ofDays(1).toMillis();
  }
}
