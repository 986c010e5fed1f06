package org.aigaq.streams.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.aigaq.contract.config.OutletsFile;
import org.aigaq.contract.record.ArticleState;
import org.aigaq.contract.record.Entry;
import org.aigaq.contract.record.Extracted.Source;
import org.aigaq.contract.record.FetchRequest;
import org.aigaq.contract.record.Target;
import org.aigaq.contract.record.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where articles are found, under how many addresses, and how it is noticed that they are listed
/// no more.
class SourcesTest {
  private static final String ROOT = "https://steppe.example/";
  private static final String NEWS = ROOT + "news/";

  @TempDir Path directory;
  private World world;

  @BeforeEach
  void open() {
    world = new World(directory.resolve("state"));
    world.page(Outlets.HOME, Pages.home());
  }

  @AfterEach
  void close() {
    world.close();
  }

  private void configure(String keys) {
    String yaml =
        """
        version: 1
        country: KZ
        network: {allow_private_addresses: true}
        politeness: {delay: 100ms}
        outlets:
          - id: steppe
            name: {en: Steppe}
            languages: [en]
            home: https://steppe.example/
            articles: {include: ["^https?://(www[.])?steppe[.]example/news/"]}
        """;
    var sites = OutletsFile.read("test.yaml", yaml + "    " + keys + "\n");
    world.configure(Outlets.SITE, sites.getFirst());
  }

  private static String article(int number) {
    return NEWS + number + ".html";
  }

  private void publish(int... numbers) {
    for (int number : numbers) {
      world.page(article(number), Pages.article("No. " + number, Pages.text("text " + number)));
    }
  }

  private static List<Entry> entries(int... numbers) {
    return Arrays.stream(numbers)
        .mapToObj(number -> Pages.entry(article(number), null, null))
        .toList();
  }

  private static Source map(String url) {
    return new Source(Target.SITEMAP, url, null);
  }

  private List<String> known() {
    return world.states.stream().map(ArticleState::url).distinct().toList();
  }

  @Test
  void anIndexOfIndexesBehindRobotsTxtLeadsToItsArticles() {
    configure("sitemaps: [https://steppe.example/robots.txt]");
    world.page(ROOT + "robots.txt", Pages.sources(map(ROOT + "index.xml")));
    world.page(ROOT + "index.xml", Pages.sources(map(ROOT + "2026.xml")));
    world.page(ROOT + "2026.xml", Pages.sources(map(ROOT + "2026-11.xml")));
    world.page(ROOT + "2026-11.xml", Pages.feed(entries(1, 2)));
    publish(1, 2);
    world.run(Duration.ofMinutes(30), Duration.ofSeconds(5));

    assertThat(known()).containsExactlyInAnyOrder(article(1), article(2));
  }

  @Test
  void anIndexThatNamesItselfEnds() {
    configure("sitemaps: [https://steppe.example/index.xml]");
    world.page(ROOT + "index.xml", Pages.sources(map(ROOT + "index.xml"), map(ROOT + "a.xml")));
    world.page(ROOT + "a.xml", Pages.sources(map(ROOT + "index.xml")));
    world.run(Duration.ofHours(1), Duration.ofSeconds(10));

    assertThat(world.requests).hasSizeLessThan(60);
  }

  @Test
  void aMapThatIsNamedNoLongerIsReadNoLonger() {
    configure("sitemaps: [https://steppe.example/index.xml]");
    world.page(ROOT + "index.xml", Pages.sources(map(ROOT + "old.xml")));
    world.page(ROOT + "old.xml", Pages.feed(entries(1)));
    world.page(ROOT + "new.xml", Pages.feed(entries(2)));
    publish(1, 2);
    world.run(Duration.ofMinutes(20), Duration.ofSeconds(5));
    world.page(ROOT + "index.xml", Pages.sources(map(ROOT + "new.xml")));
    world.run(Duration.ofMinutes(20), Duration.ofSeconds(5));
    world.forget();
    world.run(Duration.ofMinutes(30), Duration.ofSeconds(5));

    assertThat(world.requestsFor(ROOT + "new.xml")).isNotEmpty();
    assertThat(world.requestsFor(ROOT + "old.xml")).isEmpty();
  }

  @Test
  void anOutletWithNothingButAHomePageIsReadByTheFeedsThatItNames() {
    configure("kind: news");
    world.page(
        Outlets.HOME,
        Pages.sources(
            new Source(Target.FEED, ROOT + "rss", null),
            new Source(Target.FEED, "https://elsewhere.example/rss", null),
            map(ROOT + "robots.txt")));
    world.page(ROOT + "rss", Pages.feed(entries(1)));
    world.page(ROOT + "robots.txt", Pages.sources(map(ROOT + "news.xml")));
    world.page(ROOT + "news.xml", Pages.feed(entries(2)));
    publish(1, 2);
    world.run(Duration.ofMinutes(30), Duration.ofSeconds(5));

    assertThat(known()).containsExactlyInAnyOrder(article(1), article(2));
    assertThat(world.requestsFor("https://elsewhere.example/rss")).isEmpty();
  }

  @Test
  void onePageUnderSeveralFormsOfItsAddressIsOneArticle() {
    configure("feeds: [https://steppe.example/rss]");
    world.page(
        ROOT + "rss",
        Pages.feed(
            Pages.entry(article(1), null, null),
            Pages.entry("http://steppe.example/news/1.html", null, null),
            Pages.entry("https://www.steppe.example/news/1.html#top", null, null)));
    publish(1);
    world.run(Duration.ofMinutes(10), Duration.ofSeconds(5));

    assertThat(known()).containsExactly(article(1));
  }

  @Test
  void aPrintFormIsTheArticleThatItCallsCanonical() {
    String print = NEWS + "print/1";
    configure("feeds: [https://steppe.example/rss]");
    world.page(ROOT + "rss", Pages.feed(entries(1)));
    world.page(article(1), Pages.article("One", Pages.text("one"), article(1)));
    world.page(print, Pages.article("One", Pages.text("one"), article(1)));
    world.run(Duration.ofMinutes(10), Duration.ofSeconds(5));
    world.page(
        ROOT + "rss",
        Pages.feed(Pages.entry(print, null, null), Pages.entry(article(1), null, null)));
    world.run(Duration.ofHours(2), Duration.ofSeconds(10));

    assertThat(known()).containsExactly(article(1));
    assertThat(world.requestsFor(print)).hasSize(1);
  }

  @Test
  void theCanonicalAddressLeadsToThePrintFormThatWasMetFirst() {
    String print = NEWS + "print/1";
    configure("feeds: [https://steppe.example/rss]");
    world.page(ROOT + "rss", Pages.feed(List.of(Pages.entry(print, null, null))));
    world.page(article(1), Pages.article("One", Pages.text("one"), article(1)));
    world.page(print, Pages.article("One", Pages.text("one"), article(1)));
    world.run(Duration.ofMinutes(10), Duration.ofSeconds(5));
    world.page(ROOT + "rss", Pages.feed(entries(1)));
    world.run(Duration.ofHours(1), Duration.ofSeconds(10));

    assertThat(known()).containsExactly(print);
  }

  @Test
  void pagesThatAllClaimOneCanonicalAddressStayArticlesOfTheirOwn() {
    configure("feeds: [https://steppe.example/rss]");
    world.page(ROOT + "rss", Pages.feed(entries(1, 2, 3)));
    for (int number : new int[] {1, 2, 3}) {
      world.page(
          article(number), Pages.article("No. " + number, Pages.text("n" + number), article(1)));
    }
    world.run(Duration.ofMinutes(10), Duration.ofSeconds(5));

    assertThat(known()).containsExactlyInAnyOrder(article(1), article(2), article(3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "feeds: [https://steppe.example/list]",
        "listings: [{url: 'https://steppe.example/list', articles: '/news/'}]",
        "sitemaps: [https://steppe.example/list]"
      })
  void anEntryThatVanishesFromBetweenItsNeighboursIsLookedAtAtOnce(String source) {
    configure(source);
    world.page(ROOT + "list", Pages.feed(entries(5, 4, 3, 2, 1)));
    publish(1, 2, 3, 4, 5);
    world.run(Duration.ofHours(26), Duration.ofMinutes(2));
    world.forget();
    world.page(ROOT + "list", Pages.feed(entries(6, 5, 4, 2, 1)));
    publish(6);
    world.run(Duration.ofMinutes(12), Duration.ofSeconds(5));

    assertThat(world.requestsFor(article(3))).extracting(FetchRequest::why).contains(Why.SUSPICION);
    assertThat(world.requestsFor(article(2))).isEmpty();
    assertThat(world.alerts).isEmpty();
  }

  @Test
  void anEntryThatFallsOffTheEndIsNot() {
    configure("feeds: [https://steppe.example/list]");
    world.page(ROOT + "list", Pages.feed(entries(4, 3, 2, 1)));
    publish(1, 2, 3, 4);
    world.run(Duration.ofHours(26), Duration.ofMinutes(2));
    world.forget();
    world.page(ROOT + "list", Pages.feed(entries(5, 4, 3, 2)));
    publish(5);
    world.run(Duration.ofMinutes(12), Duration.ofSeconds(5));

    assertThat(world.requestsFor(article(1))).isEmpty();
  }
}
