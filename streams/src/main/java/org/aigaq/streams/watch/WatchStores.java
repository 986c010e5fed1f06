package org.aigaq.streams.watch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.aigaq.contract.config.Site;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.topic.Topics;
import org.aigaq.streams.judge.Face;
import org.aigaq.streams.severity.BaseRate;
import org.aigaq.streams.vantage.Stands;
import org.aigaq.streams.watch.plan.Returns;
import org.aigaq.streams.watch.state.ArticleRow;
import org.aigaq.streams.watch.state.ControlSet;
import org.aigaq.streams.watch.state.Divide;
import org.aigaq.streams.watch.state.Errand;
import org.aigaq.streams.watch.state.HostFile;
import org.aigaq.streams.watch.state.HostNotes;
import org.aigaq.streams.watch.state.HostRow;
import org.aigaq.streams.watch.state.Incident;
import org.aigaq.streams.watch.state.LivingRow;
import org.aigaq.streams.watch.state.Round;
import org.aigaq.streams.watch.state.SourceRow;
import org.aigaq.streams.watch.state.StateSerde;
import org.aigaq.streams.watch.state.TextRow;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// Every store of the job, typed.
record WatchStores(
    KeyValueStore<String, Site> sites,
    KeyValueStore<String, SourceRow> sources,
    KeyValueStore<String, ArticleRow> articles,
    KeyValueStore<String, byte[]> lives,
    KeyValueStore<String, TextRow> texts,
    KeyValueStore<String, String> aliases,
    KeyValueStore<String, Errand> due,
    KeyValueStore<String, HostRow> hosts,
    KeyValueStore<String, HostFile> files,
    KeyValueStore<String, HostNotes> notes,
    KeyValueStore<String, Face> faces,
    KeyValueStore<String, LivingRow> living,
    KeyValueStore<String, ControlSet> controls,
    KeyValueStore<String, Capture> held,
    KeyValueStore<String, Incident> incidents,
    KeyValueStore<String, HostRow.Spent> spent,
    KeyValueStore<String, Returns> returns,
    KeyValueStore<String, BaseRate> rates,
    KeyValueStore<String, Round> rounds,
    KeyValueStore<String, Stands> stands,
    KeyValueStore<String, Divide> divides) {

  static WatchStores of(ProcessorContext<String, Object> context) {
    return new WatchStores(
        context.getStateStore(Names.SITES),
        context.getStateStore(Names.SOURCES),
        context.getStateStore(Names.ARTICLES),
        context.getStateStore(Names.LIVES),
        context.getStateStore(Names.TEXTS),
        context.getStateStore(Names.ALIASES),
        context.getStateStore(Names.DUE),
        context.getStateStore(Names.HOSTS),
        context.getStateStore(Names.FILES),
        context.getStateStore(Names.NOTES),
        context.getStateStore(Names.FACES),
        context.getStateStore(Names.LIVING),
        context.getStateStore(Names.CONTROLS),
        context.getStateStore(Names.HELD),
        context.getStateStore(Names.INCIDENTS),
        context.getStateStore(Names.SPENT),
        context.getStateStore(Names.RETURNS),
        context.getStateStore(Names.RATES),
        context.getStateStore(Names.ROUNDS),
        context.getStateStore(Names.STANDS),
        context.getStateStore(Names.DIVIDES));
  }

  static Set<StoreBuilder<?>> builders() {
    var all = new HashSet<StoreBuilder<?>>();
    all.add(store(Names.SITES, Topics.OUTLETS.values()));
    all.add(store(Names.SOURCES, StateSerde.plain(SourceRow.class)));
    all.add(store(Names.ARTICLES, StateSerde.plain(ArticleRow.class)));
    all.add(store(Names.LIVES, Serdes.ByteArray()));
    all.add(store(Names.TEXTS, StateSerde.compressed(TextRow.class)));
    all.add(store(Names.ALIASES, Serdes.String()));
    all.add(store(Names.DUE, StateSerde.plain(Errand.class)));
    all.add(store(Names.HOSTS, StateSerde.plain(HostRow.class)));
    all.add(store(Names.FILES, StateSerde.plain(HostFile.class)));
    all.add(store(Names.NOTES, StateSerde.plain(HostNotes.class)));
    all.add(store(Names.FACES, StateSerde.plain(Face.class)));
    all.add(store(Names.LIVING, StateSerde.plain(LivingRow.class)));
    all.add(store(Names.CONTROLS, StateSerde.compressed(ControlSet.class)));
    all.add(store(Names.HELD, StateSerde.compressed(Capture.class)));
    all.add(store(Names.INCIDENTS, StateSerde.compressed(Incident.class)));
    all.add(store(Names.SPENT, StateSerde.plain(HostRow.Spent.class)));
    all.add(store(Names.RETURNS, StateSerde.plain(Returns.class)));
    all.add(store(Names.RATES, StateSerde.plain(BaseRate.class)));
    all.add(store(Names.ROUNDS, StateSerde.plain(Round.class)));
    all.add(store(Names.STANDS, StateSerde.plain(Stands.class)));
    all.add(store(Names.DIVIDES, StateSerde.compressed(Divide.class)));
    return all;
  }

  private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
    Map<String, String> changelog = new HashMap<>();
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(name), Serdes.String(), values)
        .withCachingDisabled()
        .withLoggingEnabled(changelog);
  }
}
