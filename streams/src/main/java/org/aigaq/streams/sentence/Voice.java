package org.aigaq.streams.sentence;

/// One language.
interface Voice {
  String removal(RemovalFacts f, Times times);

  String edit(EditFacts f, Times times);

  String outage(OutageFacts f, Times times);

  String blocking(BlockingFacts f, Times times);

  String cluster(ClusterFacts f, Times times);

  String keyword(KeywordFacts f, Times times);

  String trend(TrendFacts f, Times times);
}
