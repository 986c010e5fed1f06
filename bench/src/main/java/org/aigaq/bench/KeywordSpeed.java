package org.aigaq.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.aigaq.contract.config.KeywordTopic;
import org.aigaq.language.analysis.DocumentAnalyzer;
import org.aigaq.language.analysis.KeywordAnalyzer;
import org.aigaq.language.keyword.TopicMatcher;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.HighlightsMatch;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.Query;

/// Articles per second of thread CPU time that are held against 100, 1,000 and 10,000 keyword rules
/// of their language, with the words and places of every match, beside lucene-monitor:
/// `KeywordSpeed LANGUAGE_DATA [ROUNDS]`. The folder holds Universal Dependencies treebanks. The
/// first half of the rounds warms up; of the others the median counts.
final class KeywordSpeed {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
  private static final String FIELD = "text";

  private interface Task {
    int run(String text) throws IOException;
  }

  private KeywordSpeed() {}

  public static void main(String[] args) throws Exception {
    Path data = Path.of(args[0]);
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 8;
    List<KeywordCorpus> corpora =
        List.of(
            KeywordCorpus.read("kk", data.resolve("UD_Kazakh-KTB"), kazakhNouns(data)),
            KeywordCorpus.read("ru", data.resolve("UD_Russian-GSD"), List.of()));
    for (KeywordCorpus corpus : corpora) {
      System.out.printf(
          "%s: %d articles of %d words%n",
          corpus.language(), corpus.articles().size(), KeywordCorpus.WORDS);
      for (int rules : new int[] {100, 1_000, 10_000}) {
        compare(corpus, corpus.rules(rules), rounds);
      }
      System.out.println();
    }
  }

  private static List<String> kazakhNouns(Path data) throws IOException {
    Path file = data.resolve("unimorph-kaz").resolve("kaz.noun.tsv");
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(line -> line.split("\t")[0]).distinct().toList();
    }
  }

  private static void compare(KeywordCorpus corpus, List<String> rules, int rounds)
      throws IOException, ParseException {
    Map<String, Task> tasks = new LinkedHashMap<>();
    long before = heap();
    long began = System.nanoTime();
    var matcher = new TopicMatcher(topics(corpus.language(), rules));
    long built = System.nanoTime() - began;
    long held = heap() - before;
    System.out.printf(
        Locale.ROOT,
        "  %,6d rules: made in %.2f s, %.1f MB%n",
        rules.size(),
        built / 1e9,
        held / 1e6);
    tasks.put("aigaq", text -> matcher.match(corpus.language(), "", text, DAY).size());
    try (Monitor monitor = monitor(corpus.language(), rules)) {
      tasks.put("lucene-monitor", text -> matches(monitor, text));
      measure(tasks, corpus.articles(), rounds);
    }
  }

  private static void measure(Map<String, Task> tasks, List<String> articles, int rounds)
      throws IOException {
    Map<String, double[]> rates = new LinkedHashMap<>();
    Map<String, Double> found = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (var task : tasks.entrySet()) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        long matches = 0;
        for (String article : articles) {
          matches += task.getValue().run(article);
        }
        long spent = threads.getCurrentThreadCpuTime() - start;
        rates.computeIfAbsent(task.getKey(), name -> new double[rounds])[round] =
            articles.size() * 1e9 / spent;
        found.put(task.getKey(), (double) matches / articles.size());
      }
    }
    rates.forEach(
        (name, all) -> {
          double[] warm = Arrays.copyOfRange(all, rounds / 2, rounds);
          Arrays.sort(warm);
          System.out.printf(
              Locale.ROOT,
              "    %-16s %8.0f articles per CPU second, %.1f rules match%n",
              name,
              warm[warm.length / 2],
              found.get(name));
        });
  }

  /// One topic for each rule, so that as many matches are told as by the other.
  private static List<KeywordTopic> topics(String language, List<String> rules) {
    List<KeywordTopic> topics = new ArrayList<>();
    for (String rule : rules) {
      topics.add(
          new KeywordTopic(
              "t" + topics.size(),
              Map.of(),
              false,
              Map.of(language, List.of(rule)),
              Map.of(),
              Map.of(),
              null,
              null,
              null));
    }
    return topics;
  }

  private static Monitor monitor(String language, List<String> rules)
      throws IOException, ParseException {
    Analyzer analyzer = new DocumentAnalyzer(language);
    var monitor = new Monitor(analyzer, new TermFilteredPresearcher(), new MonitorConfiguration());
    List<MonitorQuery> queries = new ArrayList<>();
    for (String rule : rules) {
      queries.add(new MonitorQuery("t" + queries.size(), parse(language, rule)));
    }
    monitor.register(queries);
    return monitor;
  }

  private static Query parse(String language, String rule) throws ParseException {
    boolean phrase = rule.startsWith("\"");
    var parser =
        new QueryParser(
            FIELD, phrase ? KeywordAnalyzer.forPhrases(language) : new KeywordAnalyzer(language));
    parser.setDefaultOperator(QueryParser.Operator.AND);
    return parser.parse(rule);
  }

  private static int matches(Monitor monitor, String text) throws IOException {
    var document = new Document();
    document.add(new TextField(FIELD, text, Field.Store.NO));
    return monitor.match(document, HighlightsMatch.MATCHER).getMatchCount();
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    var memory = Runtime.getRuntime();
    return memory.totalMemory() - memory.freeMemory();
  }
}
