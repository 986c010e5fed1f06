package org.aigaq.streams.watch.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.aigaq.contract.config.ArticlePatterns;
import org.aigaq.contract.config.Kind;
import org.aigaq.contract.config.Listing;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.config.Ownership;
import org.aigaq.contract.config.Politeness;
import org.aigaq.contract.config.Schedule;
import org.aigaq.contract.config.Selectors;
import org.aigaq.contract.config.Site;
import org.aigaq.contract.config.Vantage;
import org.aigaq.contract.record.Target;
import org.junit.jupiter.api.Test;

class SitePlanTest {
  private static Outlet outlet(String id, String home, ArticlePatterns articles) {
    return outlet(
        id, home, List.of(home + "rss"), List.of(new Listing(home + "all", "/\\d+$")), articles);
  }

  private static Outlet outlet(
      String id,
      String home,
      List<String> feeds,
      List<Listing> listings,
      ArticlePatterns articles) {
    return new Outlet(
        id,
        "s",
        Map.of("en", id),
        Kind.NEWS,
        Ownership.UNCLASSIFIED,
        List.of(),
        List.of("en"),
        home,
        feeds,
        listings,
        List.of(),
        List.of("mirror.example"),
        articles,
        Selectors.NONE,
        "web",
        false,
        null,
        null,
        null,
        null,
        null,
        ZoneOffset.UTC,
        Schedule.DEFAULT,
        Politeness.DEFAULT);
  }

  private static SitePlan plan(Outlet... outlets) {
    return new SitePlan(new Site("s", "KZ", false, List.of(Vantage.DIRECT), List.of(outlets)));
  }

  private final SitePlan open = plan(outlet("o", "https://o.example/", ArticlePatterns.ANY));

  @Test
  void withoutAPatternEveryFeedLinkOnTheSitesHostsIsAnArticle() {
    assertThat(open.admit("https://o.example/a", "o", Target.FEED, null)).isPresent();
    assertThat(open.admit("https://www.o.example/a?utm_source=x", "o", Target.FEED, null))
        .hasValueSatisfying(
            in -> assertThat(in.canonicalUrl()).isEqualTo("https://www.o.example/a"));
    assertThat(open.admit("https://mirror.example/a", "o", Target.FEED, null)).isPresent();
    assertThat(open.admit("https://else.example/a", "o", Target.FEED, null)).isEmpty();
    assertThat(open.admit("http://192.168.1.1/a", "o", Target.FEED, null)).isEmpty();
    assertThat(open.admit("mailto:a@o.example", "o", Target.FEED, null)).isEmpty();
  }

  @Test
  void theHomePageAndTheFeedAreNoArticles() {
    assertThat(open.admit("https://o.example/", "o", Target.FEED, null)).isEmpty();
    assertThat(open.admit("https://o.example/rss", "o", Target.FEED, null)).isEmpty();
  }

  @Test
  void aListingNeedsItsPattern() {
    Pattern listed = Pattern.compile("/\\d+$");
    assertThat(open.admit("https://o.example/news/12", "o", Target.LISTING, listed)).isPresent();
    assertThat(open.admit("https://o.example/about", "o", Target.LISTING, listed)).isEmpty();
    assertThat(open.admit("https://o.example/news/12", "o", Target.HOME, null)).isEmpty();
  }

  @Test
  void patternsDecideWhereTheyAreGiven() {
    var strict =
        plan(
            outlet(
                "o",
                "https://o.example/",
                new ArticlePatterns(List.of("/news/\\d+"), List.of("/news/1\\b"))));
    assertThat(strict.admit("https://o.example/news/2", "o", Target.HOME, null)).isPresent();
    assertThat(strict.admit("https://o.example/news/1", "o", Target.FEED, null)).isEmpty();
    assertThat(strict.admit("https://o.example/blog", "o", Target.FEED, null)).isEmpty();
  }

  @Test
  void aTwinsArticleBelongsToTheTwin() {
    var two =
        plan(
            outlet(
                "ru", "https://o.example/", new ArticlePatterns(List.of("example/ru/"), List.of())),
            outlet(
                "kk",
                "https://o.example/kk/",
                new ArticlePatterns(List.of("example/kk/\\d"), List.of())));
    assertThat(two.admit("https://o.example/kk/7", "ru", Target.FEED, null))
        .hasValueSatisfying(in -> assertThat(in.outlet()).isEqualTo("kk"));
  }

  @Test
  void anOutletWithoutFeedsIsDiscoveredFromItsHomePage() {
    var bare = outlet("o", "https://o.example/", List.of(), List.of(), ArticlePatterns.ANY);
    assertThat(open.sources()).extracting(SitePlan.Source::target).doesNotContain(Target.HOME);
    assertThat(plan(bare).sources())
        .extracting(SitePlan.Source::target)
        .containsExactly(Target.HOME);
  }
}
