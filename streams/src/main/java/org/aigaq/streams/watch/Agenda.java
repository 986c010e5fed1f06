package org.aigaq.streams.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// First level of the due index: when each host is worth a visit. Hosts are few; it is rebuilt from
/// the host rows when the task starts.
final class Agenda {
  private record Ready(Instant at, Host host) {}

  /// @param name authority, `@`, vantage
  record Host(String site, String name) {}

  private static final Comparator<Ready> ORDER =
      Comparator.comparing(Ready::at)
          .thenComparing(ready -> ready.host().site())
          .thenComparing(ready -> ready.host().name());

  private final TreeSet<Ready> order = new TreeSet<>(ORDER);
  private final Map<Host, Instant> times = new HashMap<>();

  boolean knows(Host host) {
    return times.containsKey(host);
  }

  /// Visit it then.
  void set(Host host, Instant at) {
    Instant before = times.put(host, at);
    if (before != null) {
      order.remove(new Ready(before, host));
    }
    order.add(new Ready(at, host));
  }

  /// Visit it then at the latest.
  void atLatest(Host host, Instant at) {
    Instant before = times.get(host);
    if (before == null || at.isBefore(before)) {
      set(host, at);
    }
  }

  /// Hosts that are worth a visit now, longest overdue first.
  List<Host> ready(Instant now, int most) {
    var ready = new ArrayList<Host>();
    for (Ready next : order) {
      if (ready.size() >= most || next.at().isAfter(now)) {
        break;
      }
      ready.add(next.host());
    }
    return ready;
  }

  List<Host> from(String vantage) {
    return times.keySet().stream()
        .filter(host -> Keys.vantage(host.name()).equals(vantage))
        .toList();
  }

  List<Host> of(String site) {
    return times.keySet().stream().filter(host -> host.site().equals(site)).toList();
  }
}
