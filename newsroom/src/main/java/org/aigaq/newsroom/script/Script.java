package org.aigaq.newsroom.script;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A press and everything that will happen to it. A value: nothing in it depends on when it is
/// played.
public record Script(List<Outlet> outlets, List<Article> articles, List<Entry> timetable) {

  private static final Duration END = Duration.ofDays(36_500);

  /// @throws IllegalArgumentException if the script contradicts itself: an id twice, an unknown
  ///   outlet or article, an edit of words that are not there at that time
  public Script {
    outlets = List.copyOf(outlets);
    articles = List.copyOf(articles);
    timetable = timetable.stream().sorted(Comparator.comparing(Entry::at)).toList();
    Set<String> known = new HashSet<>();
    outlets.forEach(outlet -> unique(known, outlet.id()));
    Set<String> ids = new HashSet<>();
    for (Article article : articles) {
      unique(ids, article.id());
      require(known, article.outlet(), "article '" + article.id() + "'");
    }
    for (Entry entry : timetable) {
      if (entry.event() instanceof Event.Turn(String outlet, Weather _)) {
        require(known, outlet, "the timetable");
      }
    }
  }

  /// The press that comes with Aigaq: eight outlets, three languages, one hour of events when one
  /// minute of the script is played in one second.
  public static Script demo() {
    return ScriptFile.read("demo.yaml");
  }

  public static Builder builder() {
    return new Builder();
  }

  public Outlet outlet(String id) {
    return outlets.stream()
        .filter(outlet -> outlet.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no outlet '" + id + "' in the script"));
  }

  public Article article(String id) {
    return articles.stream()
        .filter(article -> article.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no article '" + id + "' in the script"));
  }

  /// The same script with one outlet, its articles and what happens to them.
  public Script only(String outlet) {
    List<Article> its = articles.stream().filter(a -> a.outlet().equals(outlet)).toList();
    Set<String> ids = its.stream().map(Article::id).collect(Collectors.toUnmodifiableSet());
    return new Script(
        List.of(outlet(outlet)),
        its,
        timetable.stream()
            .filter(
                entry ->
                    switch (entry.event()) {
                      case Event.OfArticle event -> ids.contains(event.article());
                      case Event.Turn turn -> turn.outlet().equals(outlet);
                    })
            .toList());
  }

  /// Replays the whole timetable once, so that a mistake in it is found before it is played.
  Script checked() {
    var last = Issue.at(this, END);
    if (last.editions().values().stream()
        .anyMatch(edition -> edition.article().published() == null)) {
      throw new IllegalArgumentException(
          "never published: "
              + last.editions().values().stream()
                  .filter(edition -> edition.article().published() == null)
                  .map(edition -> edition.article().id())
                  .toList());
    }
    return this;
  }

  private static void unique(Set<String> seen, String id) {
    if (!seen.add(id)) {
      throw new IllegalArgumentException("the id '" + id + "' is there twice");
    }
  }

  private static void require(Set<String> known, String outlet, String who) {
    if (!known.contains(outlet)) {
      throw new IllegalArgumentException(
          who + " names outlet '" + outlet + "', which is not there");
    }
  }

  /// Collects a script; see [Event] for what can happen.
  public static final class Builder {

    private final List<Outlet> outlets = new ArrayList<>();
    private final List<Article> articles = new ArrayList<>();
    private final List<Entry> timetable = new ArrayList<>();

    private Builder() {}

    public Builder outlet(Outlet outlet) {
      outlets.add(outlet);
      return this;
    }

    public Builder article(Article article) {
      articles.add(article);
      return this;
    }

    /// `at`: offset of script time from the start.
    public Builder at(Duration at, Event event) {
      timetable.add(new Entry(at, event));
      return this;
    }

    public Script build() {
      return new Script(outlets, articles, timetable).checked();
    }
  }
}
