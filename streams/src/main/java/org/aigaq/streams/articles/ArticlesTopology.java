package org.aigaq.streams.articles;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aigaq.contract.config.KeywordTopic;
import org.aigaq.contract.topic.Topic;
import org.aigaq.contract.topic.Topics;
import org.aigaq.streams.watch.state.StateSerde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// States, stories and topics become the one document per article. Its own `seq` is the external
/// version in Elasticsearch.
public final class ArticlesTopology implements Supplier<Topology> {
  public static final String APPLICATION = "aigaq-articles";

  static final String JOINED = "articles-joined";
  static final String KEYWORDS = "articles-keywords";
  static final String SINK = "articles-to-articles";
  private static final String FROM_STATES = "articles-from-states";
  private static final String FROM_STORIES = "articles-from-stories";
  private static final String PROCESSOR = "articles";

  private final Function<List<KeywordTopic>, TopicFinder> finders;

  /// @param finders makes a finder of the keyword topics in force; called again when they change
  public ArticlesTopology(Function<List<KeywordTopic>, TopicFinder> finders) {
    this.finders = finders;
  }

  @Override
  public Topology get() {
    var changes = new AtomicLong();
    var topology = new Topology();
    KeywordShelf.addTo(topology, "articles", changes);
    source(topology, FROM_STATES, Topics.ARTICLE_STATES);
    source(topology, FROM_STORIES, Topics.STORIES);
    topology.addProcessor(PROCESSOR, new Joining(finders, changes), FROM_STATES, FROM_STORIES);
    topology.addSink(
        SINK,
        Topics.ARTICLES.name(),
        Topics.ARTICLES.keys().serializer(),
        Topics.ARTICLES.values().serializer(),
        PROCESSOR);
    return topology;
  }

  private static void source(Topology topology, String name, Topic<?> topic) {
    topology.addSource(
        name, topic.keys().deserializer(), topic.values().deserializer(), topic.name());
  }

  private record Joining(Function<List<KeywordTopic>, TopicFinder> finders, AtomicLong changes)
      implements ProcessorSupplier<String, Object, String, Object> {
    @Override
    public Processor<String, Object, String, Object> get() {
      return new JoinProcessor(finders, changes);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      return Set.of(
          Stores.keyValueStoreBuilder(
                  Stores.persistentKeyValueStore(JOINED),
                  Serdes.String(),
                  StateSerde.compressed(Joined.class))
              .withCachingDisabled()
              .withLoggingEnabled(Map.of()));
    }
  }
}
