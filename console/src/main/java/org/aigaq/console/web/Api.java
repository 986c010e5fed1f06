package org.aigaq.console.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import org.aigaq.console.search.AlertFilter;
import org.aigaq.console.search.Results;
import org.aigaq.console.search.SearchIndex;
import org.aigaq.contract.topic.Json;

/// The same documents as JSON, and the Atom feed.
final class Api {
  private final SearchIndex index;

  Api(SearchIndex index) {
    this.index = index;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/alerts", r -> list(r, index.alerts(Requests.alerts(r), Requests.page(r))));
    routes.get(
        "/api/alerts/{id}",
        r -> json(r, index.alert(r.pathParam("id")).orElseThrow(NotFoundResponse::new)));
    routes.get(
        "/api/articles", r -> list(r, index.articles(Requests.articles(r), Requests.page(r))));
    routes.get(
        "/api/articles/{id}",
        r -> json(r, index.article(r.pathParam("id")).orElseThrow(NotFoundResponse::new)));
    routes.get(
        "/api/articles/{id}/revisions",
        r -> json(r, Map.of("items", index.revisions(r.pathParam("id")))));
    routes.get("/api/outlets", r -> json(r, Map.of("items", index.outlets())));
    routes.get("/feeds/alerts.atom", this::feed);
  }

  private void feed(Context request) {
    AlertFilter filter = Requests.alerts(request);
    String self = request.fullUrl();
    String root = request.scheme() + "://" + request.host();
    String feed = AtomFeed.render(root, self, index.alerts(filter, 1).items());
    request.contentType("application/atom+xml; charset=utf-8").result(feed);
  }

  private static void list(Context request, Results<?> results) {
    json(
        request,
        Map.of(
            "items", results.items(),
            "total", results.total(),
            "page", results.page(),
            "page_size", Results.SIZE,
            "more", results.hasNext()));
  }

  private static void json(Context request, Object value) {
    try {
      request
          .contentType("application/json; charset=utf-8")
          .result(Json.MAPPER.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer cannot be written as JSON", e);
    }
  }
}
