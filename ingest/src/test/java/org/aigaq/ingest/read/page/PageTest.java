package org.aigaq.ingest.read.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.aigaq.contract.record.Entry;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.PageFeatures;
import org.aigaq.contract.record.Target;
import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Found;
import org.junit.jupiter.api.Test;

class PageTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final String URL = "https://press.example/a/b.html";

  private static PageFeatures features(String html, Map<String, String> headers) {
    return PageReader.read(Found.of(Dom.parse(html)), URL, headers);
  }

  private static Found page(String html) {
    return Found.of(Dom.parse(html));
  }

  @Test
  void onlyWhatAReaderSeesIsVisible() {
    PageFeatures page =
        features(
            "<title>Т &amp; б</title><h1> Бет  табылмады </h1><script>Материал удалён</script>"
                + "<p hidden>x</p><p style='display: none'>y</p><p>Сұралған<br>бет жоқ</p>",
            Map.of());
    assertThat(page.title()).isEqualTo("Т & б");
    assertThat(page.h1()).isEqualTo("Бет табылмады");
    assertThat(page.visibleStart()).isEqualTo("Бет табылмады Сұралған бет жоқ");
    assertThat(page.visibleWords()).isEqualTo(5);
  }

  @Test
  void similarPagesHaveSimilarHashes() {
    String text =
        "<p>"
            + "Сот журналистің ісін қарауды кейінге қалдырды деп хабарлады редакция бүгін таңертең. "
                .repeat(9);
    long a = features(text, Map.of()).simhash();
    long b = features(text + "Жаңа сөйлем.", Map.of()).simhash();
    long c =
        features("<p>Погода в Астане: снег, ветер, минус двадцать градусов ночью и днём", Map.of())
            .simhash();
    assertThat(Long.bitCount(a ^ b)).isLessThan(6);
    assertThat(Long.bitCount(a ^ c)).isGreaterThan(15);
  }

  @Test
  void aChallengeIsMarkedAndAMereVendorIsOnlyPresent() {
    String good =
        "<p>Performance & security by Cloudflare</p><script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'>";
    assertThat(features(good, Map.of("server", "cloudflare")).markers())
        .containsExactly("cloudflare-present");
    assertThat(
            features("<title>Just a moment...</title>", Map.of("cf-mitigated", "challenge"))
                .markers())
        .contains("cloudflare-challenge");
    assertThat(features("<script src='/__qrator/qauth_utm_v2.js'></script>", Map.of()).markers())
        .contains("qrator-challenge");
  }

  @Test
  void aPageThatClosesNothingWasCutOnItsWay() {
    String cut = "<html><body><div><article><h1>Title</h1><p>Text.</p>";
    assertThat(features(cut, Map.of()).markers()).contains("broken-off");
    assertThat(features(cut + "</article></div>", Map.of()).markers()).doesNotContain("broken-off");
    assertThat(features(cut + "</body></html>", Map.of()).markers()).doesNotContain("broken-off");
  }

  @Test
  void shellsWallsAndBrokenDatabasesAreMarked() {
    assertThat(features("<div id=root></div><script src=a.js></script>", Map.of()).markers())
        .contains("spa-shell");
    assertThat(features("<p>Error establishing a database connection", Map.of()).markers())
        .contains("db-error");
    assertThat(features("<form><input type=password></form>", Map.of()).markers())
        .contains("login-wall");
    assertThat(
            features(
                    "<script type='application/ld+json'>{\"isAccessibleForFree\":false}</script>",
                    Map.of())
                .markers())
        .contains("paywall");
  }

  @Test
  void redirectsInThePageAreResolvedAndNotTakenForNavigation() {
    assertThat(features("<meta http-equiv=Refresh content='0; URL=/ru/'>", Map.of()).metaRefresh())
        .isEqualTo("https://press.example/ru/");
    assertThat(features("<script>window.location.href = '/';</script>", Map.of()).metaRefresh())
        .isEqualTo("https://press.example/");
    assertThat(
            features("<script>location='/x'</script><p>" + "сөз ".repeat(90), Map.of())
                .metaRefresh())
        .isNull();
    assertThat(features("<meta name=robots content='NOINDEX, follow'>", Map.of()).noindex())
        .isTrue();
  }

  @Test
  void aListingGivesEachAddressOnceWithItsLongestText() {
    Extracted.Entries read =
        (Extracted.Entries)
            Links.read(
                page(
                    "<a href='/n/1'><img></a><a href='/n/1#c'>Сот шешімі</a><a href='mailto:a@b'>m</a><a href='?p=2'>2</a>"),
                "https://press.example/news/?p=1");
    assertThat(read.entries())
        .extracting(Entry::url)
        .containsExactly("https://press.example/n/1", "https://press.example/news/?p=2");
    assertThat(read.entries().getFirst().title()).isEqualTo("Сот шешімі");
  }

  @Test
  void newsSitemapsGiveTitlesAndDatesAndIndexesTheirChildren() {
    String news =
        "<urlset xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>https://a.example/1</loc>"
            + "<news:news><news:publication_date>2024-05-01T10:00:00+05:00</news:publication_date>"
            + "<news:title>Сот</news:title></news:news></url></urlset>";
    Entry entry =
        ((Extracted.Entries) Sitemaps.read(news, URL, NOW, ZoneOffset.UTC)).entries().getFirst();
    assertThat(entry.title()).isEqualTo("Сот");
    assertThat(entry.publishedAt()).isEqualTo("2024-05-01T05:00:00Z");
    String index =
        "<?xml version='1.0'?><sitemapindex><sitemap><loc>https://a.example/s1.xml</loc></sitemap></sitemapindex>";
    assertThat(((Extracted.Entries) Sitemaps.read(index, URL, NOW, ZoneOffset.UTC)).sources())
        .containsExactly(new Extracted.Source(Target.SITEMAP, "https://a.example/s1.xml", null));
    assertThat(Sitemaps.read("<html><body>x", URL, NOW, ZoneOffset.UTC))
        .isInstanceOf(Extracted.Unreadable.class);
  }

  @Test
  void anIndexNamesTheNewestMapsFirstAndRobotsNamesItsMaps() {
    String index =
        "<sitemapindex><sitemap><loc>/a.xml</loc><lastmod>2024-01-02</lastmod></sitemap>"
            + "<sitemap><loc>/b.xml</loc><lastmod>2024-03-02</lastmod></sitemap></sitemapindex>";
    assertThat(((Extracted.Entries) Sitemaps.read(index, URL, NOW, ZoneOffset.UTC)).sources())
        .extracting(Extracted.Source::url)
        .containsExactly("https://press.example/b.xml", "https://press.example/a.xml");
    String robots =
        "User-agent: *\nDisallow: /admin\n  SITEMAP : /news.xml\nSitemap: http://b.example/s";
    assertThat(((Extracted.Entries) Sitemaps.read(robots, URL, NOW, ZoneOffset.UTC)).sources())
        .extracting(Extracted.Source::url)
        .containsExactly("https://press.example/news.xml", "http://b.example/s");
  }

  @Test
  void aHomePageNamesItsFeedsAndItsRobots() {
    String html =
        "<head><link rel='alternate' type='application/rss+xml' href='/rss'>"
            + "<link rel='alternate' hreflang='ru' href='/ru'><link rel='stylesheet' href='/x.css'></head>";
    Extracted.Entries read = (Extracted.Entries) Links.read(page(html), "https://a.example/");
    assertThat(read.sources())
        .containsExactly(
            new Extracted.Source(Target.FEED, "https://a.example/rss", null),
            new Extracted.Source(Target.SITEMAP, "https://a.example/robots.txt", null));
  }

  @Test
  void aPageNamesItsFeedsInItsOrder() {
    String head =
        "<base href='https://cdn.example/x/'><link rel=alternate type='application/rss+xml' href='/rss'>"
            + "<link rel='alternate home' type='application/atom+xml; charset=utf-8' href='atom.xml'>"
            + "<link rel='alternate' type='application/feed+json' href='https://press.example/feed.json'>"
            + "<link rel=alternate type='text/html' hreflang=ru href='/ru/'><link rel=stylesheet href=a.css>"
            + "<link rel=feed type='application/rss+xml' href='/rss'><a href=/rss type='application/rss+xml'>RSS</a>";
    assertThat(Links.feeds(page(head).dom(), URL))
        .containsExactly(
            "https://cdn.example/rss",
            "https://cdn.example/x/atom.xml",
            "https://press.example/feed.json");
  }

  @Test
  void aHomePageLeadsToItsFeedsAndItsRobotsTxt() {
    String head = "<link rel=alternate type='application/rss+xml' href='/rss'><a href='/n/1'>A</a>";
    var read = (Extracted.Entries) Links.read(page(head), "https://press.example/kk/");
    assertThat(read.sources())
        .containsExactly(
            new Extracted.Source(Target.FEED, "https://press.example/rss", null),
            new Extracted.Source(Target.SITEMAP, "https://press.example/robots.txt", null));
  }
}
