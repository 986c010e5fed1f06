package org.aigaq.streams.cluster;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.aigaq.contract.record.Alert;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/// The shell: keeps the removals of the last days and tells of clusters.
final class Gather extends ContextualProcessor<String, Removed, String, Alert> {
  /// A removal is confirmed after a day, and may end later; a cluster is told of for so long.
  private static final Duration KEPT = Duration.ofDays(8);

  private static final int MOST = 5_000;

  private final Function<String, ZoneId> zones;
  private KeyValueStore<String, Removed> removed;
  private KeyValueStore<String, Alert> told;

  @SuppressWarnings("NullAway.Init")
  Gather(Function<String, ZoneId> zones) {
    this.zones = zones;
  }

  @Override
  public void init(ProcessorContext<String, Alert> context) {
    super.init(context);
    removed = context.getStateStore(ClustersTopology.REMOVED);
    told = context.getStateStore(ClustersTopology.TOLD);
  }

  @Override
  public void process(Record<String, Removed> record) {
    Removed arrived = record.value();
    if (arrived == null) {
      return;
    }
    Removed before = removed.get(arrived.alertId());
    if (before != null && before.at().isAfter(arrived.at())) {
      return;
    }
    String cluster = before == null ? null : before.cluster();
    Removed now = cluster == null ? arrived : arrived.in(cluster);
    List<Removed> recent = recent(now);
    Optional<Cluster> found = Gathering.with(now, recent);
    if (found.isEmpty()) {
      removed.put(now.alertId(), now);
      return;
    }
    found.get().members().forEach(member -> removed.put(member.alertId(), member));
    tell(found.get(), now.at());
  }

  private void tell(Cluster cluster, Instant at) {
    Alert last = told.get(cluster.id());
    String country = cluster.members().getFirst().outlet().country();
    Alert alert = cluster.alert(last, at, zones.apply(country));
    if (last == null || !Cluster.same(last, alert)) {
      told.put(cluster.id(), alert);
      context().forward(new Record<>(alert.id(), alert, Math.max(0, at.toEpochMilli())));
    }
  }

  /// What is too old goes, with its clusters.
  private List<Removed> recent(Removed now) {
    var recent = new ArrayList<Removed>();
    var old = new ArrayList<Removed>();
    try (var all = removed.all()) {
      all.forEachRemaining(
          row -> {
            Removed one = row.value;
            if (one.firstMissing().isBefore(now.firstMissing().minus(KEPT))) {
              old.add(one);
            } else if (!one.alertId().equals(now.alertId()) && recent.size() < MOST) {
              recent.add(one);
            }
          });
    }
    for (Removed one : old) {
      removed.delete(one.alertId());
      if (one.cluster() != null) {
        told.delete(one.cluster());
      }
    }
    return recent;
  }
}
