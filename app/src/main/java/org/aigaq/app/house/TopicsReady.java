package org.aigaq.app.house;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.aigaq.contract.topic.Topic;
import org.aigaq.contract.topic.TopicAdmin;
import org.aigaq.contract.topic.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the topics, or waits until somebody has made them.
final class TopicsReady {
  private static final Logger LOG = LoggerFactory.getLogger(TopicsReady.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private TopicsReady() {}

  static void make(String bootstrapServers, int partitions) throws InterruptedException {
    try (Admin admin = admin(bootstrapServers)) {
      TopicAdmin.ensure(admin, partitions, (short) 1);
    }
  }

  /// @throws UserError when they are not there after `atMost`
  static void await(String bootstrapServers, Duration atMost) throws InterruptedException {
    try (Admin admin = admin(bootstrapServers)) {
      long end = System.nanoTime() + atMost.toNanos();
      List<String> missing = missing(admin);
      while (!missing.isEmpty()) {
        if (System.nanoTime() > end) {
          throw new UserError(
              "Kafka at %s lacks %s. Start `aigaq streams --outlets FILE` once: it makes them."
                  .formatted(bootstrapServers, missing));
        }
        LOG.info("waiting for Kafka at {} and its topics", bootstrapServers);
        LockSupport.parkNanos(PAUSE.toNanos());
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        missing = missing(admin);
      }
    }
  }

  private static List<String> missing(Admin admin) throws InterruptedException {
    List<String> wanted = Topics.all().stream().map(Topic::name).toList();
    try {
      Set<String> there = admin.listTopics().names().get(30, TimeUnit.SECONDS);
      return wanted.stream().filter(name -> !there.contains(name)).toList();
    } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
      return wanted;
    }
  }

  private static Admin admin(String bootstrapServers) {
    return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
  }
}
