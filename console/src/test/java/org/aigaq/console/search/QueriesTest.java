package org.aigaq.console.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.aigaq.contract.topic.Json;
import org.junit.jupiter.api.Test;

class QueriesTest {
  @Test
  void alertsAreFilteredAndTheLatestChangeIsFirst() throws JsonProcessingException {
    assertThat(Queries.alerts(new AlertFilter("removal", "", "", "dala"), 2))
        .isEqualTo(
            Json.MAPPER.readTree(
                """
                {"from": 50, "size": 50, "track_total_hits": true,
                 "query": {"bool": {"filter": [
                   {"term": {"type": "removal"}}, {"term": {"outlet.id": "dala"}}]}},
                 "sort": [{"updated_at": "desc"}, {"id": "asc"}]}
                """));
  }

  @Test
  void articlesWithoutWordsComeNewestFirstAndWithoutTheirText() {
    var body = Queries.articles(new ArticleFilter(" ", "", "", "removed"), 1);

    assertThat(body.at("/sort/0/first_seen_at").asText()).isEqualTo("desc");
    assertThat(body.at("/query/bool/must").isMissingNode()).isTrue();
    assertThat(body.at("/query/bool/filter/0/term/status").asText()).isEqualTo("removed");
    assertThat(body.at("/_source/excludes/0").asText()).isEqualTo("text");
  }

  @Test
  void wordsAreSearchedInTitleAndTextAndAllOfThemMustOccur() {
    var body = Queries.articles(new ArticleFilter("суд -футбол", "", "", ""), 1);
    var words = body.at("/query/bool/must/0/simple_query_string");

    assertThat(words.get("query").asText()).isEqualTo("суд -футбол");
    assertThat(words.get("default_operator").asText()).isEqualTo("and");
    assertThat(body.has("sort")).isFalse();
    assertThat(body.has("highlight")).isTrue();
  }

  @Test
  void aDocumentIsReadByItsIdThroughTheAlias() {
    assertThat(Queries.byId("a#1").at("/query/ids/values/0").asText()).isEqualTo("a#1");
  }
}
