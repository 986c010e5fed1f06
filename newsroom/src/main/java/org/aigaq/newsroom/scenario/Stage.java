package org.aigaq.newsroom.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.aigaq.newsroom.press.Page;
import org.aigaq.newsroom.script.Article;
import org.aigaq.newsroom.script.Entry;
import org.aigaq.newsroom.script.Event;
import org.aigaq.newsroom.script.Outlet;
import org.aigaq.newsroom.script.Script;

/// Where a scenario is set up: an outlet with a target article and its neighbours, chosen by the
/// seed; then events, layers and the truth.
///
/// Times are units of the script. The schedule that a play is watched by says what a unit is worth:
/// five of them make a removal probable, thirty confirm it, twelve do on strong evidence.
public final class Stage {

  /// The press as it is.
  public static final String MAIN = "main";

  /// The press without its events; made by [#before].
  public static final String BEFORE = "before";

  /// When every play is over.
  public static final double END = 90;

  /// A layer for a window of time: the page that was, made into another.
  interface Change {
    Page of(Ask ask, Page page);
  }

  private final Scenario scenario;
  private final long seed;
  private final RandomGenerator random;
  private final String name;
  private final Cast cast;
  private final List<Entry> timetable = new ArrayList<>();
  private final List<Layer> layers = new ArrayList<>();
  private final Map<String, UnaryOperator<Script>> versions = new HashMap<>();
  private final Map<String, Double> acts = new HashMap<>();
  private final Verdicts truth = new Verdicts();
  private final double act;
  private boolean mirrored;
  private List<String> countries = List.of();

  Stage(Scenario scenario, long seed) {
    this.scenario = scenario;
    this.seed = seed;
    this.name = scenario.id().toLowerCase(java.util.Locale.ROOT) + "-" + seed;
    this.random = new Random(seed * 7919 + scenario.id().hashCode());
    this.act = 4 + random.nextInt(50) / 10.0;
    this.cast = new Cast(name, scenario.id(), seed, random);
  }

  RandomGenerator random() {
    return random;
  }

  /// When the first act happens: another moment for every seed.
  double act() {
    return act;
  }

  /// The outlet, its articles: to be changed before the events name them.
  Cast cast() {
    return cast;
  }

  /// Id of the article that the scenario is about.
  String target() {
    return cast.target();
  }

  Article article(String id) {
    return cast.article(id);
  }

  Stage at(double time, Event event) {
    timetable.add(new Entry(Duration.ofMillis(Math.round(time * 1000)), event));
    if (event instanceof Event.OfArticle of) {
      acts.putIfAbsent(of.article(), time);
    }
    return this;
  }

  /// Says when that befalls an article which the truth is about.
  Stage acts(String article, double time) {
    acts.put(article, time);
    return this;
  }

  Stage layer(Layer layer) {
    layers.add(layer);
    return this;
  }

  /// Every page but robots.txt, from one time to another.
  Stage all(double from, double to, Change change) {
    return layer(
        (ask, page) -> !ask.robots() && within(ask, from, to) ? change.of(ask, page) : page);
  }

  /// Every article's page.
  Stage articles(double from, double to, Change change) {
    return all(from, to, (ask, page) -> ask.article().isEmpty() ? page : change.of(ask, page));
  }

  /// One article's page.
  Stage on(String article, double from, double to, Change change) {
    acts.putIfAbsent(article, from);
    return all(
        from, to, (ask, page) -> ask.article().equals(article) ? change.of(ask, page) : page);
  }

  /// The target's page, from one time to another.
  Stage target(double from, double to, Change change) {
    return on(target(), from, to, change);
  }

  /// The target's page, from the act on.
  Stage target(Change change) {
    return target(act, Double.MAX_VALUE, change);
  }

  private static boolean within(Ask ask, double from, double to) {
    return ask.time() >= from && ask.time() < to;
  }

  /// Another form of the press, for layers: [Ask#page].
  Stage version(String version, UnaryOperator<Script> change) {
    versions.put(version, change);
    return this;
  }

  /// Another form of the first outlet.
  Stage outletVersion(String version, UnaryOperator<Outlet> change) {
    return version(
        version,
        script -> {
          List<Outlet> outlets = new ArrayList<>(script.outlets());
          outlets.set(0, change.apply(outlets.getFirst()));
          return new Script(outlets, script.articles(), script.timetable());
        });
  }

  /// The press as if nothing happened to it, for layers: [#BEFORE].
  Stage before() {
    return version(BEFORE, script -> new Script(script.outlets(), script.articles(), List.of()));
  }

  /// The first outlet answers at a second address, too.
  Stage mirrored() {
    mirrored = true;
    return this;
  }

  /// The play is watched from several countries; which of them directly differs by seed.
  Stage seenFrom(String... from) {
    var turned = new ArrayList<>(List.of(from));
    java.util.Collections.rotate(turned, random.nextInt(from.length));
    countries = List.copyOf(turned);
    return this;
  }

  Verdicts expect() {
    return truth;
  }

  Play play() {
    Script main = new Script(cast.outlets(), cast.articles(), timetable);
    Map<String, Script> all = new HashMap<>(Map.of(MAIN, main));
    versions.forEach((version, change) -> all.put(version, change.apply(main)));
    return new Play(name, scenario, seed, all, layers, truth.truth(), acts, mirrored, countries);
  }
}
