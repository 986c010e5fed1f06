package org.aigaq.streams.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.config.Schedule;
import org.aigaq.contract.config.Site;
import org.aigaq.streams.watch.plan.Cadence;
import org.aigaq.streams.watch.plan.Children;
import org.aigaq.streams.watch.plan.Lane;
import org.aigaq.streams.watch.plan.SitePlan;
import org.aigaq.streams.watch.state.Errand;
import org.aigaq.streams.watch.state.SourceRow;
import org.jspecify.annotations.Nullable;

/// Configuration arrives as an event and holds at once.
final class Sites {
  private final Desk desk;
  private final VantageDesk vantages;

  Sites(Desk desk, VantageDesk vantages) {
    this.desk = desk;
    this.vantages = vantages;
  }

  /// @param configured absent: stop watching
  void configure(String site, @Nullable Site configured, Instant now) {
    Optional<SitePlan> before = desk.plan(site);
    desk.put(site, configured);
    Optional<SitePlan> plan = desk.plan(site);
    Set<String> wanted = new HashSet<>();
    plan.ifPresent(
        to -> {
          for (SitePlan.Source source : to.sources()) {
            wanted.add(source.id());
            watch(to, source, now);
          }
        });
    for (String id : known(site)) {
      if (!wanted.contains(root(site, id))) {
        forget(before.or(() -> plan), site, id);
      }
    }
    plan.ifPresent(to -> vantages.configure(to, now));
    desk.agenda().of(site).forEach(host -> desk.agenda().set(host, now));
  }

  private void watch(SitePlan plan, SitePlan.Source source, Instant now) {
    String site = plan.site().id();
    Schedule schedule = plan.outlet(source.outlet()).map(Outlet::schedule).orElseThrow();
    var host = desk.hostOf(plan, source.authority());
    SourceRow row = desk.source(site, source.id()).orElse(null);
    if (row == null) {
      Duration spread = Cadence.jitter(source.id(), schedule.discover());
      SourceRow fresh =
          SourceRow.met(
              source.outlet(),
              source.target(),
              source.url(),
              source.authority(),
              source.articles());
      enqueue(host, source.id(), fresh, now.plus(spread));
      return;
    }
    SourceRow changed = row.withArticles(source.articles());
    Instant soon = Cadence.nextDiscovery(source.id(), now, schedule);
    Instant due = row.due();
    if (due != null && due.isAfter(soon)) {
      desk.due().remove(host, Lane.DISCOVERY, due, source.id());
      enqueue(host, source.id(), changed, soon);
    } else if (!changed.equals(row)) {
      desk.put(site, source.id(), changed);
    }
  }

  private void enqueue(Agenda.Host host, String id, SourceRow row, Instant at) {
    desk.put(host.site(), id, row.due(at));
    desk.due().put(host, Lane.DISCOVERY, at, Errand.source(id, row.target(), row.outlet()));
  }

  /// The source of the outlet file that leads to this one.
  private String root(String site, String id) {
    String at = id;
    for (int depth = 0; depth <= Children.DEEPEST; depth++) {
      String parent = desk.source(site, at).map(SourceRow::parent).orElse(null);
      if (parent == null) {
        return at;
      }
      at = parent;
    }
    return at;
  }

  private void forget(Optional<SitePlan> plan, String site, String id) {
    SourceRow row = desk.source(site, id).orElse(null);
    Instant due = row == null ? null : row.due();
    if (row != null && due != null && plan.isPresent()) {
      desk.due().remove(desk.hostOf(plan.get(), row.authority()), Lane.DISCOVERY, due, id);
    }
    desk.stores().sources().delete(Keys.of(site, id));
  }

  private List<String> known(String site) {
    var ids = new ArrayList<String>();
    try (var rows = desk.stores().sources().range(Keys.of(site, ""), Keys.end(site))) {
      rows.forEachRemaining(row -> ids.add(Keys.rest(row.key)));
    }
    return ids;
  }
}
