package org.aigaq.ingest.read.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.aigaq.contract.config.Selectors;
import org.aigaq.contract.record.Article;
import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a page says of itself beside title, text, authors and dates.
class FactsTest {
  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

  private static Article read(String head) {
    String html =
        "<!doctype html><html lang=kk><head><title>Көпір</title>"
            + head
            + "</head><body><h1>Көпір</h1><p>Көпір жөндеуге жабылды, деді әкімдік.</p></body></html>";
    Found page = Found.of(Dom.parse(html));
    String url = "https://press.example/kk/news/1?utm_source=x";
    return ArticleExtractor.read(page, url, Selectors.NONE, NOW, ZoneOffset.UTC).orElseThrow();
  }

  private static String ld(String fields) {
    return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Көпір\","
        + fields
        + "}</script>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta property='article:section' content='Саясат'>",
        "<meta name=section content=' Саясат '>",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"К\",\"articleSection\":[\"Саясат\",\"Қала\"]}</script>"
      })
  void theSectionIsReadFromWhereItIsSaid(String head) {
    assertThat(read(head).section()).isEqualTo("Саясат");
  }

  @Test
  void aPageThatNamesNoSectionHasNone() {
    assertThat(read("").section()).isNull();
  }

  @Test
  void tagsOfAllPlacesAreOneListWithoutDoubles() {
    String head =
        "<meta property='article:tag' content='көпір'><meta property='article:tag' content='су; әкімдік'>"
            + ld("\"keywords\":[\"су\",\"жөндеу\"]");
    assertThat(read(head).tags()).containsExactly("көпір", "су", "әкімдік", "жөндеу");
  }

  @Test
  void keywordsCountWhereThereAreNoTags() {
    assertThat(read("<meta name=keywords content='көпір, су,, '>").tags())
        .containsExactly("көпір", "су");
    assertThat(
            read("<meta name=news_keywords content=су><meta name=keywords content=көпір>").tags())
        .containsExactly("су");
  }

  @Test
  void aHundredTagsAreCutToThirty() {
    String tags = "<meta property='article:tag' content='t%d'>";
    StringBuilder head = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      head.append(tags.formatted(i));
    }
    assertThat(read(head.toString()).tags()).hasSize(30).startsWith("t0", "t1");
  }

  @Test
  void theImageIsAnAddressWhereverItIsNamed() {
    String expected = "https://press.example/img/1.jpg";
    assertThat(read("<meta property='og:image' content='/img/1.jpg'>").image()).isEqualTo(expected);
    assertThat(read("<meta name='twitter:image' content='//press.example/img/1.jpg'>").image())
        .isEqualTo(expected);
    assertThat(read(ld("\"image\":[{\"url\":\"https://press.example/img/1.jpg\"}]")).image())
        .isEqualTo(expected);
    assertThat(read(ld("\"image\":\"https://press.example/img/1.jpg\"")).image())
        .isEqualTo(expected);
    assertThat(read("<meta property='og:image' content='data:image/png;base64,AA'>").image())
        .isNull();
  }

  @Test
  void theCanonicalAddressIsResolved() {
    assertThat(read("<link rel='canonical' href='/kk/news/1'>").canonicalUrl())
        .isEqualTo("https://press.example/kk/news/1");
    assertThat(read("<link rel='shortcut canonical' href='../2'>").canonicalUrl())
        .isEqualTo("https://press.example/kk/2");
    assertThat(read("").canonicalUrl()).isNull();
  }

  @Test
  void twinsInOtherLanguagesAreNamedByTheirLanguage() {
    String head =
        "<link rel=alternate hreflang=ru href=/ru/news/1><link rel=alternate hreflang=EN href='/en/news/1'>"
            + "<link rel=alternate hreflang=x-default href=/news/1><link rel=alternate hreflang='' href=/x>"
            + "<link rel=alternate type='application/rss+xml' href=/rss><link rel=next hreflang=fr href=/fr>";
    assertThat(read(head).alternates())
        .isEqualTo(
            Map.of(
                "ru", "https://press.example/ru/news/1",
                "en", "https://press.example/en/news/1",
                "x-default", "https://press.example/news/1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta property='article:content_tier' content='locked'> | true",
        "<meta property='article:content_tier' content='metered'> | true",
        "<meta property='article:content_tier' content='free'> | false",
        "<meta name=x content=y> | false"
      })
  void aWallIsSaidByTheTierOfThePage(String head, boolean paywalled) {
    assertThat(read(head).paywalled()).isEqualTo(paywalled);
  }

  @Test
  void aWallIsSaidByStructuredData() {
    assertThat(read(ld("\"isAccessibleForFree\":false")).paywalled()).isTrue();
    assertThat(read(ld("\"isAccessibleForFree\":\"False\"")).paywalled()).isTrue();
    assertThat(read(ld("\"isAccessibleForFree\":true")).paywalled()).isFalse();
  }
}
