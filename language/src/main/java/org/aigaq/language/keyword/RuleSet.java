package org.aigaq.language.keyword;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aigaq.language.analysis.DocumentAnalyzer;
import org.apache.lucene.analysis.Analyzer;

/// The rules of one language, ready to be held against articles. Only those rules are looked at of
/// which a word that they cannot do without occurs.
final class RuleSet {
  private static final int[] NO_RULES = {};

  /// One rule that finds a topic.
  private record Finder(int topic, String written, Condition condition) {}

  private final Analyzer analyzer;
  private final List<TopicRules> topics;
  private final Vocabulary vocabulary = new Vocabulary();
  private final List<Finder> finders = new ArrayList<>();
  private final List<List<Condition>> none = new ArrayList<>();
  private final int[][] byTerm;

  RuleSet(String language, List<TopicRules> topics) {
    this.analyzer = new DocumentAnalyzer(language);
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
  record Hit(TopicRules topic, Places places, List<String> rules) {}

  /// Topics of which a rule holds and none of what must not occur does, in their order.
  List<Hit> match(String text) {
    ArticleTerms article = ArticleTerms.of(text, analyzer, vocabulary);
    var candidates = new BitSet();
    for (int term : article.present()) {
      for (int rule : byTerm[term]) {
        candidates.set(rule);
      }
    }
    Map<Integer, Hit> hits = new TreeMap<>();
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      Finder finder = finders.get(i);
      if (Holding.holds(finder.condition(), article)) {
        Hit hit = hits.computeIfAbsent(finder.topic(), topic -> hit(topic, article));
        Holding.holds(finder.condition(), article, hit.places());
        hit.rules().add(finder.written());
      }
    }
    return hits.entrySet().stream()
        .filter(hit -> none.get(hit.getKey()).stream().noneMatch(no -> Holding.holds(no, article)))
        .map(Map.Entry::getValue)
        .toList();
  }

  private Hit hit(int topic, ArticleTerms article) {
    return new Hit(topics.get(topic), Places.in(article), new ArrayList<>());
  }
}
