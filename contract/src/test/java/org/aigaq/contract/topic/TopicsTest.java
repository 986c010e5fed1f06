package org.aigaq.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TopicsTest {
  @Test
  void noTwoTopicsShareAName() {
    assertThat(Topics.all()).extracting(Topic::name).doesNotHaveDuplicates().hasSize(18);
  }

  @Test
  void aCompactedTopicIsKeptForEver() {
    var topic = TopicAdmin.newTopic(Topics.ARTICLES, 4, (short) 1);
    assertThat(topic.numPartitions()).isEqualTo(4);
    assertThat(topic.configs())
        .containsEntry("cleanup.policy", "compact")
        .containsEntry("retention.ms", "-1");
  }

  @Test
  void requestsAreKeptForADay() {
    var topic = TopicAdmin.newTopic(Topics.FETCH_REQUESTS, 4, (short) 1);
    assertThat(topic.configs())
        .containsEntry("cleanup.policy", "delete")
        .containsEntry("retention.ms", "86400000");
  }

  @Test
  void aTopicThatTheBrokerHasNotHeardOfIsNotThere() throws Exception {
    var unheard =
        CompletableFuture.<TopicDescription>failedFuture(new UnknownTopicOrPartitionException());
    assertThat(TopicAdmin.isThere(unheard)).isFalse();
  }

  @Test
  void aTopicIsThereWhenEachPartitionHasALeader() throws Exception {
    var leader = new Node(1, "localhost", 9092);
    assertThat(TopicAdmin.isThere(partitionsLedBy(leader, leader))).isTrue();
    assertThat(TopicAdmin.isThere(partitionsLedBy(leader, Node.noNode()))).isFalse();
    assertThat(TopicAdmin.isThere(partitionsLedBy(leader, null))).isFalse();
    assertThat(TopicAdmin.isThere(partitionsLedBy())).isFalse();
  }

  @Test
  void anErrorOfTheBrokerIsNotTakenForAMissingTopic() {
    var refused =
        CompletableFuture.<TopicDescription>failedFuture(new ClusterAuthorizationException("no"));
    assertThatThrownBy(() -> TopicAdmin.isThere(refused)).hasRootCauseMessage("no");
  }

  private static CompletableFuture<TopicDescription> partitionsLedBy(@Nullable Node... leaders) {
    var partitions = new ArrayList<TopicPartitionInfo>();
    for (Node leader : leaders) {
      partitions.add(new TopicPartitionInfo(partitions.size(), leader, List.of(), List.of()));
    }
    return CompletableFuture.completedFuture(
        new TopicDescription(Topics.KEYWORDS.name(), false, partitions));
  }
}
