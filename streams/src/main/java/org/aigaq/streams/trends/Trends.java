package org.aigaq.streams.trends;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.aigaq.contract.config.KeywordTopic;
import org.aigaq.contract.record.Alert;
import org.aigaq.streams.trends.detect.Baseline;
import org.aigaq.streams.trends.detect.Clockwork;
import org.aigaq.streams.trends.detect.Window;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The shell: keeps what was heard, and at each tick on which something is new asks what it means.
final class Trends implements Processor<String, Heard, String, Object> {
  /// A story is known again for so many windows.
  private static final int KEPT = 2 * Baseline.REACH;

  private static final Logger LOG = LoggerFactory.getLogger(Trends.class);
  private static final List<Group> ALL = List.of(Group.values());

  private final TrendSettings settings;
  private final Clockwork clockwork;
  private final Emerging emerging;
  private ProcessorContext<String, Object> context;
  private @Nullable Ledger opened;
  private Tide tide;
  private long current = Long.MIN_VALUE;

  /// Articles without a known story, and when they came.
  private final Map<String, Long> unsettled = new HashMap<>();

  private boolean fresh;
  private boolean full;

  @SuppressWarnings("NullAway.Init")
  Trends(TrendSettings settings) {
    this.settings = settings;
    this.clockwork = settings.clockwork();
    this.emerging = new Emerging(settings);
  }

  @Override
  public void init(ProcessorContext<String, Object> to) {
    context = to;
    tide = new Tide(settings.idle(), to.currentSystemTimeMs());
    to.schedule(settings.tick(), PunctuationType.WALL_CLOCK_TIME, this::tick);
  }

  /// Read when it is first needed.
  private Ledger ledger() {
    Ledger known = opened;
    if (known == null) {
      known = new Ledger(context, clockwork);
      opened = known;
    }
    return known;
  }

  @Override
  public void process(Record<String, Heard> record) {
    Heard heard = record.value();
    if (heard != null && heard.mention() != null) {
      // Reports of health are read much faster than a backlog of articles: they tell no time.
      tide.record(record.timestamp(), context.currentSystemTimeMs());
      take(heard.mention());
    }
    if (heard != null && heard.reach() != null) {
      ledger().keep(heard.reach());
    }
  }

  /// What comes after its window was learned is no longer counted.
  private void take(Mention mention) {
    Mention before = ledger().board.get(mention.id());
    boolean newer = before == null || before.seq() < mention.seq();
    if (!newer || before == null && ledger().board.windowOf(mention) <= ledger().learned()) {
      return;
    }
    if (before != null && sameFeatures(before, mention)) {
      return;
    }
    if (mention.story().equals(mention.id())) {
      unsettled.putIfAbsent(mention.id(), context.currentSystemTimeMs());
    } else {
      unsettled.remove(mention.id());
    }
    boolean kept = ledger().keep(mention);
    if (!kept && !full) {
      LOG.warn("more than {} articles at once: the rest is not counted in trends", Board.MOST);
    }
    full = !kept;
    fresh = true;
  }

  private static boolean sameFeatures(Mention one, Mention other) {
    return one.at() == other.at()
        && one.story().equals(other.story())
        && one.topics().equals(other.topics())
        && one.title().equals(other.title())
        && one.outlet().equals(other.outlet());
  }

  private void tick(long wall) {
    long now = tide.now(wall);
    if (now == 0) {
      return;
    }
    long window = Math.floorDiv(now, clockwork.length().toMillis());
    long settled = wall - settings.settle().toMillis();
    fresh |= unsettled.values().removeIf(heard -> heard <= settled);
    boolean advanced = window > current;
    if (!advanced && !fresh) {
      return;
    }
    current = Math.max(current, window);
    fresh = false;
    List<Topic> topics = topics();
    if (advanced) {
      learn(topics);
      tellPoints(topics);
    }
    look(topics, Instant.ofEpochMilli(now));
  }

  /// A topic as the keyword files have it.
  private record Topic(TopicLook.Topic look, List<Slice> slices) {
    Predicate<Mention> mentioned() {
      return mention -> mention.topics().contains(look.id());
    }

    String series() {
      return look.series();
    }
  }

  private List<Topic> topics() {
    ReadOnlyKeyValueStore<?, ?> store = context.getStateStore(TrendsTopology.KEYWORDS);
    List<Topic> topics = new ArrayList<>();
    try (var all = store.all()) {
      all.forEachRemaining(
          row -> {
            Object value = row.value instanceof ValueAndTimestamp<?> v ? v.value() : row.value;
            if (value instanceof KeywordTopic topic) {
              topics.add(
                  new Topic(
                      new TopicLook.Topic(topic.id(), names(topic), topic.alert()),
                      Slice.of(languages(topic))));
            }
          });
    }
    return topics;
  }

  private static Set<String> languages(KeywordTopic topic) {
    Set<String> languages = new HashSet<>(topic.any().keySet());
    languages.addAll(topic.names().keySet());
    return languages;
  }

  private static Map<String, String> names(KeywordTopic topic) {
    return topic.name().isEmpty() ? Map.of("en", topic.id()) : topic.name();
  }

  /// Baselines learn a window when no look back reaches it any more: nothing that is told of is its
  /// own past.
  private void learn(List<Topic> topics) {
    long last = current - Baseline.REACH;
    long learned = ledger().learned();
    List<Mention> all = ledger().board.between(Long.MIN_VALUE, last);
    List<Long> windows =
        all.stream()
            .map(ledger().board::windowOf)
            .filter(window -> window > learned)
            .distinct()
            .sorted()
            .toList();
    List<Mention> everywhere = Board.firsts(all);
    Map<Slice, List<Mention>> sliced = new HashMap<>();
    for (long window : windows) {
      for (Topic topic : topics) {
        for (Slice slice : topic.slices()) {
          List<Mention> of = sliced.computeIfAbsent(slice, part -> Board.firsts(part.among(all)));
          learn(slice.series(topic.series()), of, topic, window);
        }
      }
      var firsts = everywhere.stream().filter(m -> ledger().board.windowOf(m) == window).toList();
      ledger().sketch.learn(Vocabulary.frequencies(firsts), firsts.size());
    }
    if (!windows.isEmpty()) {
      ledger().keepSketch();
    }
    if (last > learned) {
      ledger().learned(last);
    }
    ledger().forgetBefore(current - KEPT + 1);
  }

  private void learn(String series, List<Mention> of, Topic topic, long window) {
    Window one = ledger().board.windows(of, topic.mentioned(), window, window).getFirst();
    if (one.volume() > 0) {
      ledger().keep(series, ledger().baseline(series).learn(one, clockwork));
    }
  }

  private void tellPoints(List<Topic> topics) {
    var points = new Points(settings, ledger(), ledger().board.between(Long.MIN_VALUE, current));
    for (int telling = 1; telling <= 1 + settings.grace(); telling++) {
      long window = current - telling;
      long at = clockwork.end(window).toEpochMilli();
      for (Topic topic : topics) {
        points
            .of(topic.look(), topic.slices(), topic.mentioned(), window, telling)
            .forEach(
                point ->
                    context.forward(
                        new Record<>(point.key(), point, at), TrendsTopology.TO_TRENDS));
      }
    }
  }

  private void look(List<Topic> topics, Instant at) {
    List<Mention> all =
        ledger().board.between(Long.MIN_VALUE, current).stream()
            .filter(mention -> !unsettled.containsKey(mention.id()))
            .toList();
    List<Mention> firsts = Board.firsts(all);
    var look =
        new TopicLook(
            settings,
            ledger().board,
            current,
            firsts,
            Board.firsts(Slice.STATE.among(all)),
            Board.firsts(Slice.INDEPENDENT.among(all)),
            ledger().completeness(ALL),
            ledger().completeness(List.of(Group.STATE)));
    Set<String> seen = new HashSet<>();
    for (Topic topic : topics) {
      for (Sign sign : look.signs(topic.look(), usual(topic))) {
        seen.add(sign.incident());
        judge(sign, at);
      }
    }
    lookAtTerms(firsts, at, seen);
  }

  private TopicLook.Usual usual(Topic topic) {
    return new TopicLook.Usual(
        ledger().baseline(topic.series()),
        ledger().baseline(Slice.STATE.series(topic.series())),
        ledger().baseline(Slice.INDEPENDENT.series(topic.series())));
  }

  private void lookAtTerms(List<Mention> firsts, Instant at, Set<String> seen) {
    Set<String> told = new HashSet<>();
    for (Map.Entry<String, Incident> one : new HashMap<>(ledger().open).entrySet()) {
      Incident incident = one.getValue();
      if (incident.series().startsWith("term:")) {
        String stem = incident.series().split(":", 3)[2];
        judge(emerging.again(incident.series(), stem, firsts, current, ledger().sketch), at);
      } else if (!seen.contains(one.getKey())) {
        end(one.getKey(), incident, at);
      }
      List<String> articles = incident.alert().articles();
      told.addAll(articles == null ? List.of() : articles);
    }
    for (Sign sign : emerging.find(firsts, current, ledger().sketch, told)) {
      judge(sign, at);
    }
  }

  private void judge(Sign sign, Instant at) {
    String key = sign.incident();
    Incident before = ledger().open.get(key);
    if (before == null) {
      if (sign.opens() && !sign.calm()) {
        Incident opened =
            Incident.open(
                sign, at, current, ledger().completeness(ALL), settings.zone(sign.country()));
        ledger().keep(key, opened);
        tell(opened.alert(), at);
      }
      return;
    }
    Incident now =
        before.seen(sign, at, current, ledger().completeness(ALL), settings.zone(sign.country()));
    if (now.calm() >= settings.calm()) {
      end(key, now, at);
    } else if (!now.equals(before)) {
      ledger().keep(key, now);
      if (now.alert().seq() > before.alert().seq()) {
        tell(now.alert(), at);
      }
    }
  }

  private void end(String key, Incident incident, Instant at) {
    ledger().close(key);
    tell(incident.close(at, settings.zone(incident.country())), at);
  }

  private void tell(Alert alert, Instant at) {
    context.forward(new Record<>(alert.id(), alert, at.toEpochMilli()), TrendsTopology.TO_ALERTS);
  }
}
