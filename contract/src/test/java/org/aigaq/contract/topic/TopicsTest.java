package org.aigaq.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;

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
}
