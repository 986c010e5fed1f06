package org.aigaq.console.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.aigaq.contract.topic.Json;

/// Search bodies: pure, so that a test sees exactly what is asked.
final class Queries {
  private static final int OUTLETS = 1_000;
  private static final int REVISIONS = 1_000;

  private Queries() {}

  static ObjectNode alerts(AlertFilter filter, int page) {
    ObjectNode body = paged(page);
    ArrayNode filters = body.putObject("query").putObject("bool").putArray("filter");
    term(filters, "type", filter.type());
    term(filters, "status", filter.status());
    term(filters, "severity", filter.severity());
    term(filters, "outlet.id", filter.outlet());
    newestChangeFirst(body);
    return body;
  }

  static ObjectNode alertsOf(String articleId) {
    ObjectNode body = paged(1);
    ArrayNode filters = body.putObject("query").putObject("bool").putArray("filter");
    term(filters, "article.id", articleId);
    newestChangeFirst(body);
    return body;
  }

  static ObjectNode articles(ArticleFilter filter, int page) {
    ObjectNode body = paged(page);
    ObjectNode bool = body.putObject("query").putObject("bool");
    ArrayNode filters = bool.putArray("filter");
    term(filters, "outlet.id", filter.outlet());
    term(filters, "language", filter.language());
    term(filters, "status", filter.status());
    body.putObject("_source").putArray("excludes").add("text");
    if (filter.query().isBlank()) {
      body.putArray("sort").addObject().put("first_seen_at", "desc");
    } else {
      ObjectNode words = bool.putArray("must").addObject().putObject("simple_query_string");
      words.put("query", filter.query());
      words.putArray("fields").add("title^3").add("text");
      words.put("default_operator", "and");
      highlight(body);
    }
    return body;
  }

  static ObjectNode byId(String id) {
    ObjectNode body = Json.MAPPER.createObjectNode().put("size", 1);
    body.putObject("query").putObject("ids").putArray("values").add(id);
    return body;
  }

  static ObjectNode revisions(String articleId) {
    ObjectNode body = Json.MAPPER.createObjectNode().put("size", REVISIONS);
    ArrayNode filters = body.putObject("query").putObject("bool").putArray("filter");
    term(filters, "article.id", articleId);
    body.putArray("sort").addObject().put("revision", "asc");
    body.putObject("_source").putArray("excludes").add("text");
    return body;
  }

  static ObjectNode outlets() {
    ObjectNode body = Json.MAPPER.createObjectNode().put("size", OUTLETS);
    ArrayNode sort = body.putArray("sort");
    sort.addObject().put("outlet.name", "asc");
    sort.addObject().put("authority", "asc");
    sort.addObject().put("vantage", "asc");
    return body;
  }

  /// Counts by outlet, each with its name.
  static ObjectNode outletChoices() {
    ObjectNode body = Json.MAPPER.createObjectNode().put("size", 0);
    ObjectNode byId = body.putObject("aggs").putObject("outlets");
    byId.putObject("terms").put("field", "outlet.id").put("size", OUTLETS);
    ObjectNode name = byId.putObject("aggs").putObject("name").putObject("terms");
    name.put("field", "outlet.name").put("size", 1);
    return body;
  }

  private static ObjectNode paged(int page) {
    return Json.MAPPER
        .createObjectNode()
        .put("from", (page - 1) * Results.SIZE)
        .put("size", Results.SIZE)
        .put("track_total_hits", true);
  }

  private static void newestChangeFirst(ObjectNode body) {
    ArrayNode sort = body.putArray("sort");
    sort.addObject().put("updated_at", "desc");
    sort.addObject().put("id", "asc");
  }

  private static void highlight(ObjectNode body) {
    ObjectNode highlight = body.putObject("highlight");
    highlight.putArray("pre_tags").add(String.valueOf(ArticleDoc.MATCH_START));
    highlight.putArray("post_tags").add(String.valueOf(ArticleDoc.MATCH_END));
    ObjectNode fields = highlight.putObject("fields");
    fields.putObject("title").put("number_of_fragments", 0);
    fields.putObject("text").put("number_of_fragments", 2).put("fragment_size", 180);
  }

  private static void term(ArrayNode filters, String field, String value) {
    if (!value.isEmpty()) {
      filters.addObject().putObject("term").put(field, value);
    }
  }
}
