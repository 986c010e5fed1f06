package org.aigaq.streams.trends;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.aigaq.streams.sentence.TrendFacts;
import org.aigaq.streams.trends.detect.Baseline;
import org.aigaq.streams.trends.detect.Detector;
import org.aigaq.streams.trends.detect.Window;
import org.jspecify.annotations.Nullable;

/// One look at a topic: a pure function of the board and of what is usual.
///
/// @param firsts stories' first articles, of all outlets
/// @param state the same within the state's group, @param independent within the other
/// @param completeness share 0..1 of the outlets that can be read
record TopicLook(
    TrendSettings settings,
    Board board,
    long current,
    List<Mention> firsts,
    List<Mention> state,
    List<Mention> independent,
    double completeness,
    double stateCompleteness) {
  /// Below, what is missing may be our own doing.
  private static final double COMPLETE = 0.8;

  /// Articles of a group, below which its silence or its share says nothing.
  private static final int ENOUGH = 20;

  private static final double ABSENT_AT = 3;
  private static final double RAISED = 2;

  /// Articles that a group's past weighs.
  private static final double WEIGHT = 100;

  private static final int TERMS = 5;

  /// What is usual: everywhere, in the state's group, in the independents'.
  record Usual(Baseline all, Baseline state, Baseline independent) {}

  /// @param names by language
  /// @param urgent it asks to be told of at once
  record Topic(String id, Map<String, String> names, boolean urgent) {
    String series() {
      return "topic:" + id;
    }
  }

  private long first() {
    return current - Baseline.REACH + 1;
  }

  private static Predicate<Mention> of(Topic topic) {
    return mention -> mention.topics().contains(topic.id());
  }

  private List<Mention> about(List<Mention> of, Topic topic, int windows) {
    return of.stream()
        .filter(of(topic))
        .filter(m -> board.windowOf(m) > current - windows && board.windowOf(m) <= current)
        .toList();
  }

  /// Every kind of trend that the topic may have.
  List<Sign> signs(Topic topic, Usual usual) {
    var signs = new ArrayList<Sign>();
    signs.add(burst(topic, usual.all()));
    signs.add(collapse(topic, usual.all()));
    Compared groups = compared(topic, usual);
    Sign absent = notAtState(topic, usual, groups);
    signs.add(absent);
    signs.add(divergence(topic, usual, groups, absent.opens()));
    return signs;
  }

  private Sign burst(Topic topic, Baseline usual) {
    Detector detector = settings.detector();
    List<Window> windows = board.windows(firsts, of(topic), first(), current);
    Detector.Finding more = detector.more(usual, windows);
    List<Mention> about = about(firsts, topic, more.windows());
    boolean opens =
        more.score() >= settings.topicAt() && Board.outlets(about) >= settings.outlets();
    boolean calm = detector.moreNow(usual, windows).score() < settings.closeAt();
    List<String> terms = opens ? Vocabulary.telling(about, firsts, TERMS) : List.of();
    TrendFacts facts = facts("burst", topic, more, about, null, terms);
    return sign(topic, "burst", more.score(), opens, calm, facts, about);
  }

  private Sign collapse(Topic topic, Baseline usual) {
    List<Window> windows = board.windows(firsts, of(topic), first(), current);
    Detector.Finding less = settings.detector().less(usual, windows);
    List<Mention> about = about(firsts, topic, less.windows());
    boolean opens = less.score() >= settings.topicAt() && completeness >= COMPLETE;
    boolean calm = less.score() < settings.closeAt();
    TrendFacts facts = facts("absence", topic, less, about, null, List.of());
    return sign(topic, "absence", less.score(), opens, calm, facts, about);
  }

  /// Both groups over the whole look back.
  private record Compared(
      List<Mention> state, List<Mention> independent, TrendFacts.Groups facts) {}

  private Compared compared(Topic topic, Usual usual) {
    List<Mention> atState = about(state, topic, Baseline.REACH);
    List<Mention> atOthers = about(independent, topic, Baseline.REACH);
    var facts =
        new TrendFacts.Groups(
            atState.size(),
            recent(state),
            usual.state().past(),
            atOthers.size(),
            recent(independent),
            usual.independent().past(),
            Board.outlets(atOthers));
    return new Compared(atState, atOthers, facts);
  }

  private int recent(List<Mention> of) {
    return (int) of.stream().filter(m -> board.windowOf(m) >= first()).count();
  }

  /// If both wrote alike, so many articles would fall to independents alone only so rarely.
  private Sign notAtState(Topic topic, Usual usual, Compared groups) {
    TrendFacts.Groups g = groups.facts();
    List<Window> windows = board.windows(independent, of(topic), first(), current);
    double raised = settings.detector().more(usual.independent(), windows).score();
    double ofOthers = (double) g.independentAll() / Math.max(1, g.independentAll() + g.stateAll());
    boolean none = g.state() == 0 && g.independent() > 0 && ofOthers > 0;
    double score = none ? -g.independent() * Math.log10(ofOthers) : 0;
    boolean opens =
        score >= ABSENT_AT
            && raised >= RAISED
            && g.stateAll() >= ENOUGH
            && g.independentOutlets() >= settings.outlets()
            && stateCompleteness >= COMPLETE;
    var finding = new Detector.Finding(score, Baseline.REACH, g.independent(), 0);
    TrendFacts facts = facts("absence", topic, finding, groups.independent(), g, List.of());
    return sign(topic, "absence@state", score, opens, score < RAISED, facts, groups.independent());
  }

  private Sign divergence(Topic topic, Usual usual, Compared groups, boolean absent) {
    TrendFacts.Groups g = groups.facts();
    double z =
        LogOdds.change(
            g.state(),
            g.stateAll(),
            g.stateBefore(),
            g.independent(),
            g.independentAll(),
            g.independentBefore(),
            WEIGHT);
    boolean known =
        Math.min(usual.state().learned(), usual.independent().learned()) >= settings.warmUp();
    double score = known ? normalTail(Math.abs(z)) : 0;
    List<Mention> both = new ArrayList<>(groups.state());
    both.addAll(groups.independent());
    boolean opens =
        score >= settings.topicAt()
            && !absent
            && Math.min(g.stateAll(), g.independentAll()) >= ENOUGH
            && Board.outlets(both) >= settings.outlets();
    boolean calm = score < RAISED;
    var finding = new Detector.Finding(score, Baseline.REACH, both.size(), 0);
    TrendFacts facts = facts("divergence", topic, finding, both, g, List.of());
    return sign(topic, "divergence", score, opens, calm, facts, both);
  }

  /// Minus the decimal logarithm of both tails, by Mills' ratio.
  static double normalTail(double z) {
    if (z < 1) {
      return 0;
    }
    return (z * z / 2 + Math.log(z * Math.sqrt(Math.PI / 2))) / Math.log(10);
  }

  private TrendFacts facts(
      String kind,
      Topic topic,
      Detector.Finding finding,
      List<Mention> about,
      TrendFacts.@Nullable Groups groups,
      List<String> terms) {
    var clockwork = settings.clockwork();
    return new TrendFacts(
        kind,
        topic.names(),
        clockwork.start(current - finding.windows() + 1),
        clockwork.end(current),
        about.size(),
        Board.outlets(about),
        finding.expected(),
        groups,
        terms,
        null);
  }

  private static Sign sign(
      Topic topic,
      String key,
      double score,
      boolean opens,
      boolean calm,
      TrendFacts facts,
      List<Mention> about) {
    return new Sign(topic.series(), key, score, opens, calm, facts, about, topic.urgent());
  }
}
