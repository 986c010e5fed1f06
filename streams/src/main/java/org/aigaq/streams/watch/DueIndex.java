package org.aigaq.streams.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aigaq.streams.watch.Agenda.Host;
import org.aigaq.streams.watch.plan.DueKey;
import org.aigaq.streams.watch.plan.Lane;
import org.aigaq.streams.watch.state.Errand;
import org.aigaq.streams.watch.state.HostRow;
import org.apache.kafka.streams.state.KeyValueStore;

/// What is due, in two levels: the agenda of hosts, and per host what is due there.
///
/// A cursor per host and lane remembers below which time nothing is left, so that a scan does not
/// wade through what was deleted.
final class DueIndex {
  private final KeyValueStore<String, Errand> due;
  private final KeyValueStore<String, HostRow> hosts;
  private final Agenda agenda;
  private final Map<String, Instant> cursors = new HashMap<>();

  DueIndex(KeyValueStore<String, Errand> due, KeyValueStore<String, HostRow> hosts, Agenda agenda) {
    this.due = due;
    this.hosts = hosts;
    this.agenda = agenda;
  }

  record Due(DueKey key, Errand errand) {}

  /// Every known host is visited once: the visit finds out when the next one is.
  void rebuild() {
    try (var all = hosts.all()) {
      all.forEachRemaining(
          row -> agenda.set(new Host(Keys.site(row.key), Keys.rest(row.key)), Instant.EPOCH));
    }
  }

  void put(Host host, Lane lane, Instant at, Errand errand) {
    due.put(new DueKey(host.site(), host.name(), lane, at, errand.subject()).text(), errand);
    cursors.computeIfPresent(cursor(host, lane), (key, from) -> at.isBefore(from) ? at : from);
    if (!agenda.knows(host)) {
      String key = Keys.of(host.site(), host.name());
      if (hosts.get(key) == null) {
        hosts.put(key, HostRow.NEW);
      }
    }
    agenda.atLatest(host, at);
  }

  void remove(Host host, Lane lane, Instant at, String subject) {
    due.delete(new DueKey(host.site(), host.name(), lane, at, subject).text());
  }

  void remove(DueKey key) {
    due.delete(key.text());
  }

  /// The first errand of the lanes that is due.
  ///
  /// @param lanes in the order in which they are asked
  Optional<Due> first(Host host, List<Lane> lanes, Instant now) {
    return lanes.stream()
        .map(lane -> head(host, lane, DueKey.upTo(host.site(), host.name(), lane, now)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// When the first errand of the lanes is due.
  Optional<Instant> next(Host host, Collection<Lane> lanes) {
    return lanes.stream()
        .map(lane -> head(host, lane, DueKey.end(host.site(), host.name(), lane)))
        .flatMap(Optional::stream)
        .map(found -> found.key().dueAt())
        .min(Instant::compareTo);
  }

  private Optional<Due> head(Host host, Lane lane, String end) {
    String cursor = cursor(host, lane);
    Instant from = cursors.getOrDefault(cursor, Instant.EPOCH);
    String start = DueKey.from(host.site(), host.name(), lane, from);
    if (start.compareTo(end) >= 0) {
      return Optional.empty();
    }
    try (var range = due.range(start, end)) {
      if (!range.hasNext()) {
        return Optional.empty();
      }
      var found = range.next();
      DueKey key = DueKey.parse(found.key);
      cursors.put(cursor, key.dueAt());
      return Optional.of(new Due(key, found.value));
    }
  }

  private static String cursor(Host host, Lane lane) {
    return Keys.of(host.site(), host.name()) + lane.ordinal();
  }
}
