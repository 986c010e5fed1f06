package org.aigaq.streams.sentence;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What an alert says, in Kazakh, Russian and English: what was observed, when, and what speaks for
/// it. Who wanted it and why is never said; a test keeps the words for that out.
public final class Sentences {
  private static final Map<String, Voice> VOICES = voices();

  private Sentences() {}

  private static Map<String, Voice> voices() {
    Map<String, Voice> voices = new LinkedHashMap<>();
    voices.put("kk", new Kazakh());
    voices.put("ru", new Russian());
    voices.put("en", new English());
    return voices;
  }

  /// Tells a removal, in whatever status it is.
  ///
  /// @param zone times are shown in it
  /// @return by language: kk, ru, en
  public static Map<String, String> removal(RemovalFacts facts, ZoneId zone) {
    Times times = Times.of(zone, facts.from(), facts.to(), facts.lastSeen(), facts.endedAt());
    return inAll(voice -> voice.removal(facts, times));
  }

  public static Map<String, String> edit(EditFacts facts, ZoneId zone) {
    Times times = Times.of(zone, facts.before(), facts.at());
    return inAll(voice -> voice.edit(facts, times));
  }

  public static Map<String, String> outage(OutageFacts facts, ZoneId zone) {
    Times times = Times.of(zone, facts.since(), facts.closedAt(), facts.toldAt());
    return inAll(voice -> voice.outage(facts, times));
  }

  public static Map<String, String> blocking(BlockingFacts facts, ZoneId zone) {
    Times times = Times.of(zone, facts.since(), facts.last(), facts.closedAt());
    return inAll(voice -> voice.blocking(facts, times));
  }

  public static Map<String, String> cluster(ClusterFacts facts, ZoneId zone) {
    Times times = Times.of(zone, facts.from(), facts.to());
    return inAll(voice -> voice.cluster(facts, times));
  }

  public static Map<String, String> keyword(KeywordFacts facts, ZoneId zone) {
    Times times = Times.of(zone, facts.seenAt());
    return inAll(voice -> voice.keyword(facts, times));
  }

  public static Map<String, String> trend(TrendFacts facts, ZoneId zone) {
    Times times = Times.of(zone, facts.from(), facts.to(), facts.closedAt());
    return inAll(voice -> voice.trend(facts, times));
  }

  private static Map<String, String> inAll(Function<Voice, String> sentence) {
    Map<String, String> all = new LinkedHashMap<>();
    VOICES.forEach((language, voice) -> all.put(language, sentence.apply(voice).strip()));
    return all;
  }

  /// The alert's title, alike in all languages: outlet and article.
  public static String titleOf(RemovalFacts facts) {
    return facts.outlet() + ": «" + Words.title(facts.title()) + "»";
  }

  public static String titleOf(EditFacts facts) {
    return facts.outlet() + ": «" + Words.title(facts.title()) + "»";
  }

  public static String titleOf(KeywordFacts facts) {
    return facts.outlet() + ": «" + Words.title(facts.title()) + "»";
  }

  /// Outlets and the article that went first.
  public static String titleOf(ClusterFacts facts) {
    return String.join(", ", facts.outlets()) + ": «" + Words.title(facts.title()) + "»";
  }

  /// Outlet and host, or article.
  public static String titleOf(BlockingFacts facts) {
    String title = facts.title();
    return facts.outlet() + ": " + (title == null ? facts.host() : "«" + Words.title(title) + "»");
  }

  /// The term, or the topic in each language.
  public static String titleOf(TrendFacts facts) {
    return facts.names().values().stream()
        .map(Words::title)
        .distinct()
        .collect(Collectors.joining(" · "));
  }

  /// Outlet and host.
  public static String titleOf(OutageFacts facts) {
    return facts.outlet() + ": " + facts.host();
  }
}
