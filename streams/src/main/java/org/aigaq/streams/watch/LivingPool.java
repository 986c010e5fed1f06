package org.aigaq.streams.watch;

import java.util.List;
import org.aigaq.streams.watch.Agenda.Host;
import org.aigaq.streams.watch.plan.Siblings;
import org.aigaq.streams.watch.plan.Siblings.Living;
import org.aigaq.streams.watch.state.LivingRow;

/// The articles of each host that may stand in for it.
final class LivingPool {
  /// Of the revisited articles every so-manieth joins, so that the row is not written at each look.
  private static final int SAMPLE = 16;

  private final Desk desk;

  LivingPool(Desk desk) {
    this.desk = desk;
  }

  /// A good look; the first one always joins.
  void lives(Sight sight, boolean first) {
    if (!first && Math.floorMod(sight.id().hashCode(), SAMPLE) != 0) {
      return;
    }
    List<Living> pool = pool(sight.host());
    Living one = sight.living();
    if (!pool.contains(one)) {
      put(sight.host(), Siblings.add(pool, one));
    }
  }

  void fails(Host host, String id) {
    List<Living> pool = pool(host);
    List<Living> rest = pool.stream().filter(one -> !one.id().equals(id)).toList();
    if (rest.size() < pool.size()) {
      put(host, rest);
    }
  }

  List<Living> pool(Host host) {
    LivingRow row = desk.stores().living().get(Keys.of(host.site(), host.name()));
    return row == null ? List.of() : row.pool();
  }

  private void put(Host host, List<Living> pool) {
    desk.stores().living().put(Keys.of(host.site(), host.name()), new LivingRow(pool));
  }
}
