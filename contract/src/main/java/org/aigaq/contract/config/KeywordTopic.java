package org.aigaq.contract.config;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `aigaq.keywords`: one topic. Rules are Lucene query strings over lemmas, by language.
///
/// @param alert the first match of a story raises a `keyword` alert
/// @param none what must not occur
/// @param names people, bodies, laws
public record KeywordTopic(
    String id,
    Map<String, String> name,
    boolean alert,
    Map<String, List<String>> any,
    Map<String, List<String>> none,
    Map<String, List<String>> names,
    @Nullable Valid valid,
    @Nullable String group,
    @Nullable String caution) {
  /// The days between which the topic's words mean what they mean; either end may be open.
  public record Valid(@Nullable LocalDate from, @Nullable LocalDate to) {}
}
