package org.aigaq.streams.edit;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Labels found so far, each with the words that made it and the weightiest place it was met at.
final class Findings {
  private static final int MOST_WORDS = 8;

  private final Map<Label, Set<String>> words = new EnumMap<>(Label.class);
  private final Map<Label, Double> places = new EnumMap<>(Label.class);

  void add(Label label, Pair.Place place, String... made) {
    add(label, place.weight, made);
  }

  void add(Label label, double place, String... made) {
    places.merge(label, place, Math::max);
    Set<String> all = words.computeIfAbsent(label, l -> new LinkedHashSet<>());
    for (String word : made) {
      if (all.size() < MOST_WORDS && !word.isBlank()) {
        all.add(Texts.shown(word));
      }
    }
  }

  boolean has(Label label) {
    return places.containsKey(label);
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  /// Enum order is the order of weight.
  List<Label> labels() {
    return List.copyOf(places.keySet());
  }

  Map<String, List<String>> words() {
    Map<String, List<String>> byId = new LinkedHashMap<>();
    words.forEach((label, made) -> byId.put(label.id(), List.copyOf(made)));
    return byId;
  }

  /// `1 - product(1 - weight * place)`: each further label adds, none outweighs all.
  double weight() {
    double doubt = 1;
    for (Map.Entry<Label, Double> found : places.entrySet()) {
      doubt *= 1 - found.getKey().weight() * found.getValue();
    }
    return 1 - doubt;
  }
}
