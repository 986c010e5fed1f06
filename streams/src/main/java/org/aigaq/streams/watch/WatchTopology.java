package org.aigaq.streams.watch;

import java.util.Set;
import java.util.function.Supplier;
import org.aigaq.contract.topic.Topic;
import org.aigaq.contract.topic.Topics;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/// The watch job as a topology: one processor, co-partitioned by site.
public final class WatchTopology implements Supplier<Topology> {
  public static final String APPLICATION = Names.APPLICATION;

  private final WatchSettings settings;

  public WatchTopology(WatchSettings settings) {
    this.settings = settings;
  }

  @Override
  public Topology get() {
    var topology = new Topology();
    source(topology, Names.FROM_OUTLETS, Topics.OUTLETS);
    source(topology, Names.FROM_CAPTURES, Topics.CAPTURES);
    topology.addProcessor(
        Names.PROCESSOR, new Watching(settings), Names.FROM_OUTLETS, Names.FROM_CAPTURES);
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

  private record Watching(WatchSettings settings)
      implements ProcessorSupplier<String, Object, String, Object> {
    @Override
    public Processor<String, Object, String, Object> get() {
      return new WatchProcessor(settings);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      return WatchStores.builders();
    }
  }
}
