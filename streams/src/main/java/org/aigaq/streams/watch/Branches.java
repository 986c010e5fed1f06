package org.aigaq.streams.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.record.Extracted.Source;
import org.aigaq.streams.watch.plan.Cadence;
import org.aigaq.streams.watch.plan.Children;
import org.aigaq.streams.watch.plan.Lane;
import org.aigaq.streams.watch.plan.SitePlan;
import org.aigaq.streams.watch.state.Errand;
import org.aigaq.streams.watch.state.SourceRow;

/// Follows what sources name: the maps of an index, the feeds of a home page.
final class Branches {
  private final Desk desk;

  Branches(Desk desk) {
    this.desk = desk;
  }

  /// Reads from now on what this source names, and no longer what it has ceased to name.
  void follow(SitePlan plan, String parent, SourceRow row, List<Source> named, Instant now) {
    String site = plan.site().id();
    Set<String> wanted = new HashSet<>();
    for (Source child : Children.chosen(row.target(), row.url(), row.depth(), named)) {
      Optional<String> authority = plan.own(child.url());
      if (authority.isPresent()) {
        String id = SitePlan.sourceId(row.outlet(), child.target(), child.url());
        wanted.add(id);
        if (desk.source(site, id).isEmpty()) {
          var met = SourceRow.namedBy(parent, row, child.target(), child.url(), authority.get());
          start(plan, id, met, now);
        }
      }
    }
    if (!named.isEmpty()) {
      dropOthers(plan, parent, wanted);
    }
  }

  private void start(SitePlan plan, String id, SourceRow row, Instant now) {
    var discover = plan.outlet(row.outlet()).map(Outlet::schedule).orElseThrow().discover();
    Instant at = now.plus(Cadence.jitter(id, discover));
    desk.put(plan.site().id(), id, row.due(at));
    desk.due()
        .put(
            desk.hostOf(plan, row.authority()),
            Lane.DISCOVERY,
            at,
            Errand.source(id, row.target(), row.outlet()));
  }

  private void dropOthers(SitePlan plan, String parent, Set<String> wanted) {
    String site = plan.site().id();
    List<String> gone = new ArrayList<>();
    try (var rows = desk.stores().sources().range(Keys.of(site, ""), Keys.end(site))) {
      rows.forEachRemaining(
          row -> {
            String id = Keys.rest(row.key);
            if (parent.equals(row.value.parent()) && !wanted.contains(id)) {
              gone.add(id);
            }
          });
    }
    gone.forEach(id -> drop(plan, id));
  }

  /// With all that it names.
  private void drop(SitePlan plan, String id) {
    dropOthers(plan, id, Set.of());
    String site = plan.site().id();
    SourceRow row = desk.source(site, id).orElse(null);
    Instant due = row == null ? null : row.due();
    if (row != null && due != null) {
      desk.due().remove(desk.hostOf(plan, row.authority()), Lane.DISCOVERY, due, id);
    }
    desk.stores().sources().delete(Keys.of(site, id));
  }
}
