package org.aigaq.newsroom.script;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// A press of any size, for load and for measuring verdicts: the texts of [Script#demo] at many
/// plain outlets. Its timetable is the truth that verdicts are held against.
public final class Crowd {

  private static final List<Absence> REMOVALS =
      List.of(
          Absence.NOT_FOUND,
          Absence.GONE,
          Absence.SOFT_404,
          Absence.REDIRECT_HOME,
          Absence.NOTICE,
          Absence.GUTTED);
  private static final List<Weather> STORMS =
      List.of(Weather.DOWN, Weather.CHALLENGE, Weather.RATE_LIMITED, Weather.CUT);
  private static final List<FeedKind> FEEDS = List.of(FeedKind.values());

  private final RandomGenerator random;
  private final Duration length;
  private final Script.Builder script = Script.builder();

  private Crowd(Duration length, RandomGenerator random) {
    this.length = length;
    this.random = random;
  }

  /// Of every hundred articles about four are removed, half of them for a while only, and eight are
  /// edited; one outlet in five has a storm. The first fifth of `length` is quiet.
  ///
  /// @param articles at each outlet, at most as many as the demo has
  /// @param length of the timetable, in script time
  public static Script of(int outlets, int articles, Duration length, RandomGenerator random) {
    List<Article> texts = Script.demo().articles();
    if (articles > texts.size()) {
      throw new IllegalArgumentException(
          "at most %d articles at each outlet, not %d".formatted(texts.size(), articles));
    }
    Crowd crowd = new Crowd(length, random);
    for (int i = 0; i < outlets; i++) {
      crowd.outlet("paper-%03d".formatted(i), i, texts, articles);
    }
    return crowd.script.build();
  }

  private void outlet(String id, int index, List<Article> texts, int count) {
    FeedKind kind = FEEDS.get(index % FEEDS.size());
    Outlet outlet = Outlet.plain(id).withFeed(new Feed(kind, "/feed.xml", 200));
    script.outlet(random.nextInt(10) < 3 ? outlet.withSoftNotFound() : outlet);
    List<Article> shuffled = new ArrayList<>(texts);
    for (int i = 0; i < count; i++) {
      Article text = shuffled.remove(random.nextInt(shuffled.size()));
      article(copy(text, id, i));
    }
    if (random.nextInt(5) == 0) {
      Duration from = moment(0.2, 0.8);
      script.at(from, new Event.Turn(id, STORMS.get(random.nextInt(STORMS.size()))));
      script.at(from.plus(length.dividedBy(10)), new Event.Turn(id, Weather.FAIR));
    }
  }

  private Article copy(Article text, String outlet, int index) {
    String id = "%s-%02d".formatted(outlet, index).toLowerCase(Locale.ROOT);
    return new Article(
        id,
        outlet,
        text.language(),
        "news",
        id,
        text.author(),
        Duration.ofMinutes(-random.nextInt(5, 20_000)),
        text.title(),
        text.paragraphs());
  }

  private void article(Article article) {
    script.article(article);
    int fate = random.nextInt(100);
    if (fate < 4) {
      Absence how = REMOVALS.get(random.nextInt(REMOVALS.size()));
      Duration from = moment(0.2, 0.6);
      script.at(from, new Event.Remove(article.id(), how));
      if (fate < 2) {
        script.at(from.plus(length.dividedBy(4)), new Event.Restore(article.id()));
      }
    } else if (fate < 8) {
      String last = article.paragraphs().getLast();
      script.at(moment(0.2, 0.9), new Event.Cut(article.id(), last));
    } else if (fate < 12) {
      script.at(moment(0.2, 0.9), new Event.Retitle(article.id(), shortened(article.title())));
    }
  }

  private Duration moment(double from, double to) {
    return Duration.ofMillis((long) (length.toMillis() * random.nextDouble(from, to)));
  }

  private static String shortened(String title) {
    return title.substring(0, Math.max(title.lastIndexOf(' '), 1));
  }
}
