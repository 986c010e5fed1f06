package org.aigaq.streams.watch;

import java.time.Instant;
import org.aigaq.streams.life.Life;
import org.aigaq.streams.life.LifeState;
import org.aigaq.streams.watch.state.ArticleRow;

/// The states of suspicion. An article that behaves has no row here.
final class Lives {
  private final Desk desk;

  Lives(Desk desk) {
    this.desk = desk;
  }

  /// Suspicions that are older than the end of the host's last incident count from that end.
  LifeState load(Agenda.Host host, String id, ArticleRow row) {
    byte[] bytes = desk.stores().lives().get(Keys.of(host.site(), id));
    if (bytes == null) {
      Instant seen = row.looks().seen();
      return LifeState.seen(seen == null ? row.identity().firstSeen() : seen);
    }
    LifeState life = LifeState.ofBytes(bytes);
    Instant recovered = desk.file(host).recoveredAt();
    Instant bad = life.firstBadAt();
    boolean before = recovered != null && bad != null && bad.isBefore(recovered);
    return life.frozen() || before
        ? Life.thaw(life, recovered == null ? life.lastSeenAt() : recovered).next()
        : life;
  }

  void save(String site, String id, LifeState life) {
    String key = Keys.of(site, id);
    if (life.equals(LifeState.seen(life.lastSeenAt()))) {
      if (desk.stores().lives().get(key) != null) {
        desk.stores().lives().delete(key);
      }
    } else {
      desk.stores().lives().put(key, life.toBytes());
    }
  }
}
