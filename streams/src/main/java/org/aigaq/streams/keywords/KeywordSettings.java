package org.aigaq.streams.keywords;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.aigaq.contract.config.Countries;

/// How keyword alerts are raised.
///
/// @param grace how long a new article is held back so that its story is known, and copies of it
///   are told apart from news
/// @param remembered for how long a story counts as told
/// @param fresh an article first seen longer ago is told of no more, for example after a downtime
/// @param tick how often it is looked whose grace is over
/// @param zones in which sentences tell the time, by country; elsewhere the country's own
public record KeywordSettings(
    Duration grace, Duration remembered, Duration fresh, Duration tick, Map<String, ZoneId> zones) {
  public static final KeywordSettings DEFAULT =
      new KeywordSettings(
          Duration.ofSeconds(30),
          Duration.ofDays(7),
          Duration.ofDays(1),
          Duration.ofSeconds(1),
          Map.of());

  public KeywordSettings withGrace(Duration longer) {
    return new KeywordSettings(longer, remembered, fresh, tick, zones);
  }

  public KeywordSettings withZones(Map<String, ZoneId> others) {
    return new KeywordSettings(grace, remembered, fresh, tick, Map.copyOf(others));
  }

  ZoneId zone(String country) {
    ZoneId own = zones.get(country);
    return own == null ? Countries.zone(country) : own;
  }
}
