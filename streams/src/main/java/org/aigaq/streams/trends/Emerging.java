package org.aigaq.streams.trends;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.aigaq.streams.sentence.TrendFacts;
import org.aigaq.streams.trends.detect.Baseline;
import org.aigaq.streams.trends.detect.Clockwork;

/// Words that nobody asked for and that many suddenly write.
final class Emerging {
  /// What every fiftieth article carries is no news; no list of stop words is needed.
  private static final double COMMON = 0.02;

  private static final int MOST = 5;
  private static final double SAME = 0.5;
  private static final int[] SPANS = {1, 3, Baseline.REACH};

  private final TrendSettings settings;
  private final Clockwork clockwork;

  Emerging(TrendSettings settings) {
    this.settings = settings;
    this.clockwork = settings.clockwork();
  }

  private record Candidate(String stem, double score, double expected, List<Mention> mentions) {}

  /// @param firsts stories' first articles, up to the current window
  /// @param told ids of articles that an open trend rests on
  List<Sign> find(List<Mention> firsts, long current, TermSketch sketch, Set<String> told) {
    if (sketch.volume() < settings.read()) {
      return List.of();
    }
    Map<String, Candidate> best = new HashMap<>();
    for (int span : SPANS) {
      List<Mention> recent =
          firsts.stream().filter(m -> window(m) > current - span && window(m) <= current).toList();
      byStem(recent)
          .forEach(
              (stem, mentions) -> {
                Candidate one = candidate(stem, mentions, recent.size(), sketch);
                if (one.score() >= settings.termAt()) {
                  best.merge(stem, one, (a, b) -> a.score() >= b.score() ? a : b);
                }
              });
    }
    List<Candidate> ordered =
        best.values().stream()
            .sorted(
                Comparator.comparingDouble(Candidate::score)
                    .reversed()
                    .thenComparing(Candidate::stem))
            .toList();
    return apart(ordered, told).stream().map(one -> sign(one, firsts, current, true)).toList();
  }

  /// How a term that was told of stands now.
  Sign again(String series, String stem, List<Mention> firsts, long current, TermSketch sketch) {
    List<Mention> recent =
        firsts.stream()
            .filter(m -> window(m) > current - SPANS[1] && window(m) <= current)
            .toList();
    List<Mention> with = recent.stream().filter(m -> Vocabulary.stems(m).contains(stem)).toList();
    Candidate one = candidate(stem, with, recent.size(), sketch);
    Sign sign = sign(one, firsts, current, false);
    boolean calm = one.score() < settings.closeAt();
    return new Sign(
        series, "burst", one.score(), false, calm, sign.facts(), sign.articles(), false);
  }

  private long window(Mention mention) {
    return Math.floorDiv(mention.at(), clockwork.length().toMillis());
  }

  /// Terms of enough stories only.
  private Map<String, List<Mention>> byStem(List<Mention> mentions) {
    Map<String, List<Mention>> by = new HashMap<>();
    for (Mention mention : mentions) {
      Vocabulary.stems(mention)
          .forEach(stem -> by.computeIfAbsent(stem, s -> new ArrayList<>()).add(mention));
    }
    by.values().removeIf(list -> Board.outlets(list) < settings.outlets());
    return by;
  }

  private Candidate candidate(String stem, List<Mention> with, int all, TermSketch sketch) {
    var usual = sketch.usual(stem, all);
    boolean common = sketch.share(stem) > COMMON;
    boolean more = with.size() > usual.mean() && !common;
    double score = more ? -usual.logAtLeast(with.size()) : 0;
    return new Candidate(stem, score, usual.mean(), with);
  }

  /// One for each event: terms that stand in the same articles are told as one.
  private List<Candidate> apart(List<Candidate> ordered, Set<String> told) {
    List<Candidate> apart = new ArrayList<>();
    Set<String> covered = new HashSet<>(told);
    for (Candidate one : ordered) {
      Set<String> ids = one.mentions().stream().map(Mention::id).collect(Collectors.toSet());
      long known = ids.stream().filter(covered::contains).count();
      if (apart.size() < MOST && known < SAME * ids.size()) {
        apart.add(one);
        covered.addAll(ids);
      }
    }
    return apart;
  }

  /// Of most of them.
  private static String language(List<Mention> with) {
    return with.stream()
        .map(Mention::language)
        .filter(Objects::nonNull)
        .collect(Collectors.groupingBy(code -> code, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("und");
  }

  private Sign sign(Candidate one, List<Mention> firsts, long current, boolean opens) {
    List<Mention> with = one.mentions();
    long first = with.stream().mapToLong(this::window).min().orElse(current);
    String name = Vocabulary.phrase(one.stem(), with);
    List<String> telling =
        Vocabulary.telling(with, firsts, 6).stream()
            .filter(word -> !name.toLowerCase(java.util.Locale.ROOT).contains(word))
            .limit(5)
            .toList();
    var facts =
        new TrendFacts(
            "burst",
            Map.of("", name),
            clockwork.start(first),
            clockwork.end(current),
            with.size(),
            Board.outlets(with),
            one.expected(),
            null,
            telling,
            null);
    return new Sign(
        "term:" + language(with) + ":" + one.stem(),
        "burst",
        one.score(),
        opens,
        false,
        facts,
        with,
        false);
  }
}
