package org.aigaq.contract.config;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aigaq.contract.config.KeywordTopic.Valid;

/// Reads `keywords/*.yaml`, strictly.
public final class KeywordsFile {
  private final RuleCheck rules;

  private KeywordsFile(RuleCheck rules) {
    this.rules = rules;
  }

  /// @throws ConfigException with everything that is wrong
  public static List<KeywordTopic> read(Path file) {
    return read(file, RuleCheck.NONE);
  }

  /// @param rules knows which rules can be read
  /// @throws ConfigException with everything that is wrong, rules included
  public static List<KeywordTopic> read(Path file, RuleCheck rules) {
    return read(file.toString(), YamlFile.load(file), rules);
  }

  /// @param name of the file, for errors
  /// @throws ConfigException with everything that is wrong
  public static List<KeywordTopic> read(String name, String yaml) {
    return read(name, yaml, RuleCheck.NONE);
  }

  /// @param name of the file, for errors
  /// @param rules knows which rules can be read
  /// @throws ConfigException with everything that is wrong, rules included
  public static List<KeywordTopic> read(String name, String yaml, RuleCheck rules) {
    return YamlFile.read(name, yaml, new KeywordsFile(rules)::topics);
  }

  private List<KeywordTopic> topics(YamlCursor root) {
    var fields = root.fields("version", "country", "topics");
    OutletsFile.requireVersion(fields.get("version"));
    fields.get("country").text();
    Set<String> ids = new HashSet<>();
    YamlCursor list = fields.get("topics");
    if (list.items().isEmpty()) {
      list.problem("no topics", "List at least one.");
    }
    return list.list(item -> topic(item, ids));
  }

  private KeywordTopic topic(YamlCursor cursor, Set<String> ids) {
    var fields =
        cursor.fields("id", "name", "alert", "any", "none", "names", "valid", "group", "caution");
    String id = OutletReader.id(fields.get("id"));
    if (!id.isEmpty() && !ids.add(id)) {
      fields.get("id").problem("the id «" + id + "» is taken", "Give each topic its own id.");
    }
    Map<String, List<String>> any = byLanguage(fields.get("any"));
    Map<String, List<String>> names = byLanguage(fields.get("names"));
    if (any.isEmpty() && names.isEmpty()) {
      cursor.problem("no rule", "Give it `any` or `names`, for example any: {ru: [цензура]}.");
    }
    Map<String, String> name = new LinkedHashMap<>();
    fields.get("name").entries().forEach((language, text) -> name.put(language, text.text()));
    return new KeywordTopic(
        id,
        name,
        fields.get("alert").flag(false),
        any,
        byLanguage(fields.get("none")),
        names,
        fields.get("valid").present() ? valid(fields.get("valid")) : null,
        fields.get("group").textOrNull(),
        fields.get("caution").textOrNull());
  }

  private Map<String, List<String>> byLanguage(YamlCursor cursor) {
    Map<String, List<String>> byLanguage = new LinkedHashMap<>();
    cursor
        .entries()
        .forEach(
            (language, list) -> {
              if (!language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
                list.problem("«" + language + "» is no language", "Write a BCP-47 code: kk, ru.");
              }
              byLanguage.put(language, list.list(item -> rule(language, item)));
            });
    return byLanguage;
  }

  private String rule(String language, YamlCursor item) {
    String rule = item.text();
    String problem = rule.isEmpty() ? null : rules.problem(language, rule);
    if (problem != null) {
      item.problem(
          "the rule «" + rule + "» cannot be read: " + problem,
          "See docs/keywords.md for what a rule may say.");
    }
    return rule;
  }

  private static Valid valid(YamlCursor cursor) {
    var fields = cursor.fields("from", "to");
    var valid =
        new Valid(
            fields.get("from").present() ? fields.get("from").date() : null,
            fields.get("to").present() ? fields.get("to").date() : null);
    if (valid.from() != null && valid.to() != null && valid.from().isAfter(valid.to())) {
      cursor.problem("`from` is after `to`", "Swap them.");
    }
    return valid;
  }
}
