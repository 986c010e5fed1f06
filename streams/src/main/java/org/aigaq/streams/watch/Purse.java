package org.aigaq.streams.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.config.Politeness;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.Health;
import org.aigaq.contract.record.Why;
import org.aigaq.streams.watch.Agenda.Host;
import org.aigaq.streams.watch.plan.Allowance;
import org.aigaq.streams.watch.plan.Lane;
import org.aigaq.streams.watch.plan.SitePlan;
import org.aigaq.streams.watch.state.HostRow;
import org.aigaq.streams.watch.state.HostRow.Lease;
import org.aigaq.streams.watch.state.HostRow.Spent;
import org.apache.kafka.streams.state.KeyValueStore;

/// What each outlet cost today, over all its hosts and vantages. A request that is out counts as
/// what it may cost, and as what it did cost once its capture tells.
final class Purse {
  private final KeyValueStore<String, Spent> store;

  Purse(KeyValueStore<String, Spent> store) {
    this.store = store;
  }

  /// The kinds of looks that the budget allows now.
  Set<Lane> lanes(SitePlan plan, Host host, Instant now) {
    return outlet(plan, host)
        .map(outlet -> Allowance.lanes(used(plan, outlet, now), now))
        .orElse(EnumSet.allOf(Lane.class));
  }

  /// When the budget allows a kind of look next.
  Instant opens(SitePlan plan, Host host, Lane lane, Instant now) {
    return outlet(plan, host)
        .map(outlet -> Allowance.opens(lane, used(plan, outlet, now), now))
        .orElse(now);
  }

  void leased(SitePlan plan, Host host, Lease lease) {
    if (fetches(lease)) {
      add(plan, host, lease.issuedAt(), Allowance.MOST, 0);
    }
  }

  void answered(SitePlan plan, Host host, Lease lease, Capture capture, Instant now) {
    Capture.Cost cost = capture.spent();
    add(plan, host, now, cost.requests() - setAside(lease, now), cost.bytes());
  }

  /// Nobody told what became of it: it may have been sent.
  void lost(SitePlan plan, Host host, Lease lease, Instant now) {
    int setAside = setAside(lease, now);
    add(plan, host, now, setAside > 0 ? 1 - setAside : 0, 0);
  }

  private static int setAside(Lease lease, Instant now) {
    boolean today = HostRow.day(lease.issuedAt()) == HostRow.day(now);
    return today && fetches(lease) ? Allowance.MOST : 0;
  }

  private static boolean fetches(Lease lease) {
    return lease.errand().why() != Why.RE_EXTRACT;
  }

  /// What `status` says of it.
  Health.Day told(SitePlan plan, Outlet outlet, Instant now) {
    Spent spent = spent(plan, outlet, now);
    Politeness.Budget budget = outlet.politeness().budget();
    Set<Lane> open = Allowance.lanes(used(plan, outlet, now), now);
    List<String> stretched = new ArrayList<>();
    for (Lane lane : Lane.values()) {
      if (!open.contains(lane)) {
        stretched.add(lane.name().toLowerCase(Locale.ROOT));
      }
    }
    return new Health.Day(
        spent.requests(),
        spent.bytes(),
        budget.requestsPerDay(),
        budget.bytesPerDay(),
        List.copyOf(stretched));
  }

  private double used(SitePlan plan, Outlet outlet, Instant now) {
    Spent spent = spent(plan, outlet, now);
    return Allowance.used(spent.requests(), spent.bytes(), outlet.politeness().budget());
  }

  private Spent spent(SitePlan plan, Outlet outlet, Instant now) {
    Spent spent = store.get(key(plan, outlet));
    return (spent == null ? Spent.NOTHING : spent).on(HostRow.day(now));
  }

  private void add(SitePlan plan, Host host, Instant now, int requests, long bytes) {
    Optional<Outlet> outlet = outlet(plan, host);
    if (outlet.isPresent() && (requests != 0 || bytes != 0)) {
      Spent spent = spent(plan, outlet.get(), now);
      store.put(key(plan, outlet.get()), spent.plus(HostRow.day(now), requests, bytes));
    }
  }

  private static Optional<Outlet> outlet(SitePlan plan, Host host) {
    return plan.outletOf(Keys.authority(host.name()));
  }

  private static String key(SitePlan plan, Outlet outlet) {
    return Keys.of(plan.site().id(), outlet.id());
  }
}
