package org.aigaq.language.keyword;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.queryparser.classic.ParseException;
import org.jspecify.annotations.Nullable;

/// Shows how rules are understood before they are saved. Not for several threads.
public final class RuleReader {
  private final Map<String, RuleParser> parsers = new HashMap<>();

  /// One word of a rule.
  ///
  /// @param written as in the rule
  /// @param forms dictionary forms that it is looked for as, too, because it was written in another
  ///   form
  /// @param doubtful dictionary forms that it may be a form of, and is not looked for as
  public record Word(String written, List<String> forms, List<String> doubtful) {
    /// It was taken for a form of another word.
    public boolean resolved() {
      return !forms.isEmpty();
    }
  }

  /// A rule as it is understood.
  ///
  /// @param problem why it cannot be read; absent when it can
  public record Reading(String rule, List<Word> words, @Nullable String problem) {}

  public Reading read(String language, String rule) {
    RuleParser parser = parsers.computeIfAbsent(language, RuleParser::new);
    List<Word> words = new ArrayList<>();
    try {
      parser.parse(rule, words::add);
      return new Reading(rule, List.copyOf(words), null);
    } catch (ParseException e) {
      return new Reading(rule, List.of(), TopicRules.oneLine(String.valueOf(e.getMessage())));
    }
  }

  /// Why the rule cannot be read, or nothing.
  public @Nullable String problem(String language, String rule) {
    return read(language, rule).problem();
  }
}
