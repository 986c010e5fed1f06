package org.aigaq.streams.keywords;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aigaq.contract.config.KeywordTopic;
import org.aigaq.contract.topic.Topics;
import org.aigaq.streams.articles.KeywordShelf;
import org.aigaq.streams.articles.TopicFinder;
import org.aigaq.streams.watch.state.StateSerde;
import org.aigaq.streams.wiring.Wiring;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Named;

/// New articles that match an alerting topic, brought together in one partition, so that a story is
/// told of once and not once per copy.
public final class KeywordAlertsTopology implements Supplier<Topology> {
  public static final String APPLICATION = "aigaq-keyword-alerts";

  static final String KEYWORDS = "keyword-alerts-keywords";
  static final String HELD = "keyword-alerts-held";
  static final String TOLD = "keyword-alerts-told";
  private static final String PREFIX = "keyword-alerts";

  private final Function<List<KeywordTopic>, TopicFinder> finders;
  private final KeywordSettings settings;

  /// @param finders makes a finder of the keyword topics in force; called again when they change
  public KeywordAlertsTopology(
      Function<List<KeywordTopic>, TopicFinder> finders, KeywordSettings settings) {
    this.finders = finders;
    this.settings = settings;
  }

  @Override
  public Topology get() {
    var changes = new AtomicLong();
    var builder = new StreamsBuilder();
    builder.addStateStore(Wiring.store(HELD, StateSerde.compressed(Held.class)));
    builder.addStateStore(Wiring.store(TOLD, StateSerde.plain(Told.class)));
    Wiring.source(builder, Topics.ARTICLES, PREFIX + "-from-articles")
        .process(
            () -> new PickMentions(new KeywordShelf(finders, changes), settings.fresh()),
            Named.as(PREFIX + "-pick"))
        .repartition(Wiring.together("mentions", Mention.class))
        .process(() -> new TellMentions(settings), Named.as(PREFIX + "-tell"), HELD, TOLD)
        .to(Topics.ALERTS.name(), Wiring.into(Topics.ALERTS, PREFIX + "-to-alerts"));
    Topology topology = builder.build();
    KeywordShelf.addTo(topology, PREFIX, changes);
    return topology;
  }
}
