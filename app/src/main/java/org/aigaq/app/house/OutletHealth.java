package org.aigaq.app.house;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.aigaq.contract.record.Health;
import org.aigaq.contract.topic.Topics;

/// The outlets' health, as people read it.
public final class OutletHealth {
  private static final long MEGABYTE = 1_000_000;

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
    return "  %-32s %-10s since %s%s%s"
        .formatted(
            health.key(),
            health.health().name().toLowerCase(Locale.ROOT),
            health.since(),
            reason,
            health.day() == null ? "" : "; " + budget(health.day()));
  }

  /// As told last: at a change and hourly.
  private static String budget(Health.Day day) {
    String used =
        String.format(
            Locale.ROOT,
            "%,d of %,d requests and %,d of %,d MB of its day",
            day.requests(),
            day.requestsAllowed(),
            day.bytes() / MEGABYTE,
            day.bytesAllowed() / MEGABYTE);
    return day.stretched().isEmpty()
        ? used
        : used + ", so these wait longer: " + String.join(", ", day.stretched());
  }
}
