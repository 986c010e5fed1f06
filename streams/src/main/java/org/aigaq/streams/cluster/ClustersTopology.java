package org.aigaq.streams.cluster;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.Story;
import org.aigaq.contract.topic.Topics;
import org.aigaq.streams.watch.state.StateSerde;
import org.aigaq.streams.wiring.Wiring;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Joined;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// Alerts of removals, brought together in one partition: the same story, or articles that name the
/// same person, gone from several outlets within hours. A country has some hundred removals a day.
public final class ClustersTopology implements Supplier<Topology> {
  public static final String APPLICATION = "aigaq-clusters";

  static final String NAMES = "clusters-names";
  static final String REMOVED = "clusters-removed";
  static final String TOLD = "clusters-told";
  private static final String STORIES = "clusters-stories";

  private final Function<String, ZoneId> zones;

  /// @param zones in which sentences tell the time, by country
  public ClustersTopology(Map<String, ZoneId> zones) {
    this.zones = country -> zones.getOrDefault(country, ZoneOffset.UTC);
  }

  @Override
  public Topology get() {
    var builder = new StreamsBuilder();
    builder.addStateStore(Wiring.store(NAMES, StateSerde.plain(NameCount.class)));
    builder.addStateStore(Wiring.store(REMOVED, StateSerde.compressed(Removed.class)));
    builder.addStateStore(Wiring.store(TOLD, StateSerde.compressed(Alert.class)));
    Wiring.source(builder, Topics.ARTICLE_STATES, "clusters-from-states")
        .process(CountNames::new, Named.as("clusters-count-names"), NAMES);
    Wiring.source(builder, Topics.ALERTS, "clusters-from-alerts")
        .process(PickRemovals::new, Named.as("clusters-pick-removals"), NAMES)
        .repartition(Wiring.by("removed-articles", StateSerde.compressed(Removed.class)))
        .leftJoin(
            stories(builder),
            (removed, story) -> story == null ? removed : removed.of(story),
            Joined.as("clusters-with-story"))
        .repartition(Wiring.together("removals", Removed.class))
        .process(() -> new Gather(zones), Named.as("clusters-gather"), REMOVED, TOLD)
        .to(Topics.ALERTS.name(), Wiring.into(Topics.ALERTS, "clusters-to-alerts"));
    return builder.build();
  }

  /// Story ids by article, of those that are in another's story: all others are their own.
  private static KTable<String, String> stories(StreamsBuilder builder) {
    return Wiring.source(builder, Topics.STORIES, "clusters-from-stories")
        .mapValues(ClustersTopology::ofAnother, Named.as("clusters-story-ids"))
        .toTable(
            Named.as("clusters-stories-table"),
            Materialized.<String, String, KeyValueStore<Bytes, byte[]>>as(STORIES)
                .withKeySerde(Serdes.String())
                .withValueSerde(StateSerde.plain(String.class))
                .withCachingDisabled());
  }

  private static @Nullable String ofAnother(@Nullable Story story) {
    return story == null || story.storyId().equals(story.articleId()) ? null : story.storyId();
  }
}
