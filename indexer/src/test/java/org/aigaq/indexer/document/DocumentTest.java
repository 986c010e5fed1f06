package org.aigaq.indexer.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.aigaq.contract.topic.Json;
import org.aigaq.contract.topic.Topics;
import org.junit.jupiter.api.Test;

class DocumentTest {
  private static final IndexNames NAMES = new IndexNames(1, 1);

  @Test
  void anArticleCarriesTheFieldsOfTheContract() throws IOException {
    Document document = ArticleDocument.of(NAMES, Samples.article());

    assertThat(json(document))
        .isEqualTo(
            Json.MAPPER.readTree(
                """
                {"@timestamp": "2026-11-03T08:00:00Z", "site": "dala",
                 "outlet": {"id": "dala", "name": "Дала", "ownership": "independent",
                            "kind": "news", "country": "KZ"},
                 "surface": "web",
                 "url": "https://dala.example/news/1?x=1",
                 "canonical_url": "https://dala.example/news/1",
                 "moved_to": "https://dala.example/other",
                 "language": "ru", "title": "Заголовок",
                 "text": "Первый абзац.\\nВторой абзац.",
                 "authors": ["А. Автор"], "section": "Общество", "tags": ["суд"],
                 "image": "https://dala.example/1.jpg",
                 "published_at": "2026-11-03T07:59:00Z",
                 "first_seen_at": "2026-11-03T08:00:00Z",
                 "last_seen_at": "2026-11-03T08:10:00Z",
                 "last_checked_at": "2026-11-03T09:05:00Z",
                 "entry": "live", "status": "removed", "revision": 2,
                 "topics": ["courts"], "story_id": "story-1",
                 "archive": {"id": "home-1", "warc": "aigaq-000001.warc.gz", "offset": 4711,
                   "sha256": "abababababababababababababababababababababababababababababababab"},
                 "extractor_version": "x1"}
                """));
  }

  @Test
  void anArticleIsVersionedByItsOwnSequenceAndKeptInTheMonthOfFirstSight() {
    Document document = ArticleDocument.of(NAMES, Samples.article());

    assertThat(document.id()).isEqualTo(Samples.ARTICLE_ID);
    assertThat(document.version()).isEqualTo(12);
    assertThat(document.index()).isEqualTo("aigaq-articles-g1-2026.11");
  }

  @Test
  void monthsAreThoseOfUtc() {
    assertThat(NAMES.fetches(Instant.parse("2026-12-31T23:59:59Z")))
        .isEqualTo("aigaq-fetches-g1-2026.12");
    assertThat(NAMES.fetches(Instant.parse("2027-01-01T00:00:00Z")))
        .isEqualTo("aigaq-fetches-g1-2027.01");
  }

  @Test
  void aRevisionIsFoundByArticleAndNumber() throws IOException {
    Document document = RevisionDocument.of(NAMES, Samples.revision());

    assertThat(document.id()).isEqualTo(Samples.ARTICLE_ID + "#2");
    assertThat(document.version()).isEqualTo(3);
    assertThat(document.index()).isEqualTo("aigaq-revisions-g1-2026.11");
    JsonNode json = json(document);
    assertThat(json.at("/article/id").asText()).isEqualTo(Samples.ARTICLE_ID);
    assertThat(json.at("/article/url").asText()).isEqualTo("https://dala.example/news/1");
    assertThat(json.at("/edit/labels/0").asText()).isEqualTo("headline_changed");
    assertThat(json.at("/edit/added_words").asInt()).isEqualTo(1);
    assertThat(json.at("/edit/removed_words").asInt()).isEqualTo(2);
    assertThat(json.at("/edit/summary/kk").asText()).isEqualTo("Тақырып өзгерді.");
  }

  @Test
  void anAlertIsItsOwnDocument() throws IOException {
    Route<?> route =
        Route.all(NAMES).stream()
            .filter(r -> r.topic().name().equals("aigaq.alerts"))
            .findFirst()
            .orElseThrow();
    byte[] bytes = Topics.ALERTS.values().serializer().serialize("aigaq.alerts", Samples.alert());

    Document document = Objects.requireNonNull(route.map(bytes, Samples.SEEN));

    assertThat(document.index()).isEqualTo("aigaq-alerts-g1");
    assertThat(document.version()).isEqualTo(4);
    JsonNode json = json(document);
    assertThat(json.get("@timestamp").asText()).isEqualTo("2026-11-03T09:05:00Z");
    assertThat(json.get("type").asText()).isEqualTo("removal");
    assertThat(json.at("/summary/en").asText()).isEqualTo("Page is gone.");
    assertThat(json.at("/interval/first_missing").asText()).isEqualTo("2026-11-03T09:05:00Z");
    assertThat(json.at("/evidence/0/http_status").asInt()).isEqualTo(404);
  }

  @Test
  void anOutletsDocumentTellsWhenItWasReported() throws IOException {
    Document document = HealthDocument.of(NAMES, Samples.health(), Samples.MISSING);

    assertThat(document.index()).isEqualTo("aigaq-outlets-g1");
    assertThat(document.id()).isEqualTo("dala.example@home");
    assertThat(json(document).get("@timestamp").asText()).isEqualTo("2026-11-03T09:05:00Z");
    assertThat(json(document).get("since").asText()).isEqualTo("2026-11-03T08:00:00Z");
    assertThat(json(document).get("health").asText()).isEqualTo("down");
  }

  @Test
  void aTombstoneIsNotIndexed() {
    assertThat(Route.all(NAMES)).allSatisfy(r -> assertThat(r.map(null, Samples.SEEN)).isNull());
  }

  static JsonNode json(Document document) throws IOException {
    return Json.MAPPER.readTree(document.json());
  }
}
