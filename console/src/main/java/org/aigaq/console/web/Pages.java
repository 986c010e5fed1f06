package org.aigaq.console.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigaq.console.html.Attributes;
import org.aigaq.console.page.AlertPage;
import org.aigaq.console.page.AlertsPage;
import org.aigaq.console.page.ArticlePage;
import org.aigaq.console.page.ArticlesPage;
import org.aigaq.console.page.DiffPage;
import org.aigaq.console.page.OutletsPage;
import org.aigaq.console.search.ArticleDoc;
import org.aigaq.console.search.RevisionDoc;
import org.aigaq.console.search.SearchIndex;
import org.aigaq.contract.record.Alert;

/// The HTML routes.
final class Pages {
  private static final Pattern PAIR = Pattern.compile("(\\d{1,6})\\.\\.(\\d{1,6})");
  private static final int RELATED = 20;

  private final SearchIndex index;
  private final Requests requests;

  Pages(SearchIndex index, Requests requests) {
    this.index = index;
    this.requests = requests;
  }

  void add(RoutesConfig routes) {
    routes.get("/", this::alerts);
    routes.get("/alerts/{id}", this::alert);
    routes.get("/articles", this::articles);
    routes.get("/articles/{id}", this::article);
    routes.get("/articles/{id}/diff", Pages::chosenPair);
    routes.get("/articles/{id}/diff/{pair}", this::diff);
    routes.get("/outlets", this::outlets);
  }

  private void alerts(Context request) {
    var alerts = index.alerts(Requests.alerts(request), Requests.page(request));
    Requests.html(
        request, AlertsPage.render(requests.view(request), alerts, index.outletsWithAlerts()));
  }

  private void alert(Context request) {
    Alert alert = index.alert(request.pathParam("id")).orElseThrow(NotFoundResponse::new);
    List<Alert> related =
        alert.related().stream()
            .limit(RELATED)
            .map(index::alert)
            .flatMap(Optional::stream)
            .toList();
    Requests.html(request, AlertPage.render(requests.view(request), alert, related));
  }

  private void articles(Context request) {
    var articles = index.articles(Requests.articles(request), Requests.page(request));
    Requests.html(
        request,
        ArticlesPage.render(requests.view(request), articles, index.outletsWithArticles()));
  }

  private void article(Context request) {
    String id = request.pathParam("id");
    ArticleDoc article = index.article(id).orElseThrow(NotFoundResponse::new);
    Requests.html(
        request,
        ArticlePage.render(
            requests.view(request), article, index.revisions(id), index.alertsOf(id)));
  }

  /// From the form to the address that stays.
  private static void chosenPair(Context request) {
    int a = Requests.number(Requests.parameter(request, "a"));
    int b = Requests.number(Requests.parameter(request, "b"));
    String id = Attributes.encode(request.pathParam("id"));
    request.redirect("/articles/%s/diff/%d..%d".formatted(id, Math.min(a, b), Math.max(a, b)));
  }

  private void diff(Context request) {
    Matcher pair = PAIR.matcher(request.pathParam("pair"));
    if (!pair.matches()) {
      throw new NotFoundResponse();
    }
    String id = request.pathParam("id");
    Requests.html(
        request,
        DiffPage.render(
            requests.view(request), revision(id, pair.group(1)), revision(id, pair.group(2))));
  }

  private RevisionDoc revision(String articleId, String number) {
    return index.revision(articleId, Integer.parseInt(number)).orElseThrow(NotFoundResponse::new);
  }

  private void outlets(Context request) {
    Requests.html(
        request,
        OutletsPage.render(requests.view(request), index.outlets(), index.articlesByOutlet()));
  }
}
