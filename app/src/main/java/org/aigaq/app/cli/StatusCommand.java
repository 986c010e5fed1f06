package org.aigaq.app.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.aigaq.app.house.Endpoints;
import org.aigaq.app.house.OutletHealth;
import org.aigaq.app.house.UserError;
import org.aigaq.indexer.IndexerRole;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "status",
    description = "Says what is running, how far each role is behind, and how the outlets are.",
    footer = {
      "",
      "Examples:",
      "  aigaq status                        (what `aigaq run` keeps under .aigaq/data)",
      "  aigaq status --data .aigaq/demo",
      "  AIGAQ_KAFKA=host:9092 aigaq status"
    })
final class StatusCommand implements Callable<Integer> {
  private static final List<String> GROUPS =
      List.of(
          "aigaq-watch",
          "aigaq-articles",
          "aigaq-clusters",
          "aigaq-keyword-alerts",
          "aigaq-stories",
          "aigaq-trends",
          "aigaq-ingest",
          IndexerRole.group());

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data folder of the run.",
      defaultValue = ".aigaq/data")
  private java.nio.file.Path data = java.nio.file.Path.of(".aigaq/data");

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "Kafka, instead of a data folder.")
  private @Nullable String kafka;

  /// A group's members and how many records it is behind, by topic.
  record Group(String name, int members, Map<String, Long> lag) {}

  @Override
  public Integer call() throws InterruptedException {
    String bootstrap = bootstrap();
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (var admin =
        Admin.create(
            Map.of(
                "bootstrap.servers",
                bootstrap,
                "default.api.timeout.ms",
                "5000",
                "request.timeout.ms",
                "4000"))) {
      admin.describeCluster().nodes().get(6, TimeUnit.SECONDS);
      out.println("Kafka at " + bootstrap + " answers.");
      for (String name : GROUPS) {
        print(out, group(admin, name));
      }
      OutletHealth.print(out, bootstrap);
    } catch (ExecutionException | TimeoutException e) {
      throw new UserError(
          "Kafka at "
              + bootstrap
              + " does not answer. Is `aigaq run` still up? Start it, or name another with --kafka.",
          e);
    }
    out.flush();
    return 0;
  }

  private String bootstrap() {
    if (kafka != null) {
      return kafka;
    }
    String told = System.getenv("AIGAQ_KAFKA");
    return told != null && !told.isBlank() ? told : Endpoints.read(data).kafka();
  }

  private static void print(PrintWriter out, Group group) {
    long behind = group.lag().values().stream().mapToLong(Long::longValue).sum();
    out.printf(
        "%-16s %s, %s%n",
        group.name(),
        members(group.members()),
        behind == 0 ? "nothing waiting" : behind + " waiting");
    group
        .lag()
        .forEach(
            (topic, lag) -> {
              if (lag > 0) {
                out.printf("  %-26s %d%n", topic, lag);
              }
            });
  }

  private static String members(int members) {
    return members == 0 ? "not running" : members == 1 ? "1 member" : members + " members";
  }

  private static Group group(Admin admin, String name)
      throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetAndMetadata> committed = committed(admin, name);
    Map<TopicPartition, OffsetSpec> latest = new LinkedHashMap<>();
    committed.keySet().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
    Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(latest).all().get();
    Map<String, Long> lag = new TreeMap<>();
    committed.forEach(
        (partition, offset) -> {
          var end = ends.get(partition);
          if (offset != null && end != null) {
            lag.merge(partition.topic(), Math.max(0, end.offset() - offset.offset()), Long::sum);
          }
        });
    return new Group(name, memberCount(admin, name), lag);
  }

  private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, String name)
      throws InterruptedException {
    try {
      return admin.listConsumerGroupOffsets(name).partitionsToOffsetAndMetadata().get();
    } catch (ExecutionException e) {
      return Map.of();
    }
  }

  private static int memberCount(Admin admin, String name) throws InterruptedException {
    try {
      return admin.describeConsumerGroups(List.of(name)).all().get().values().stream()
          .mapToInt(group -> group.members().size())
          .sum();
    } catch (ExecutionException e) {
      return 0;
    }
  }
}
