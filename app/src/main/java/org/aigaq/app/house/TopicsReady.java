package org.aigaq.app.house;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.aigaq.contract.topic.Topic;
import org.aigaq.contract.topic.TopicAdmin;
import org.aigaq.contract.topic.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the topics, or waits until somebody has made them.
final class TopicsReady {
  private static final Logger LOG = LoggerFactory.getLogger(TopicsReady.class);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private TopicsReady() {}

  /// @throws UserError when the broker does not tell of them after `atMost`
  static void make(String bootstrapServers, int partitions, Duration atMost)
      throws InterruptedException {
    try (Admin admin = admin(bootstrapServers)) {
      TopicAdmin.ensure(admin, partitions, (short) 1);
      List<String> missing = awaitAll(admin, atMost);
      if (!missing.isEmpty()) {
        throw new UserError(
            "Kafka at %s made %s, but tells of no leader for them. Look at the broker's log."
                .formatted(bootstrapServers, missing));
      }
      TopicAdmin.requireCoPartitioned(admin);
    }
  }

  /// @throws UserError when they are not there after `atMost`
  static void await(String bootstrapServers, Duration atMost) throws InterruptedException {
    try (Admin admin = admin(bootstrapServers)) {
      List<String> missing = awaitAll(admin, atMost);
      if (!missing.isEmpty()) {
        throw new UserError(
            "Kafka at %s lacks %s. Start `aigaq streams --outlets FILE` once: it makes them."
                .formatted(bootstrapServers, missing));
      }
    }
  }

  private static List<String> awaitAll(Admin admin, Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    List<String> missing = missing(admin);
    while (!missing.isEmpty() && System.nanoTime() < end) {
      LOG.info("waiting for Kafka's topics {}", missing);
      TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
      missing = missing(admin);
    }
    return missing;
  }

  /// A broker that does not answer has none of them.
  private static List<String> missing(Admin admin) throws InterruptedException {
    try {
      return TopicAdmin.missing(admin);
    } catch (ExecutionException e) {
      LOG.warn("Kafka does not tell of its topics: {}", String.valueOf(e.getCause()));
      return Topics.all().stream().map(Topic::name).toList();
    }
  }

  private static Admin admin(String bootstrapServers) {
    return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
  }
}
