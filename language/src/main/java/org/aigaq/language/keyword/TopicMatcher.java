package org.aigaq.language.keyword;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.aigaq.contract.config.KeywordTopic;
import org.aigaq.language.analysis.DocumentAnalyzer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// Finds the topics of an article: those of which a rule of `any` or `names` matches and none of
/// `none`. Safe for use by several threads.
public final class TopicMatcher {
  private static final int MAX_TEXT = 300_000;

  private record Language(Analyzer analyzer, List<TopicRules> rules) {}

  private final Map<String, Language> languages = new LinkedHashMap<>();
  private final List<String> order;

  /// @throws IllegalArgumentException naming topic, language and rule of every rule that cannot be
  ///   read
  public TopicMatcher(List<KeywordTopic> topics) {
    List<String> problems = new ArrayList<>();
    for (String language : TopicRules.languages(topics)) {
      var parser = new RuleParser(language);
      List<TopicRules> rules =
          topics.stream()
              .map(topic -> TopicRules.parse(topic, language, parser, problems::add))
              .filter(rule -> !rule.any().isEmpty())
              .toList();
      languages.put(primary(language), new Language(new DocumentAnalyzer(language), rules));
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
    order = topics.stream().map(KeywordTopic::id).toList();
  }

  /// The topics of an article, in the order of the file.
  ///
  /// @param language of the article, a BCP-47 code: only its rules are tried; all languages' when
  ///   null or `und`
  /// @param text only the first 300,000 letters are read
  /// @param on the article's day, for topics that are valid for a time only
  public List<Match> match(@Nullable String language, String title, String text, LocalDate on) {
    String bounded = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    Map<String, TreeMap<Integer, String>> found = new LinkedHashMap<>();
    for (Language each : languagesOf(language)) {
      var article = new ArticleIndex(title, bounded, each.analyzer);
      for (TopicRules rules : each.rules) {
        if (rules.isValid(on)) {
          match(rules, article, found);
        }
      }
    }
    return order.stream()
        .filter(found::containsKey)
        .map(topic -> new Match(topic, words(found.getOrDefault(topic, new TreeMap<>()))))
        .toList();
  }

  private Collection<Language> languagesOf(@Nullable String language) {
    if (language == null || language.isBlank() || "und".equals(primary(language))) {
      return languages.values();
    }
    Language one = languages.get(primary(language));
    return one == null ? List.of() : List.of(one);
  }

  private static void match(
      TopicRules rules, ArticleIndex article, Map<String, TreeMap<Integer, String>> found) {
    var words = new TreeMap<Integer, String>();
    boolean any = false;
    for (Query query : rules.any()) {
      any |= article.collect(query, words);
    }
    if (any && rules.none().stream().noneMatch(article::has)) {
      found.computeIfAbsent(rules.topic().id(), id -> new TreeMap<>()).putAll(words);
    }
  }

  private static List<String> words(TreeMap<Integer, String> places) {
    return places.values().stream().distinct().limit(Match.MAX_WORDS).toList();
  }

  private static String primary(String language) {
    return language.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
  }
}
