package org.aigaq.language.keyword;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.aigaq.contract.config.KeywordTopic;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.Query;

/// One topic's rules in one language, parsed.
record TopicRules(KeywordTopic topic, List<Rule> any, List<Rule> none) {
  /// @param written as in the file
  record Rule(String written, Query query) {}

  static TopicRules parse(
      KeywordTopic topic, String language, RuleParser parser, Consumer<String> problem) {
    var reader = new Reader(topic, language, parser, problem);
    List<Rule> any = new ArrayList<>(reader.read("any", topic.any()));
    any.addAll(reader.read("names", topic.names()));
    return new TopicRules(topic, List.copyOf(any), reader.read("none", topic.none()));
  }

  static Set<String> languages(List<KeywordTopic> topics) {
    Set<String> languages = new TreeSet<>();
    for (KeywordTopic topic : topics) {
      languages.addAll(topic.any().keySet());
      languages.addAll(topic.names().keySet());
      languages.addAll(topic.none().keySet());
    }
    return languages;
  }

  boolean isValid(LocalDate on) {
    KeywordTopic.Valid valid = topic.valid();
    return valid == null
        || ((valid.from() == null || !on.isBefore(valid.from()))
            && (valid.to() == null || !on.isAfter(valid.to())));
  }

  private record Reader(
      KeywordTopic topic, String language, RuleParser parser, Consumer<String> problem) {
    List<Rule> read(String list, Map<String, List<String>> byLanguage) {
      List<Rule> rules = new ArrayList<>();
      for (String rule : byLanguage.getOrDefault(language, List.of())) {
        try {
          rules.add(new Rule(rule, parser.parse(rule)));
        } catch (ParseException e) {
          problem.accept(
              "topic %s, %s, %s: the rule «%s» cannot be read: %s"
                  .formatted(
                      topic.id(), list, language, rule, oneLine(String.valueOf(e.getMessage()))));
        }
      }
      return List.copyOf(rules);
    }
  }

  /// The grammar's messages list every token it would have liked, over many lines.
  static String oneLine(String message) {
    String line = message.lines().findFirst().orElse("").strip();
    int repeated = line.lastIndexOf("': ");
    return repeated > 0 ? line.substring(repeated + 3) : line;
  }
}
