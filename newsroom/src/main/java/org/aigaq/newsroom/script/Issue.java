package org.aigaq.newsroom.script;

import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// The whole press at a moment of script time: every article as it stands, the weather everywhere.
public record Issue(Duration time, Map<String, Edition> editions, Map<String, Weather> weather) {

  private static final Comparator<Edition> NEWEST =
      Comparator.comparing((Edition e) -> Objects.requireNonNull(e.article().published()))
          .reversed();

  /// Replays the timetable up to and including `time`.
  public static Issue at(Script script, Duration time) {
    Map<String, Edition> editions = new LinkedHashMap<>();
    script.articles().forEach(article -> editions.put(article.id(), Edition.first(article)));
    Map<String, Weather> weather = new LinkedHashMap<>();
    for (Entry entry : script.timetable()) {
      if (entry.at().compareTo(time) > 0) {
        break;
      }
      apply(entry, editions, weather);
    }
    return new Issue(
        time, Collections.unmodifiableMap(editions), Collections.unmodifiableMap(weather));
  }

  /// An article as it stands, published yet or not.
  ///
  /// @throws IllegalArgumentException if the script has no article of that id
  public Edition edition(String article) {
    Edition edition = editions.get(article);
    if (edition == null) {
      throw new IllegalArgumentException("no article '" + article + "' in the script");
    }
    return edition;
  }

  public Weather weatherAt(String outlet) {
    return weather.getOrDefault(outlet, Weather.FAIR);
  }

  /// The articles of an outlet that its lists name, newest first.
  public List<Edition> listed(String outlet) {
    return editions.values().stream()
        .filter(e -> e.article().outlet().equals(outlet) && e.out(time) && e.listed())
        .sorted(NEWEST)
        .toList();
  }

  /// The articles of an outlet that have been published so far, removed or not.
  public List<Edition> out(String outlet) {
    return editions.values().stream()
        .filter(e -> e.article().outlet().equals(outlet) && e.out(time))
        .toList();
  }

  private static void apply(
      Entry entry, Map<String, Edition> editions, Map<String, Weather> weather) {
    switch (entry.event()) {
      case Event.Turn(String outlet, Weather to) -> weather.put(outlet, to);
      case Event.OfArticle event ->
          change(editions, event.article(), edition -> changed(edition, event, entry.at()));
    }
  }

  private static Edition changed(Edition e, Event.OfArticle event, Duration at) {
    return switch (event) {
      case Event.Publish _ -> e.now(e.article().dated(at));
      case Event.Retitle(_, String to) -> e.now(e.article().titled(to));
      case Event.Rewrite(_, String from, String to) -> e.rewritten(from, to);
      case Event.Cut(_, String containing) -> e.without(containing);
      case Event.Add(_, String paragraph) -> e.and(paragraph);
      case Event.Reprint reprint -> e.reprinted(reprint.title(), reprint.paragraphs());
      case Event.Sign sign -> e.now(e.article().signed(sign.author()));
      case Event.Redate(_, Duration to) -> e.now(e.article().dated(to));
      case Event.Test test -> e.rivalled(test.rival());
      case Event.Correct(_, String from, String to, String note) ->
          e.rewritten(from, to).and(note).correctedAt(at);
      case Event.Remove(_, Absence how) -> e.absent(how);
      case Event.Restore _ -> e.absent(null);
      case Event.Move(_, String slug) -> e.movedTo(slug);
    };
  }

  private static void change(
      Map<String, Edition> editions, String id, UnaryOperator<Edition> change) {
    Edition edition = editions.get(id);
    if (edition == null) {
      throw new IllegalArgumentException(
          "the timetable names article '" + id + "', which is not there");
    }
    editions.put(id, change.apply(edition));
  }
}
