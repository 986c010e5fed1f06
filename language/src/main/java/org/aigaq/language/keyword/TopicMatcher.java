package org.aigaq.language.keyword;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    ReadText read = ReadText.of(title, text);
    Collection<RuleSet> tried = languagesOf(language);
    List<Found> found = new ArrayList<>();
    for (RuleSet each : tried) {
      for (RuleSet.Hit hit : each.match(read)) {
        if (hit.topic().isValid(on)) {
          found.add(Found.of(hit));
        }
      }
    }
    List<Match> matches = new ArrayList<>(found.size());
    for (Found one : tried.size() > 1 ? merged(found) : found) {
      matches.add(one.match());
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
  private record Found(String topic, List<Place> places, List<String> rules) {
    private static final Comparator<Place> IN_ORDER =
        Comparator.comparing(Place::part).thenComparing(Place::start).thenComparing(Place::end);

    static Found of(RuleSet.Hit hit) {
      return new Found(hit.topic().topic().id(), hit.places(), hit.rules());
    }

    Found and(Found other) {
      List<Place> all = new ArrayList<>(places);
      all.addAll(other.places);
      all.sort(IN_ORDER);
      List<Place> longest = new ArrayList<>();
      for (Place place : all) {
        boolean again = !longest.isEmpty() && beginAlike(longest.getLast(), place);
        if (again) {
          longest.removeLast();
        }
        longest.add(place);
      }
      rules.addAll(other.rules);
      return new Found(topic, longest, rules);
    }

    private static boolean beginAlike(Place one, Place other) {
      return one.part() == other.part() && one.start() == other.start();
    }

    Match match() {
      int most = Math.min(Match.MAX_WORDS, rules.size());
      int listed = Math.min(Match.MAX_PLACES, places.size());
      return new Match(topic, words(), places.subList(0, listed), rules.subList(0, most));
    }

    private List<String> words() {
      List<String> words = new ArrayList<>(Math.min(Match.MAX_WORDS, places.size()));
      for (Place place : places) {
        if (words.size() < Match.MAX_WORDS && !words.contains(place.words())) {
          words.add(place.words());
        }
      }
      return words;
    }
  }
}
