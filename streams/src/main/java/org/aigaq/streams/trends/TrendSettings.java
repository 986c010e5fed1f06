package org.aigaq.streams.trends;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.aigaq.contract.config.Countries;
import org.aigaq.streams.trends.detect.Clockwork;
import org.aigaq.streams.trends.detect.Detector;

/// How trends are watched.
///
/// @param window length of a window
/// @param grace windows during which an ended one still takes late articles
/// @param tick how often it is looked, at most
/// @param idle without any record for so long, nothing is left to be read
/// @param settle an article of which no story is known is held back so long: it may be a copy
/// @param warmUp windows that a baseline must have seen before anything is told
/// @param topicAt score from which a topic's trend opens
/// @param termAt the same for a term: there are hundreds of thousands of them
/// @param closeAt score of the last three windows below which it is as usual again
/// @param calm such windows in a row close a trend
/// @param outlets that must have written
/// @param read articles that must have been read before a word can be called new
/// @param zones in which sentences tell the time, by country; elsewhere the country's own
public record TrendSettings(
    Duration window,
    int grace,
    Duration tick,
    Duration idle,
    Duration settle,
    long warmUp,
    double topicAt,
    double termAt,
    double closeAt,
    int calm,
    int outlets,
    double read,
    Map<String, ZoneId> zones) {
  /// Hours; a week must have passed. The topics' threshold lets one false alarm pass in some days
  /// for thirty topics.
  public static final TrendSettings DEFAULT =
      new TrendSettings(
          Duration.ofHours(1),
          2,
          Duration.ofMinutes(1),
          Duration.ofMinutes(2),
          Duration.ofSeconds(30),
          7 * 24,
          4.5,
          7,
          1,
          3,
          3,
          500,
          Map.of());

  /// For a press that plays an hour in a minute: windows of five seconds, known after two of them.
  public static final TrendSettings BRISK =
      new TrendSettings(
          Duration.ofSeconds(5),
          2,
          Duration.ofSeconds(1),
          Duration.ofSeconds(3),
          Duration.ofSeconds(2),
          2,
          4.5,
          7,
          1,
          3,
          3,
          500,
          Map.of());

  Clockwork clockwork() {
    return new Clockwork(window);
  }

  Detector detector() {
    return new Detector(clockwork(), outlets, warmUp);
  }

  ZoneId zone(String country) {
    ZoneId own = zones.get(country);
    return own == null ? Countries.zone(country) : own;
  }
}
