package org.aigaq.streams.trends;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aigaq.streams.trends.detect.Baseline;
import org.aigaq.streams.trends.detect.Clockwork;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/// What the job remembers: in its stores, and at hand.
final class Ledger {
  private static final String LEARNED = "learned";
  private static final String HEAD = "head";
  private static final int MOST_SERIES = 20_000;

  final Board board;
  final TermSketch sketch = new TermSketch();
  final Map<String, Incident> open = new HashMap<>();
  final Map<String, Heard.Reach> reaches = new HashMap<>();
  private final Map<String, Baseline> baselines = new HashMap<>();
  private final KeyValueStore<String, Mention> mentions;
  private final KeyValueStore<String, byte[]> numbers;
  private final KeyValueStore<String, Incident> incidents;
  private final KeyValueStore<String, Heard.Reach> hosts;

  /// Reads what was written.
  Ledger(ProcessorContext<?, ?> context, Clockwork clockwork) {
    board = new Board(clockwork);
    mentions = context.getStateStore(TrendsTopology.MENTIONS);
    numbers = context.getStateStore(TrendsTopology.NUMBERS);
    incidents = context.getStateStore(TrendsTopology.OPEN);
    hosts = context.getStateStore(TrendsTopology.HOSTS);
    try (var all = mentions.all()) {
      all.forEachRemaining(row -> board.put(row.value));
    }
    try (var all = incidents.all()) {
      all.forEachRemaining(row -> open.put(row.key, row.value));
    }
    try (var all = hosts.all()) {
      all.forEachRemaining(row -> reaches.put(row.key, row.value));
    }
    readSketch();
  }

  private void readSketch() {
    byte[] head = numbers.get(HEAD);
    if (head != null) {
      sketch.readHead(head);
      for (int part = 0; part < TermSketch.PARTS; part++) {
        byte[] bytes = numbers.get(HEAD + part);
        if (bytes != null) {
          sketch.readPart(part, bytes);
        }
      }
    }
  }

  boolean keep(Mention mention) {
    boolean kept = board.put(mention);
    if (kept) {
      mentions.put(mention.id(), mention);
    }
    return kept;
  }

  void keep(Heard.Reach reach) {
    reaches.put(reach.host(), reach);
    hosts.put(reach.host(), reach);
  }

  void keep(String key, Incident incident) {
    open.put(key, incident);
    incidents.put(key, incident);
  }

  void close(String key) {
    open.remove(key);
    incidents.delete(key);
  }

  void forgetBefore(long window) {
    for (Mention mention : board.between(Long.MIN_VALUE, window - 1)) {
      board.remove(mention.id());
      mentions.delete(mention.id());
    }
  }

  /// The last window that the baselines have learned.
  long learned() {
    byte[] bytes = numbers.get(LEARNED);
    return bytes == null ? Long.MIN_VALUE : ByteBuffer.wrap(bytes, 1, Long.BYTES).getLong();
  }

  void learned(long window) {
    byte[] bytes = ByteBuffer.allocate(1 + Long.BYTES).put((byte) 1).putLong(window).array();
    numbers.put(LEARNED, bytes);
  }

  Baseline baseline(String series) {
    Baseline known = baselines.get(series);
    if (known == null) {
      byte[] bytes = numbers.get(series);
      known = bytes == null ? Baseline.empty() : Baseline.fromBytes(bytes);
      if (baselines.size() < MOST_SERIES) {
        baselines.put(series, known);
      }
    }
    return known;
  }

  void keep(String series, Baseline baseline) {
    baselines.put(series, baseline);
    numbers.put(series, baseline.toBytes());
  }

  void keepSketch() {
    for (var part = sketch.nextChanged(); part.isPresent(); part = sketch.nextChanged()) {
      numbers.put(HEAD + part.get(), sketch.part(part.get()));
    }
    numbers.put(HEAD, sketch.head());
  }

  /// Share 0..1 of the outlets, of a group or of all, that can be read from anywhere; 1 when
  /// nothing is known of any.
  double completeness(List<Group> groups) {
    Map<String, Boolean> readable = new HashMap<>();
    for (Heard.Reach reach : new ArrayList<>(reaches.values())) {
      if (groups.contains(Group.of(reach.ownership()))) {
        readable.merge(reach.outlet(), reach.readable(), Boolean::logicalOr);
      }
    }
    long good = readable.values().stream().filter(yes -> yes).count();
    return readable.isEmpty() ? 1 : (double) good / readable.size();
  }
}
