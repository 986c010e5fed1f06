package org.aigaq.ingest.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.config.Site;
import org.aigaq.contract.id.Authority;
import org.jspecify.annotations.Nullable;

/// The sites as last configured.
final class SiteBook implements Passages.Homes {
  /// The outlet that names a host.
  ///
  /// @param site its id
  record Host(String site, Outlet outlet) {}

  private final Map<String, Site> sites = new ConcurrentHashMap<>();
  private volatile Map<String, Host> hosts = Map.of();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  void put(String id, @Nullable Site site) {
    lock.lock();
    try {
      var next = new HashMap<>(hosts);
      next.values().removeIf(host -> host.site().equals(id));
      if (site == null) {
        sites.remove(id);
      } else {
        sites.put(id, site);
        site.outlets().forEach(outlet -> add(next, id, outlet));
      }
      hosts = next;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private static void add(Map<String, Host> hosts, String site, Outlet outlet) {
    var addresses = new ArrayList<String>(outlet.feeds());
    addresses.add(outlet.home());
    outlet.listings().forEach(listing -> addresses.add(listing.url()));
    addresses.addAll(outlet.sitemaps());
    outlet.hosts().forEach(host -> addresses.add(host.contains("://") ? host : "https://" + host));
    for (String address : addresses) {
      try {
        hosts.putIfAbsent(bare(Authority.of(address)), new Host(site, outlet));
      } catch (IllegalArgumentException e) {
        // What is no address is nobody's host.
      }
    }
  }

  /// The outlet that names an authority, with or without `www.`.
  Optional<Host> host(String authority) {
    return Optional.ofNullable(hosts.get(bare(authority)));
  }

  /// The site that names an authority; else the authority itself.
  @Override
  public String of(String authority, String asking) {
    return host(authority).map(Host::site).orElse(authority);
  }

  private static String bare(String authority) {
    return authority.startsWith("www.") ? authority.substring(4) : authority;
  }

  /// Waits a little for a site that is not known yet: a request may overtake its configuration.
  Optional<Site> await(String id, Duration patience) throws InterruptedException {
    long left = patience.toNanos();
    lock.lock();
    try {
      while (!sites.containsKey(id) && left > 0) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
    return Optional.ofNullable(sites.get(id));
  }
}
