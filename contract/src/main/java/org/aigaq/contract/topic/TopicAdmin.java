package org.aigaq.contract.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/// Creates the topics that are missing; never changes one that is there, because partitions are
/// fixed at creation.
///
/// A topic that the controller made is not yet one that a broker tells of: a slow broker hears of
/// it seconds later, and a stream that asks before that stops. So a topic counts as there when each
/// of its partitions has a leader by the word of the broker that is asked.
public final class TopicAdmin {
  private TopicAdmin() {}

  /// Which topics are not there, or not yet.
  ///
  /// @throws ExecutionException when the broker does not say
  public static List<String> missing(Admin admin) throws InterruptedException, ExecutionException {
    List<String> names = Topics.all().stream().map(Topic::name).toList();
    var described = admin.describeTopics(names).topicNameValues();
    List<String> missing = new ArrayList<>();
    for (String name : names) {
      if (!isThere(described.get(name))) {
        missing.add(name);
      }
    }
    return missing;
  }

  static boolean isThere(@Nullable Future<TopicDescription> described)
      throws InterruptedException, ExecutionException {
    if (described == null) {
      return false;
    }
    try {
      var partitions = described.get().partitions();
      return !partitions.isEmpty()
          && partitions.stream().allMatch(p -> p.leader() != null && !p.leader().isEmpty());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return false;
      }
      throw e;
    }
  }

  /// @param partitions of a partitioned topic: 12, embedded 4
  /// @param replication 1 on a single broker
  /// @throws IllegalStateException when the broker refuses
  public static void ensure(Admin admin, int partitions, short replication)
      throws InterruptedException {
    for (Topic<?> topic : Topics.all()) {
      create(admin, newTopic(topic, partitions, replication));
    }
  }

  static NewTopic newTopic(Topic<?> topic, int partitions, short replication) {
    return new NewTopic(topic.name(), topic.partitioned() ? partitions : 1, replication)
        .configs(configs(topic));
  }

  private static Map<String, String> configs(Topic<?> topic) {
    Map<String, String> configs = new HashMap<>();
    Duration kept = topic.kept();
    configs.put(
        TopicConfig.CLEANUP_POLICY_CONFIG,
        topic.compacted() ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE);
    configs.put(TopicConfig.RETENTION_MS_CONFIG, kept == null ? "-1" : kept.toMillis() + "");
    configs.put(TopicConfig.COMPRESSION_TYPE_CONFIG, "producer");
    return configs;
  }

  private static void create(Admin admin, NewTopic topic) throws InterruptedException {
    try {
      admin.createTopics(List.of(topic)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException(
            "topic " + topic.name() + " cannot be created", e.getCause());
      }
    }
  }

  /// Topics that are [#missing] must be waited for before.
  ///
  /// @throws IllegalStateException when a topic stands with other partitions than its siblings
  public static void requireCoPartitioned(Admin admin) throws InterruptedException {
    List<String> names =
        List.of(Topics.OUTLETS.name(), Topics.FETCH_REQUESTS.name(), Topics.CAPTURES.name());
    try {
      var described = admin.describeTopics(names).allTopicNames().get();
      if (described.values().stream().map(d -> d.partitions().size()).distinct().count() > 1) {
        throw new IllegalStateException(
            names + " must have equally many partitions; recreate the one that differs");
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("topics cannot be described", e.getCause());
    }
  }
}
