package org.aigaq.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.aigaq.contract.config.Selectors;
import org.aigaq.contract.record.Article;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReaderTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final String FIRST =
      "Алматыдағы сот журналистің ісін қарауды кейінге қалдырды, деп хабарлады оның қорғаушысы. Келесі отырыс"
          + " дүйсенбіге белгіленді, ал редакция айыпты негізсіз деп санайды және шешімге шағымданбақ.";
  private static final String SECOND =
      "Прокуратура от комментариев отказалась. Правозащитники напоминают, что это третье такое дело за год, и просят"
          + " суд допустить на заседание наблюдателей, как того требует закон страны.";
  private static final String THIRD =
      "The hearing will be open to the public, the court said in a statement, adding that the judge had"
          + " granted a request by the defence to call two more witnesses next week.";

  private static String page(String views, String extra) {
    return """
        <!DOCTYPE html><html lang="kk-KZ"><head><title>Сот отырысы кейінге қалды | Баспасөз</title>
        <meta property="og:title" content="Сот отырысы кейінге қалды">
        <meta property="og:site_name" content="Баспасөз">
        <meta property="article:published_time" content="2024-12-16T10:00:00+05:00">
        <meta name="author" content="Айгүл Сәрсен">
        <link rel="canonical" href="/kk/news/1"><link rel="alternate" hreflang="ru" href="/ru/news/1">
        </head><body><nav><a href="/">Басты бет</a> <a href="/sayasat">Саясат</a></nav>
        <article class="article"><h1>Сот отырысы кейінге қалды</h1>
        <div class="meta">16 желтоқсан 2024, 10:00 <span class="views">%s</span></div>
        <div class="article-body"><p>%s</p><p>%s</p>%s<p>%s</p></div></article>
        <div class="related"><h3>Тағы оқыңыз</h3><ul><li><a href="/2">Басқа жаңалық туралы</a></li></ul></div>
        <footer>© Баспасөз 2024. Барлық құқықтар қорғалған</footer></body></html>
        """
        .formatted(views, FIRST, SECOND, extra, THIRD);
  }

  private static Reading read(Target target, String text, Selectors selectors) {
    return Reader.read(
        target,
        new Body(
            text.getBytes(StandardCharsets.UTF_8),
            "https://press.example/kk/news/1?x=1",
            "text/html",
            Map.of()),
        selectors,
        NOW);
  }

  private static Article article(String html, Selectors selectors) {
    Extracted read = read(Target.ARTICLE, html, selectors).extracted();
    assertThat(read).isInstanceOf(Extracted.ArticleRead.class);
    return ((Extracted.ArticleRead) read).article();
  }

  @Test
  void anArticleInThreeLanguagesIsReadWithoutWhatSurroundsIt() {
    Article article = article(page("1205", ""), Selectors.NONE);
    assertThat(article.title()).isEqualTo("Сот отырысы кейінге қалды");
    assertThat(article.text()).isEqualTo(FIRST + "\n" + SECOND + "\n" + THIRD);
    assertThat(article.authors()).containsExactly("Айгүл Сәрсен");
    assertThat(article.publishedAt()).isEqualTo("2024-12-16T05:00:00Z");
    assertThat(article.publishedLocal()).isEqualTo("2024-12-16T10:00+05:00");
    assertThat(article.language()).isEqualTo("kk");
    assertThat(article.canonicalUrl()).isEqualTo("https://press.example/kk/news/1");
    assertThat(article.alternates()).containsEntry("ru", "https://press.example/ru/news/1");
  }

  private static Article at(String published, ZoneId zone, Instant now) {
    String html = page("1", "").replaceAll("2024-12-16T10:00:00\\+05:00", published);
    var body =
        new Body(
            html.replace("16 желтоқсан 2024, 10:00", "").getBytes(StandardCharsets.UTF_8),
            "https://press.example/kk/news/1",
            "text/html",
            Map.of());
    var reading = Reader.read(Target.ARTICLE, body, Selectors.NONE, now, zone);
    return ((Extracted.ArticleRead) reading.extracted()).article();
  }

  @Test
  void aPageOfAnUnknownOutletIsReadInTheTimeOfItsCountry() {
    String midnight = page("1", "").replace("2024-12-16T10:00:00+05:00", "2024-12-15T18:00:00Z");
    String html = midnight.replace("16 желтоқсан 2024, 10:00", "");
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    assertThat(Reader.article(bytes, "https://press.example.kg/kk/news/1", null, NOW))
        .hasValueSatisfying(a -> assertThat(a.publishedLocal()).startsWith("2024-12-16T00:00"));
    assertThat(Reader.article(bytes, "https://press.example/kk/news/1", null, NOW))
        .hasValueSatisfying(a -> assertThat(a.publishedLocal()).startsWith("2024-12-15T18:00"));
  }

  @Test
  void aDayInAnAttributeForItCountsWhateverItsElementIsCalled() {
    String html =
        "<html lang=de><title>Das Haus am See</title><body><h1>Das Haus am See</h1>"
            + "<div class=arrow data-date='18. März 2020'></div><p>"
            + "Das Haus am See steht noch, sagt die Gemeinde, und wird im Herbst verkauft. "
                .repeat(5)
            + "</p></body></html>";
    assertThat(article(html, Selectors.NONE).publishedLocal()).isEqualTo("2020-03-18");
  }

  @Test
  void aPageThatNamesNoZoneIsReadInTheOutlets() {
    ZoneId almaty = ZoneId.of("Asia/Almaty");
    assertThat(at("2026-11-20T15:00:00", almaty, NOW).publishedAt())
        .isEqualTo("2026-11-20T10:00:00Z");
    assertThat(at("2023-11-20T15:00:00", almaty, NOW).publishedAt())
        .isEqualTo("2023-11-20T09:00:00Z");
    assertThat(at("2026-11-20T15:00:00", almaty, NOW).publishedLocal())
        .isEqualTo("2026-11-20T15:00");
  }

  @Test
  void aWrongZonePublishesNothingInTheFutureAndChangesNoArticle() {
    ZoneId almaty = ZoneId.of("Asia/Almaty");
    Article unknown = at("2026-11-20T15:00:00", ZoneOffset.UTC, NOW);
    assertThat(unknown.publishedAt()).isNull();
    assertThat(unknown.publishedLocal()).isEqualTo("2026-11-20T15:00");
    assertThat(unknown.digest()).isEqualTo(at("2026-11-20T15:00:00", almaty, NOW).digest());
    assertThat(at("2026-11-20T16:00:00Z", almaty, NOW).publishedAt())
        .isEqualTo("2026-11-20T11:00:00Z");
  }

  @Test
  void aViewCounterDoesNotChangeTheDigest() {
    assertThat(article(page("1205", ""), Selectors.NONE).digest())
        .isEqualTo(article(page("99871", ""), Selectors.NONE).digest());
  }

  @Test
  void theOutletsSelectorsWinWhereTheyMatch() {
    Selectors selectors =
        new Selectors(".article-body p:first-child", "title", null, ".none", ".views");
    Article article = article(page("1205", ""), selectors);
    assertThat(article.text()).isEqualTo(FIRST);
    assertThat(article.title()).isEqualTo("Сот отырысы кейінге қалды | Баспасөз");
    assertThat(article.publishedAt()).isEqualTo("2024-12-16T05:00:00Z");
  }

  @Test
  void aTextBeyondThreeHundredKilobytesIsCutAndSaysSo() {
    Article article = article(page("1", ("<p>" + SECOND + "</p>").repeat(2_000)), Selectors.NONE);
    assertThat(article.cut()).isTrue();
    assertThat(article.text().getBytes(StandardCharsets.UTF_8).length).isBetween(200_000, 300_000);
  }

  @Test
  void aHomePageGivesLinksAndItsFeatures() {
    Reading reading = read(Target.HOME, page("1", ""), Selectors.NONE);
    assertThat(reading.extracted()).isInstanceOf(Extracted.Entries.class);
    assertThat(reading.page()).isNotNull();
  }

  @Test
  void aMegabyteOfNestedElementsOverflowsNothing() {
    String nested = "<div>".repeat(200_000) + FIRST;
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> assertThat(read(Target.ARTICLE, nested, Selectors.NONE)).isNotNull());
  }

  @ParameterizedTest
  @EnumSource(
      value = Target.class,
      names = {"FEED", "LISTING", "SITEMAP", "ARTICLE"})
  void hostileBytesEndInAnAnswer(Target target) {
    String[] hostile = {
      "",
      "\u0000".repeat(10_000),
      "<b><i>".repeat(5_000) + "x",
      "<rss><item>".repeat(4_000),
      "<a href='" + "x".repeat(50_000),
      "&#x110000;&#0;&bogus;&" + "amp;".repeat(5_000),
      "<!DOCTYPE".repeat(2_000),
      "<table><tr><td>".repeat(2_000),
      "<script>".repeat(5_000),
      "<p>" + "слово ".repeat(50_000),
      "<!--".repeat(4_000),
      "{\"a\":" + "[".repeat(50_000),
      "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY a '&a;&a;'>]><rss>&a;</rss>",
      "<script type='application/ld+json'>" + "[".repeat(50_000) + "</script>",
      "\uFEFF\uFFFE\uD800",
      "<time>".repeat(2_000)
    };
    for (String text : hostile) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(60), () -> assertThat(read(target, text, Selectors.NONE)).isNotNull());
    }
  }
}
