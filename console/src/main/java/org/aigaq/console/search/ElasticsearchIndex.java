package org.aigaq.console.search;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.topic.Json;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.jspecify.annotations.Nullable;

/// Reads through the aliases; an index that does not exist yet is empty.
public final class ElasticsearchIndex implements SearchIndex, AutoCloseable {
  private final Rest5Client client;

  private ElasticsearchIndex(Rest5Client client) {
    this.client = client;
  }

  /// @param user absent where security is off
  public static ElasticsearchIndex connect(
      List<URI> nodes, @Nullable String user, @Nullable String password) {
    var builder = Rest5Client.builder(nodes);
    if (user != null && password != null) {
      byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
      String value = "Basic " + Base64.getEncoder().encodeToString(pair);
      builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", value)});
    }
    return new ElasticsearchIndex(builder.build());
  }

  @Override
  public Results<Alert> alerts(AlertFilter filter, int page) {
    return results(search("aigaq-alerts", Queries.alerts(filter, page)), Alert.class, page);
  }

  @Override
  public Optional<Alert> alert(String id) {
    return one("aigaq-alerts", id, Alert.class);
  }

  @Override
  public List<Alert> alertsOf(String articleId) {
    return items(search("aigaq-alerts", Queries.alertsOf(articleId)), Alert.class);
  }

  @Override
  public Results<ArticleDoc> articles(ArticleFilter filter, int page) {
    JsonNode answer = search("aigaq-articles", Queries.articles(filter, page));
    return results(answer, ArticleDoc.class, page);
  }

  @Override
  public Optional<ArticleDoc> article(String id) {
    return one("aigaq-articles", id, ArticleDoc.class);
  }

  @Override
  public List<RevisionDoc> revisions(String articleId) {
    return items(search("aigaq-revisions", Queries.revisions(articleId)), RevisionDoc.class);
  }

  @Override
  public Optional<RevisionDoc> revision(String articleId, int number) {
    return one("aigaq-revisions", articleId + "#" + number, RevisionDoc.class);
  }

  @Override
  public List<OutletDoc> outlets() {
    return items(search("aigaq-outlets", Queries.outlets()), OutletDoc.class);
  }

  @Override
  public Map<String, Long> articlesByOutlet() {
    Map<String, Long> counts = new LinkedHashMap<>();
    outletsWithArticles().forEach(choice -> counts.put(choice.value(), choice.count()));
    return counts;
  }

  @Override
  public List<Choice> outletsWithAlerts() {
    return choices(search("aigaq-alerts", Queries.outletChoices()));
  }

  @Override
  public List<Choice> outletsWithArticles() {
    return choices(search("aigaq-articles", Queries.outletChoices()));
  }

  @Override
  public boolean reachable() {
    try {
      return client.performRequest(new Request("GET", "/_cluster/health")).getStatusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> Optional<T> one(String alias, String id, Class<T> type) {
    return items(search(alias, Queries.byId(id)), type).stream().findFirst();
  }

  private JsonNode search(String alias, ObjectNode body) {
    Request request = new Request("POST", "/" + alias + "/_search");
    request.addParameter("ignore_unavailable", "true");
    request.addParameter("allow_no_indices", "true");
    request.setJsonEntity(body.toString());
    try {
      return json(client.performRequest(request));
    } catch (ResponseException e) {
      int status = e.getResponse().getStatusCode();
      throw new SearchUnavailable("Elasticsearch answered " + status + " to a search", e);
    } catch (IOException e) {
      throw new SearchUnavailable("Elasticsearch does not answer", e);
    }
  }

  private static JsonNode json(Response response) throws IOException {
    try (InputStream in = response.getEntity().getContent()) {
      return Json.MAPPER.readTree(in);
    }
  }

  private static <T> Results<T> results(JsonNode answer, Class<T> type, int page) {
    JsonNode total = answer.at("/hits/total");
    boolean exact = total.path("relation").asText("eq").equals("eq");
    return new Results<>(items(answer, type), total.path("value").asLong(), exact, page);
  }

  private static <T> List<T> items(JsonNode answer, Class<T> type) {
    List<T> items = new ArrayList<>();
    for (JsonNode hit : answer.at("/hits/hits")) {
      items.add(item(hit, type));
    }
    return items;
  }

  private static <T> T item(JsonNode hit, Class<T> type) {
    ObjectNode source = (ObjectNode) hit.get("_source");
    source.put("id", hit.get("_id").asText());
    if (hit.has("highlight")) {
      var passages = source.putArray("highlight");
      hit.get("highlight").forEach(field -> field.forEach(passages::add));
    }
    try {
      return Json.MAPPER.treeToValue(source, type);
    } catch (JsonProcessingException e) {
      throw new SearchUnavailable(
          "document " + hit.get("_id").asText() + " cannot be read: " + e.getOriginalMessage());
    }
  }

  private static List<Choice> choices(JsonNode answer) {
    List<Choice> choices = new ArrayList<>();
    for (JsonNode bucket : answer.at("/aggregations/outlets/buckets")) {
      String id = bucket.get("key").asText();
      String name = bucket.at("/name/buckets/0/key").asText(id);
      choices.add(new Choice(id, name, bucket.get("doc_count").asLong()));
    }
    choices.sort(Comparator.comparing(Choice::name, String.CASE_INSENSITIVE_ORDER));
    return choices;
  }
}
