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
import org.aigaq.contract.record.TrendPoint;
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
  private record Topic(TopicLook.Topic look) {
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
              topics.add(new Topic(new TopicLook.Topic(topic.id(), names(topic), topic.alert())));
            }
          });
    }
    return topics;
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
    List<Mention> state = Board.firsts(of(Group.STATE, all));
    List<Mention> independent = Board.firsts(of(Group.INDEPENDENT, all));
    for (long window : windows) {
      for (Topic topic : topics) {
        learn(topic.series(), everywhere, topic, window);
        learn(topic.series() + "@state", state, topic, window);
        learn(topic.series() + "@independent", independent, topic, window);
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

  private static List<Mention> of(Group group, List<Mention> mentions) {
    return mentions.stream().filter(mention -> mention.group() == group).toList();
  }

  private void tellPoints(List<Topic> topics) {
    List<Mention> all = ledger().board.between(Long.MIN_VALUE, current);
    var counted =
        new Counted(
            Board.firsts(all),
            Board.firsts(of(Group.STATE, all)),
            Board.firsts(of(Group.INDEPENDENT, all)));
    for (int ago = 1; ago <= 1 + settings.grace(); ago++) {
      for (Topic topic : topics) {
        tellPoint(topic, counted, current - ago, ago);
      }
    }
  }

  /// Stories' first articles: of all outlets, and within each group.
  private record Counted(List<Mention> all, List<Mention> state, List<Mention> independent) {}

  private void tellPoint(Topic topic, Counted counted, long window, int telling) {
    List<Mention> firsts = counted.all();
    Board board = ledger().board;
    List<Window> recent =
        board.windows(firsts, topic.mentioned(), window - Baseline.REACH + 1, window);
    Window here = recent.getLast();
    if (here.volume() == 0 || telling > 1 && here.count() == 0) {
      return;
    }
    Baseline usual = ledger().baseline(topic.series());
    var about =
        firsts.stream().filter(topic.mentioned()).filter(m -> board.windowOf(m) == window).toList();
    var point =
        new TrendPoint(
            topic.series(),
            "topic",
            null,
            topic.look().id(),
            null,
            null,
            clockwork.start(window),
            clockwork.end(window),
            here.count(),
            Board.outlets(about),
            (int) here.volume(),
            ledger().completeness(ALL),
            usual.expected(window, here.volume(), clockwork),
            settings.detector().more(usual, recent).score(),
            share(counted.state(), topic, window),
            share(counted.independent(), topic, window),
            telling);
    long at = clockwork.end(window).toEpochMilli();
    context.forward(new Record<>(point.key(), point, at), TrendsTopology.TO_TRENDS);
  }

  /// Absent when the group published nothing.
  private @Nullable Double share(List<Mention> firsts, Topic topic, long window) {
    Window one = ledger().board.windows(firsts, topic.mentioned(), window, window).getFirst();
    return one.volume() == 0 ? null : one.count() / one.volume();
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
            Board.firsts(of(Group.STATE, all)),
            Board.firsts(of(Group.INDEPENDENT, all)),
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
        ledger().baseline(topic.series() + "@state"),
        ledger().baseline(topic.series() + "@independent"));
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
