package org.aigaq.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aigaq.app.stack.ElasticsearchAddress;
import org.aigaq.app.stack.TestStack;
import org.aigaq.console.search.ArticleDoc;
import org.aigaq.console.search.ArticleFilter;
import org.aigaq.console.search.ElasticsearchIndex;
import org.aigaq.contract.topic.Json;
import org.aigaq.indexer.document.IndexNames;
import org.aigaq.indexer.elastic.Elasticsearch;
import org.aigaq.indexer.elastic.Templates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The page's search box on a real Elasticsearch with our plugin and our templates.
class SearchIT {
  private static final Map<String, String> TEXTS =
      new TreeMap<>(
          Map.of(
              "cyrillic", "Бүгін қаланың цензурасының күшейгені туралы айтылды.",
              "latin", "Búgin Qazaqstannyñ tsenzurasynyñ küşeigeni turaly aityldy.",
              "arabic", "بۇگىن قازاقستاننىڭ جاڭا زاڭى قابىلداندى.",
              "russian", "В Алматы арестовали журналистов, писавших о блокировке сайтов.",
              "english", "The courts of Kazakhstan have ruled that two websites were blocked.",
              "mixed", "Сот цензурадан бас тартты. The court has lifted the ban.",
              "noun", "Жаңа мемлекеттік жұмысшылар әлемдік жобада істейді.",
              "verb", "Олар сайтты бұғаттады деп хабарлады."));

  private static Search search;
  private static ElasticsearchIndex page;
  private static String index = "";

  @BeforeAll
  static void indexTheTexts() throws Exception {
    ElasticsearchAddress at = TestStack.shared().elasticsearch();
    search = new Search(at);
    page = ElasticsearchIndex.connect(List.of(at.url()), at.user(), at.password());
    try (var elasticsearch = Elasticsearch.connect(List.of(at.url()), at.user(), at.password())) {
      assertThat(Templates.install(elasticsearch, IndexNames.CURRENT)).isEmpty();
    }
    index = "aigaq-articles-g" + IndexNames.CURRENT.texts() + "-1999.01";
    TEXTS.forEach((id, text) -> search.send("PUT", "/" + index + "/_doc/" + id, article(text)));
    search.post("/" + index + "/_refresh", "");
  }

  @AfterAll
  static void leaveNothing() {
    if (page != null) {
      page.close();
      search.send("DELETE", "/" + index, "");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "цензура | cyrillic latin mixed",
        "цензурасын | cyrillic latin mixed",
        "Қазақстан | arabic latin",
        "журналист | russian",
        "журналисты арестован | ",
        "журналист арестовать | russian",
        "сайт | russian verb",
        "court | english mixed",
        "website block | english",
        "цензура court | mixed",
        "цензура journalist | ",
        "цензура -court | cyrillic latin",
        "бұғаттау | verb",
        "әлем | ",
        "мемлекет | ",
        "\"блокировка сайта\" | russian",
        "\"сайта блокировка\" | ",
        "\"қала цензурасы\" | cyrillic",
        "\"lifted the ban\" | mixed",
        "\"lifted ban\" | ",
        "цензурас* | cyrillic",
        "ЦЕНЗУРАС* | cyrillic",
      })
  void oneBoxFindsTheFormsOfAllLanguages(String query, String expected) {
    List<String> ids = expected == null ? List.of() : Arrays.asList(expected.split(" "));
    assertThat(found(query)).extracting(ArticleDoc::id).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void whatIsMarkedIsExactlyTheWord() {
    assertThat(found("цензура"))
        .filteredOn(doc -> doc.id().equals("cyrillic"))
        .singleElement()
        .extracting(
            doc -> String.join("", doc.highlight()).replace('\uE000', '[').replace('\uE001', ']'))
        .isEqualTo("Бүгін қаланың [цензурасының] күшейгені туралы айтылды.");
  }

  @Test
  void theExactFieldFindsTheWordAsItStands() {
    assertThat(ids("text.exact", "цензурасының")).containsExactly("cyrillic");
    assertThat(ids("text.exact", "цензура")).isEmpty();
  }

  @Test
  void theNodeAnalysesAsTheLibraryDoes() {
    ObjectNode body =
        Json.MAPPER
            .createObjectNode()
            .put("analyzer", "aigaq_index")
            .put("text", "Бұл цензурасының");
    JsonNode tokens = search.post("/_analyze", body.toString()).path("tokens");

    assertThat(tokens)
        .anySatisfy(
            token -> {
              assertThat(token.path("token").asText()).isEqualTo("kk:n:цензура");
              assertThat(token.path("position").asInt()).isEqualTo(1);
              assertThat(token.path("start_offset").asInt()).isEqualTo(4);
              assertThat(token.path("end_offset").asInt()).isEqualTo(16);
            });
  }

  private static List<ArticleDoc> found(String query) {
    return page.articles(new ArticleFilter(query, "searched", "", ""), 1).items();
  }

  private static List<String> ids(String field, String word) {
    String body =
        """
        {"query": {"match": {"%s": "%s"}}}
        """
            .formatted(field, word);
    return search.post("/" + index + "/_search", body).at("/hits/hits").findValuesAsText("_id");
  }

  private static String article(String text) {
    String at = "1999-01-01T00:00:00Z";
    ObjectNode article =
        Json.MAPPER
            .createObjectNode()
            .put("url", "https://searched.example/1")
            .put("title", "—")
            .put("text", text)
            .put("first_seen_at", at)
            .put("last_seen_at", at)
            .put("last_checked_at", at)
            .put("status", "live")
            .put("revision", 1);
    article
        .putObject("outlet")
        .put("id", "searched")
        .put("name", "Searched")
        .put("kind", "news")
        .put("ownership", "independent")
        .put("country", "KZ");
    return article.toString();
  }
}
