package org.aigaq.app.stack;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The broker's `server.properties`: one node that is broker and controller, on loopback.
final class KafkaProperties {
  static final int NODE = 1;

  private KafkaProperties() {}

  /// @param logs the folder of Kafka's partitions
  static String render(int port, int controllerPort, Path logs) {
    Map<String, String> all = new LinkedHashMap<>();
    all.putAll(node(port, controllerPort, logs));
    all.putAll(oneReplica());
    all.putAll(small());
    return lines(all);
  }

  private static String lines(Map<String, String> all) {
    return all.entrySet().stream()
        .map(e -> e.getKey() + "=" + escaped(e.getValue()))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String voters(int controllerPort) {
    return "%d@127.0.0.1:%d".formatted(NODE, controllerPort);
  }

  /// The node as a controller alone, which serves no partition.
  static String renderController(int controllerPort, Path logs) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("process.roles", "controller");
    all.put("node.id", Integer.toString(NODE));
    all.put("listeners", "CONTROLLER://127.0.0.1:%d".formatted(controllerPort));
    all.put("controller.listener.names", "CONTROLLER");
    all.put("controller.quorum.voters", voters(controllerPort));
    all.put("log.dirs", logs.toString());
    all.putAll(small());
    return lines(all);
  }

  private static Map<String, String> node(int port, int controllerPort, Path logs) {
    Map<String, String> node = new LinkedHashMap<>();
    node.put("process.roles", "broker,controller");
    node.put("node.id", Integer.toString(NODE));
    node.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
    node.put("advertised.listeners", "PLAINTEXT://127.0.0.1:%d".formatted(port));
    node.put("inter.broker.listener.name", "PLAINTEXT");
    node.put("controller.listener.names", "CONTROLLER");
    // Voters named here, not kept in the metadata log: the port may be another one at each start.
    node.put("controller.quorum.voters", voters(controllerPort));
    node.put("log.dirs", logs.toString());
    node.put("auto.create.topics.enable", "false");
    node.put("group.initial.rebalance.delay.ms", "0");
    // A laptop that was off for a month goes on where it stood.
    node.put("offsets.retention.minutes", "525600");
    node.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
    return node;
  }

  private static Map<String, String> oneReplica() {
    Map<String, String> internal = new LinkedHashMap<>();
    internal.put("default.replication.factor", "1");
    internal.put("offsets.topic.replication.factor", "1");
    internal.put("offsets.topic.num.partitions", "4");
    internal.put("transaction.state.log.replication.factor", "1");
    internal.put("transaction.state.log.min.isr", "1");
    internal.put("transaction.state.log.num.partitions", "4");
    internal.put("share.coordinator.state.topic.replication.factor", "1");
    internal.put("share.coordinator.state.topic.min.isr", "1");
    internal.put("share.coordinator.state.topic.num.partitions", "1");
    return internal;
  }

  private static Map<String, String> small() {
    Map<String, String> small = new LinkedHashMap<>();
    small.put("num.network.threads", "2");
    small.put("num.io.threads", "4");
    small.put("background.threads", "4");
    small.put("num.recovery.threads.per.data.dir", "2");
    small.put("log.cleaner.dedupe.buffer.size", "16777216");
    small.put("log.cleaner.io.buffer.size", "131072");
    small.put("log.index.size.max.bytes", "2097152");
    return small;
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\");
  }
}
