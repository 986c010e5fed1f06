package org.aigaq.language.keyword;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.aigaq.contract.config.KeywordTopic;
import org.jspecify.annotations.Nullable;

/// Finds the topics of an article: those of which a rule of `any` or `names` matches and none of
/// `none`. An article is analysed once for all rules of a language, and only rules of which a word
/// occurs are looked at. Safe for use by several threads.
public final class TopicMatcher {
  private static final int MAX_TEXT = 300_000;
  private static final int MAX_TITLE = 10_000;

  /// What no phrase may span: the end of the title.
  private static final String GAP = "\u2029";

  private final Map<String, RuleSet> languages = new LinkedHashMap<>();

  /// A topic's place in the file, by its id.
  private final Map<String, Integer> order;

  /// @throws IllegalArgumentException naming topic, language and rule of every rule that cannot be
  ///   read
  public TopicMatcher(List<KeywordTopic> topics) {
    List<String> problems = new ArrayList<>();
    order = read(topics, (topic, problem) -> problems.add(problem));
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }

  private TopicMatcher(List<KeywordTopic> topics, BiConsumer<String, String> problem) {
    order = read(topics, problem);
  }

  /// With whatever can be read: a topic of which a rule cannot is left out.
  ///
  /// @param problem told of the topic's id and of what is wrong
  public static TopicMatcher ofReadable(
      List<KeywordTopic> topics, BiConsumer<String, String> problem) {
    return new TopicMatcher(topics, problem);
  }

  private Map<String, Integer> read(List<KeywordTopic> topics, BiConsumer<String, String> problem) {
    Map<String, List<TopicRules>> byLanguage = new LinkedHashMap<>();
    Set<String> unreadable = new HashSet<>();
    for (String language : TopicRules.languages(topics)) {
      var parser = new RuleParser(language);
      for (KeywordTopic topic : topics) {
        TopicRules rules =
            TopicRules.parse(
                topic,
                language,
                parser,
                what -> {
                  unreadable.add(topic.id());
                  problem.accept(topic.id(), what);
                });
        if (!rules.any().isEmpty()) {
          byLanguage.computeIfAbsent(primary(language), same -> new ArrayList<>()).add(rules);
        }
      }
    }
    byLanguage.forEach(
        (language, rules) -> {
          rules.removeIf(one -> unreadable.contains(one.topic().id()));
          languages.put(language, new RuleSet(language, rules));
        });
    Map<String, Integer> places = new LinkedHashMap<>();
    topics.forEach(topic -> places.putIfAbsent(topic.id(), places.size()));
    return places;
  }

  /// The topics of an article, in the order of the file.
  ///
  /// @param language of the article, a BCP-47 code: only its rules are tried; all languages' when
  ///   null or `und`
  /// @param text only the first 300,000 letters are read
  /// @param on the article's day, for topics that are valid for a time only
  public List<Match> match(@Nullable String language, String title, String text, LocalDate on) {
    String head = title.substring(0, Math.min(MAX_TITLE, title.length()));
    String whole = head + GAP + text.substring(0, Math.min(MAX_TEXT, text.length()));
    Collection<RuleSet> tried = languagesOf(language);
    List<Found> found = new ArrayList<>();
    for (RuleSet each : tried) {
      for (RuleSet.Hit hit : each.match(whole)) {
        if (hit.topic().isValid(on)) {
          found.add(Found.of(hit));
        }
      }
    }
    List<Match> matches = new ArrayList<>(found.size());
    for (Found one : tried.size() > 1 ? merged(found) : found) {
      matches.add(one.match(whole, head.length()));
    }
    return matches;
  }

  /// What several languages' rules found, each topic once, in the order of the file.
  private Collection<Found> merged(List<Found> found) {
    Map<Integer, Found> merged = new TreeMap<>();
    found.forEach(one -> merged.merge(order.getOrDefault(one.topic(), 0), one, Found::and));
    return merged.values();
  }

  private Collection<RuleSet> languagesOf(@Nullable String language) {
    if (language == null || language.isBlank() || "und".equals(primary(language))) {
      return languages.values();
    }
    RuleSet one = languages.get(primary(language));
    return one == null ? List.of() : List.of(one);
  }

  private static String primary(String language) {
    return language.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
  }

  /// What was found of one topic, in whatever language.
  private record Found(String topic, Places places, List<String> rules) {
    static Found of(RuleSet.Hit hit) {
      return new Found(hit.topic().topic().id(), hit.places(), hit.rules());
    }

    Found and(Found other) {
      places.addAll(other.places);
      rules.addAll(other.rules);
      return this;
    }

    Match match(String whole, int title) {
      List<Place> at = new ArrayList<>();
      Set<String> words = new LinkedHashSet<>();
      places.forEach(
          (start, end) -> {
            Place place = place(whole, title, start, end);
            if (at.size() < Match.MAX_PLACES) {
              at.add(place);
            }
            if (words.size() < Match.MAX_WORDS) {
              words.add(place.words());
            }
          });
      int most = Math.min(Match.MAX_WORDS, rules.size());
      return new Match(topic, List.copyOf(words), at, rules.subList(0, most));
    }

    private static Place place(String whole, int title, int start, int end) {
      String words = whole.substring(start, end);
      int from = title + GAP.length();
      return start < title
          ? new Place(Place.Part.TITLE, start, end, words)
          : new Place(Place.Part.TEXT, start - from, end - from, words);
    }
  }
}
