package org.aigaq.streams.sentence;

import java.time.ZoneId;
import java.util.Map;

/// What an alert says, in Kazakh, Russian and English.
public final class Sentences {
  private Sentences() {}

  /// @param zone times are shown in it
  /// @return by language: kk, ru, en
  public static Map<String, String> removal(RemovalFacts facts, ZoneId zone) {
    return Map.of("en", titleOf(facts));
  }

  public static Map<String, String> edit(EditFacts facts, ZoneId zone) {
    return Map.of("en", titleOf(facts));
  }

  public static Map<String, String> outage(OutageFacts facts, ZoneId zone) {
    return Map.of("en", titleOf(facts));
  }

  /// The alert's title: outlet and article.
  public static String titleOf(RemovalFacts facts) {
    return facts.outlet() + ": " + facts.title();
  }

  public static String titleOf(EditFacts facts) {
    return facts.outlet() + ": " + facts.title();
  }

  public static String titleOf(OutageFacts facts) {
    return facts.outlet() + ": " + facts.host();
  }
}
