package org.aigaq.ingest.read.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Found;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HeadTest {
  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

  private static Head read(String html) {
    return read(html, "https://www.steppe-herald.example/news/7");
  }

  private static Head read(String html, String url) {
    return Head.of(Sources.of(Found.of(Dom.parse(html)), url, NOW));
  }

  private static List<String> authors(String html) {
    return read(html).authors();
  }

  private static Published.When when(Head head) {
    return Objects.requireNonNullElse(head.published(), new Published.When(Instant.EPOCH, ""));
  }

  private static String local(String html) {
    return when(read(html)).local();
  }

  @Nested
  class Authors {
    @Test
    void peopleInStructuredDataSign() {
      assertThat(
              authors(
                  """
                  <script type="application/ld+json">{"@type": "NewsArticle", "author": [
                    {"@type": "Person", "name": "Aliya Omarova"}, {"@type": "Person", "name": "Tom Reed, PhD"}]}
                  </script>"""))
          .containsExactly("Aliya Omarova", "Tom Reed");
    }

    @Test
    void oneNameThatHoldsTwoIsTakenApart() {
      assertThat(authors("<meta name=author content='Trine Dahl og Lars Berg'>"))
          .containsExactly("Trine Dahl", "Lars Berg");
      assertThat(authors("<meta name=author content='Айгуль Сериккызы және Ерлан Ахметов'>"))
          .containsExactly("Айгуль Сериккызы", "Ерлан Ахметов");
    }

    @Test
    void libraryNamesAreTurned() {
      assertThat(
              authors(
                  "<meta name=citation_author content='Roy, Asha'><meta name=citation_author content='Lee, Jun'>"))
          .containsExactly("Asha Roy", "Jun Lee");
    }

    @Test
    void whoSignsBesideTheHeadlineIsWorthMoreThanTheOutlet() {
      assertThat(
              authors(
                  """
                  <meta property="og:site_name" content="Steppe Herald"><meta name=author content="Steppe Herald">
                  <h1>A bridge opens</h1><div class="article__author-name">Marat Tulegenov</div><p>Text.</p>"""))
          .containsExactly("Marat Tulegenov");
    }

    @Test
    void aBylineIsWorthMoreThanAPublishingHouse() {
      assertThat(
              authors(
                  """
                  <script type="application/ld+json">{"@type": "NewsArticle", "headline": "A bridge opens",
                    "author": {"@type": "Organization", "name": "Karatau Publishing"}}</script>
                  <h1>A bridge opens</h1><div class="byline"><address>Marat Tulegenov</address></div><p>Text.</p>"""))
          .containsExactly("Marat Tulegenov");
    }

    @Test
    void theOutletSignsWhenNobodyElseDoes() {
      assertThat(authors("<meta name=author content='Steppe Herald'><h1>A bridge opens</h1>"))
          .containsExactly("Steppe Herald");
    }

    @Test
    void linesThatSayBySign() {
      assertThat(authors("<h1>A bridge opens</h1><p>By Ann Lee and Bo Chan</p><p>Text.</p>"))
          .containsExactly("Ann Lee", "Bo Chan");
      assertThat(authors("<h1>Мост открыт</h1><p>Автор: Ирина Ким</p><p>Текст.</p>"))
          .containsExactly("Ирина Ким");
      assertThat(authors("<h1>Көпір ашылды</h1><p>Мақала авторы: Дана Әбенова</p><p>Мәтін.</p>"))
          .containsExactly("Дана Әбенова");
      assertThat(authors("<h1>Die Brücke</h1><div>Von <b>Eva Maier</b></div><p>Text.</p>"))
          .containsExactly("Eva Maier");
    }

    @Test
    void rolesAndDatesBesideANameAreNoAuthors() {
      assertThat(
              authors(
                  """
                  <h1>A bridge opens</h1><div class=byline>By <a href="/authors/ann-lee">Ann Lee</a>
                  <span>Senior Reporter</span><time datetime="2026-05-03">May 3, 2026</time></div><p>Text.</p>"""))
          .containsExactly("Ann Lee");
    }

    @Test
    void commentatorsAndOtherArticlesDoNotSign() {
      assertThat(
              authors(
                  """
                  <h1>A bridge opens</h1><p>Text.</p>
                  <div class="related-posts"><span class=author>Other Person</span></div>
                  <div id=comments><span class="comment-author author">Angry Reader</span></div>
                  <div class=author>Ann Lee</div>"""))
          .containsExactly("Ann Lee");
    }

    @Test
    void whatATemplateFillsInIsNoName() {
      assertThat(authors("<meta name=author content='page.head.extra.author'>")).isEmpty();
      assertThat(authors("<meta name=author content='https://social.example/x'>")).isEmpty();
      assertThat(authors("<meta name=author content='undefined'>")).isEmpty();
    }

    @Test
    void aSharedCardNamesTheAuthor() {
      assertThat(
              authors(
                  "<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Ann Lee'>"))
          .containsExactly("Ann Lee");
    }
  }

  @Nested
  class Time {
    private static final String STATED =
        "<meta property='article:published_time' content='2023-11-09T05:30:59Z'>";

    @Test
    void theStatedTimeIsTaken() {
      assertThat(local(STATED + "<h1>A bridge opens</h1>")).isEqualTo("2023-11-09T05:30:59Z");
    }

    @Test
    void theSameMomentOnTheOutletsClockGivesTheDay() {
      Head head =
          read(STATED + "<h1>A bridge opens</h1><time>November 8, 2023 at 11:30 p.m.</time>");
      assertThat(when(head).local()).startsWith("2023-11-08");
      assertThat(when(head).at()).isEqualTo(Instant.parse("2023-11-09T05:30:59Z"));
    }

    @Test
    void aLaterUpdateIsNoPublication() {
      assertThat(
              local(STATED + "<h1>A bridge opens</h1><p class=date>Updated: December 24, 2023</p>"))
          .startsWith("2023-11-09");
    }

    @Test
    void withoutAStatedTimeTheDateAtTheHeadlineCounts() {
      assertThat(
              local(
                  """
                  <h1>Мост открыт</h1><span>3 мая 2026, 14:20</span><p>Текст.</p>
                  <div class=related><time datetime="2026-05-09">9 мая</time></div>"""))
          .isEqualTo("2026-05-03T14:20");
    }

    @Test
    void datesOfCommentsDoNotCount() {
      assertThat(
              local(
                  """
                  <h1>A bridge opens</h1><p>Text.</p><p>12.04.2026</p>
                  <ul class=comments><li><time datetime="2026-04-14">14 April</time></li></ul>"""))
          .isEqualTo("2026-04-12");
    }

    @Test
    void metadataThatSpeakOfPublishingAndDescriptionsAreTheLastToTell() {
      assertThat(local("<meta name='cms-published-on' content='2026-05-03'><h1>A bridge</h1>"))
          .isEqualTo("2026-05-03");
      assertThat(local("<meta name=description content='Bericht vom 3. Mai 2026'><h1>Brücke</h1>"))
          .isEqualTo("2026-05-03");
    }

    @Test
    void foldersOfADayAreOlderThanALaterStatement() {
      String html = "<meta property='article:published_time' content='2025-03-02T10:00:00+05:00'>";
      assertThat(when(read(html, "https://a.example/2024/7/9/bridge")).local())
          .isEqualTo("2024-07-09");
      assertThat(when(read(html, "https://a.example/2025/3/2/bridge")).local())
          .isEqualTo("2025-03-02T10:00+05:00");
    }

    @Test
    void whatAPageTellsItsScriptsCountsWhenItIsOneDay() {
      String one =
          "<script>dataLayer.push({\"cmsPublishingDate\":\"2024-07-09\",\"x\":1})</script>";
      String two = "<script>var other = {publishedAt: '2023-01-05T10:00:00Z'}</script>";
      assertThat(local(one)).isEqualTo("2024-07-09");
      assertThat(read(one + two).published()).isNull();
    }

    @Test
    void aMidnightOfTheOutletGivenInUtcIsItsDay() {
      var page =
          Found.of(
              Dom.parse("<meta property='article:published_time' content='2024-07-08T19:00:00Z'>"));
      Head head = Head.of(Sources.of(page, "https://a.example/n", NOW, ZoneId.of("Asia/Almaty")));
      assertThat(when(head).local()).isEqualTo("2024-07-09T00:00+05:00");
      assertThat(when(head).at()).isEqualTo(Instant.parse("2024-07-08T19:00:00Z"));
    }

    @Test
    void anAddressHoldsADay() {
      Head head = read("<h1>A bridge opens</h1>", "https://a.example/2026/05/03/bridge");
      assertThat(when(head).local()).isEqualTo("2026-05-03");
    }
  }

  @Nested
  class Title {
    private static String title(String html) {
      return String.valueOf(read(html).title());
    }

    @Test
    void theSitesNameIsNoPartOfIt() {
      assertThat(
              title(
                  "<meta property='og:site_name' content='Steppe Herald'><title>A bridge opens | Steppe Herald</title>"))
          .isEqualTo("A bridge opens");
      assertThat(title("<title>Steppe Herald: A bridge opens</title>")).isEqualTo("A bridge opens");
    }

    @Test
    void aKickerInTheHeadingIsNoPartOfIt() {
      assertThat(
              title(
                  "<meta property='og:title' content='A new bridge opens'><h1><span>Politics</span> A new bridge opens</h1>"))
          .isEqualTo("A new bridge opens");
    }

    @Test
    void theLogoAndThePathAreNoHeadlines() {
      assertThat(
              title(
                  """
                  <meta property="og:title" content="A bridge opens over the river">
                  <h1>Steppe Herald</h1><nav><h1>Bridge opens over river</h1></nav>
                  <h2>A bridge opens over the river</h2>"""))
          .isEqualTo("A bridge opens over the river");
    }

    @Test
    void theHeadingOfThePageIsTakenWhereTheMetadataBearItOut() {
      assertThat(
              title(
                  "<meta property='og:title' content='Bridge opens: all you need to know'><h1>Bridge opens after years: all you need</h1>"))
          .isEqualTo("Bridge opens after years: all you need");
    }
  }
}
