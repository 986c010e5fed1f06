package org.aigaq.streams.watch;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.aigaq.contract.config.Countries;

/// How the job itself runs; what it decides is told by the outlets' files.
///
/// @param tick how often it is looked what is due
/// @param credit requests that may be out per host
/// @param lease how long a worker has to start a fetch, from the moment it may be sent
/// @param grace on top of lease and time-out, before a request is issued again
/// @param hostsPerTick hosts visited per tick, so that a tick ends
/// @param newPerCapture articles registered from one reading; the rest is read again at once
/// @param zones in which sentences tell the time, by country; elsewhere the country's own
public record WatchSettings(
    Duration tick,
    int credit,
    Duration lease,
    Duration grace,
    int hostsPerTick,
    int newPerCapture,
    Map<String, ZoneId> zones) {
  public static final WatchSettings DEFAULT =
      new WatchSettings(
          Duration.ofMillis(500),
          4,
          Duration.ofSeconds(30),
          Duration.ofSeconds(5),
          256,
          1_000,
          Map.of());

  public WatchSettings withTick(Duration every) {
    return new WatchSettings(every, credit, lease, grace, hostsPerTick, newPerCapture, zones);
  }

  ZoneId zone(String country) {
    ZoneId own = zones.get(country);
    return own == null ? Countries.zone(country) : own;
  }
}
