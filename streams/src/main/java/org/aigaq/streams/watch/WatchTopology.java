package org.aigaq.streams.watch;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aigaq.contract.config.KeywordTopic;
import org.aigaq.contract.topic.Topic;
import org.aigaq.contract.topic.Topics;
import org.aigaq.streams.articles.KeywordShelf;
import org.aigaq.streams.articles.KeywordTopics;
import org.aigaq.streams.articles.TopicFinder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/// The watch job as a topology: one processor, co-partitioned by site.
public final class WatchTopology implements Supplier<Topology> {
  public static final String APPLICATION = Names.APPLICATION;

  private final WatchSettings settings;
  private final Function<List<KeywordTopic>, TopicFinder> finders;

  public WatchTopology(WatchSettings settings) {
    this(settings, KeywordTopics::of);
  }

  /// @param finders makes a finder of the keyword topics in force; called again when they change
  WatchTopology(WatchSettings settings, Function<List<KeywordTopic>, TopicFinder> finders) {
    this.settings = settings;
    this.finders = finders;
  }

  @Override
  public Topology get() {
    var topology = new Topology();
    var changes = new AtomicLong();
    KeywordShelf.addTo(topology, Names.PREFIX, changes);
    source(topology, Names.FROM_OUTLETS, Topics.OUTLETS);
    source(topology, Names.FROM_CAPTURES, Topics.CAPTURES);
    topology.addProcessor(
        Names.PROCESSOR,
        new Watching(settings, finders, changes),
        Names.FROM_OUTLETS,
        Names.FROM_CAPTURES);
    sink(topology, Names.TO_REQUESTS, Topics.FETCH_REQUESTS);
    sink(topology, Names.TO_OBSERVATIONS, Topics.OBSERVATIONS);
    sink(topology, Names.TO_STATES, Topics.ARTICLE_STATES);
    sink(topology, Names.TO_REVISIONS, Topics.REVISIONS);
    sink(topology, Names.TO_ALERTS, Topics.ALERTS);
    sink(topology, Names.TO_HEALTH, Topics.HEALTH);
    sink(topology, Names.TO_QUARANTINE, Topics.quarantine("streams"));
    return topology;
  }

  private static void source(Topology topology, String name, Topic<?> topic) {
    topology.addSource(
        name, topic.keys().deserializer(), topic.values().deserializer(), topic.name());
  }

  private static void sink(Topology topology, String name, Topic<?> topic) {
    topology.addSink(
        name,
        topic.name(),
        topic.keys().serializer(),
        topic.values().serializer(),
        Names.PROCESSOR);
  }

  private record Watching(
      WatchSettings settings, Function<List<KeywordTopic>, TopicFinder> finders, AtomicLong changes)
      implements ProcessorSupplier<String, Object, String, Object> {
    @Override
    public Processor<String, Object, String, Object> get() {
      return new WatchProcessor(settings, new KeywordShelf(finders, changes));
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      return WatchStores.builders();
    }
  }
}
