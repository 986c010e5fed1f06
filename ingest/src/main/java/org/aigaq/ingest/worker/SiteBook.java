package org.aigaq.ingest.worker;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.aigaq.contract.config.Site;
import org.jspecify.annotations.Nullable;

/// The sites as last configured.
final class SiteBook {
  private final Map<String, Site> sites = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  void put(String id, @Nullable Site site) {
    if (site == null) {
      sites.remove(id);
    } else {
      sites.put(id, site);
    }
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
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
