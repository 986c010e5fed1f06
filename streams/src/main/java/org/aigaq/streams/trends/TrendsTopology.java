package org.aigaq.streams.trends;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.aigaq.contract.topic.Topic;
import org.aigaq.contract.topic.Topics;
import org.aigaq.streams.articles.KeywordShelf;
import org.aigaq.streams.trends.detect.Baseline;
import org.aigaq.streams.watch.state.StateSerde;
import org.aigaq.streams.wiring.Wiring;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/// Articles and the health of hosts become features in one partition; there they are counted, and
/// what is unusual becomes alerts. A country is about one article a second.
public final class TrendsTopology implements Supplier<Topology> {
  public static final String APPLICATION = "aigaq-trends";

  static final String MENTIONS = "trends-mentions";
  static final String NUMBERS = "trends-numbers";
  static final String OPEN = "trends-open";
  static final String HOSTS = "trends-hosts";
  static final String KEYWORDS = "trends-keywords";
  static final String TO_TRENDS = "trends-to-trends";
  static final String TO_ALERTS = "trends-to-alerts";
  private static final String COUNT = "trends-count";

  private final TrendSettings settings;

  public TrendsTopology(TrendSettings settings) {
    this.settings = settings;
  }

  @Override
  public Topology get() {
    Duration reach = settings.window().multipliedBy(Baseline.REACH);
    var builder = new StreamsBuilder();
    builder.addStateStore(Wiring.store(MENTIONS, StateSerde.compressed(Mention.class)));
    builder.addStateStore(Wiring.store(NUMBERS, Serdes.ByteArray()));
    builder.addStateStore(Wiring.store(OPEN, StateSerde.compressed(Incident.class)));
    builder.addStateStore(Wiring.store(HOSTS, StateSerde.plain(Heard.Reach.class)));
    ProcessorSupplier<String, Object, String, Heard> listen = () -> new Listen(reach);
    KStream<String, Heard> articles =
        Wiring.source(builder, Topics.ARTICLES, "trends-from-articles")
            .process(listen, Named.as("trends-listen"));
    KStream<String, Heard> health =
        Wiring.source(builder, Topics.HEALTH, "trends-from-health")
            .process(listen, Named.as("trends-listen-to-health"));
    articles
        .merge(health, Named.as("trends-merge"))
        .repartition(Wiring.together("heard", Heard.class))
        .process(() -> new Trends(settings), Named.as(COUNT), MENTIONS, NUMBERS, OPEN, HOSTS);
    Topology topology = builder.build();
    KeywordShelf.addTo(topology, "trends", new AtomicLong());
    sink(topology, TO_TRENDS, Topics.TRENDS);
    sink(topology, TO_ALERTS, Topics.ALERTS);
    return topology;
  }

  private static void sink(Topology topology, String name, Topic<?> topic) {
    topology.addSink(
        name, topic.name(), topic.keys().serializer(), topic.values().serializer(), COUNT);
  }
}
