package org.aigaq.app.house;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.Map;
import org.aigaq.contract.record.Health;
import org.aigaq.contract.topic.Topics;

/// The outlets' health, as people read it.
public final class OutletHealth {
  private OutletHealth() {}

  public static void print(PrintWriter out, String bootstrapServers) {
    Map<String, byte[]> latest = CompactedTopic.latest(bootstrapServers, Topics.HEALTH);
    var reader = Topics.HEALTH.values().deserializer();
    out.println(latest.isEmpty() ? "No outlet has been seen yet." : "Outlets:");
    latest.values().stream()
        .map(bytes -> reader.deserialize(Topics.HEALTH.name(), bytes))
        .sorted(Comparator.comparing(Health::health).reversed().thenComparing(Health::key))
        .forEach(health -> out.println(line(health)));
  }

  static String line(Health health) {
    String reason = health.reason() == null ? "" : " (" + health.reason() + ")";
    return "  %-32s %-10s since %s%s"
        .formatted(
            health.key(),
            health.health().name().toLowerCase(java.util.Locale.ROOT),
            health.since(),
            reason);
  }
}
