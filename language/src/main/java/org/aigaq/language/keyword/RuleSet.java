package org.aigaq.language.keyword;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aigaq.language.analysis.NumberingAnalyzer;

/// The rules of one language, ready to be held against articles. Only those rules are looked at of
/// which a word that they cannot do without occurs.
final class RuleSet {
  private static final int[] NO_RULES = {};

  /// One rule that finds a topic.
  private record Finder(int topic, String written, Condition condition) {}

  private final NumberingAnalyzer analyzer;
  private final List<TopicRules> topics;
  private final Vocabulary vocabulary = new Vocabulary();
  private final List<Finder> finders = new ArrayList<>();
  private final List<List<Condition>> none = new ArrayList<>();
  private final int[][] byTerm;

  RuleSet(String language, List<TopicRules> topics) {
    this.analyzer = new NumberingAnalyzer(language, vocabulary);
    this.topics = List.copyOf(topics);
    var compiler = new Compiler(vocabulary);
    for (int topic = 0; topic < topics.size(); topic++) {
      for (TopicRules.Rule rule : topics.get(topic).any()) {
        finders.add(new Finder(topic, rule.written(), compiler.compile(rule.query())));
      }
      none.add(
          topics.get(topic).none().stream().map(rule -> compiler.compile(rule.query())).toList());
    }
    this.byTerm = byTerm();
  }

  private int[][] byTerm() {
    int[] length = vocabulary.lengths();
    Map<Integer, List<Integer>> rules = new TreeMap<>();
    for (int i = 0; i < finders.size(); i++) {
      for (int anchor : Compiler.anchors(finders.get(i).condition(), length)) {
        rules.computeIfAbsent(anchor, number -> new ArrayList<>()).add(i);
      }
    }
    int[][] by = new int[vocabulary.size()][];
    Arrays.fill(by, NO_RULES);
    rules.forEach((term, of) -> by[term] = of.stream().mapToInt(Integer::intValue).toArray());
    return by;
  }

  /// What matched of one topic.
  record Hit(TopicRules topic, Places at, ArticleTerms article, List<String> rules) {
    List<Place> places() {
      return at.in(article);
    }
  }

  /// Topics of which a rule holds and none of what must not occur does, in their order.
  List<Hit> match(ReadText text) {
    ArticleTerms article = ArticleTerms.of(text, analyzer, vocabulary.size());
    BitSet candidates = candidates(article);
    List<Hit> hits = new ArrayList<>();
    int topic = -1;
    Hit hit = null;
    var places = Places.any();
    // The rules of a topic stand side by side.
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      Finder finder = finders.get(i);
      if (finder.topic() != topic) {
        topic = finder.topic();
        hit = null;
        places = places.count() == 0 ? places : Places.any();
      }
      int before = places.count();
      if (!Holding.holds(finder.condition(), article, places)) {
        places.cut(before);
      } else if (hit != null) {
        hit.rules().add(finder.written());
      } else if (!excluded(topic, article)) {
        hit = new Hit(topics.get(topic), places, article, new ArrayList<>(1));
        hit.rules().add(finder.written());
        hits.add(hit);
      }
    }
    return hits;
  }

  private boolean excluded(int topic, ArticleTerms article) {
    for (Condition not : none.get(topic)) {
      if (Holding.holds(not, article)) {
        return true;
      }
    }
    return false;
  }

  private BitSet candidates(ArticleTerms article) {
    var candidates = new BitSet(finders.size());
    article.forEachTerm(
        term -> {
          for (int rule : byTerm[term]) {
            candidates.set(rule);
          }
        });
    return candidates;
  }
}
