package org.aigaq.console.page;

import static org.aigaq.console.html.Html.element;
import static org.aigaq.console.html.Html.many;
import static org.aigaq.console.html.Html.text;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aigaq.console.html.Attributes;
import org.aigaq.console.html.Html;
import org.aigaq.console.search.OutletDoc;
import org.aigaq.contract.record.Health;

/// Health of every host as seen from every vantage.
public final class OutletsPage {
  private OutletsPage() {}

  /// @param articles outlet id to how many of its articles are kept
  public static String render(View view, List<OutletDoc> outlets, Map<String, Long> articles) {
    long up = outlets.stream().filter(outlet -> outlet.health() == Health.State.UP).count();
    return Layout.page(
        view,
        view.word("outlets.title"),
        "/outlets",
        element(
            "div",
            "heading",
            element("h1", Attributes.NONE, text(view.word("outlets.title"))),
            element("p", "quiet", view.words().get("outlets.summary", outlets.size(), up))),
        outlets.isEmpty()
            ? element("p", "nothing", view.word("outlets.none"))
            : table(view, outlets, articles));
  }

  private static Html table(View view, List<OutletDoc> outlets, Map<String, Long> articles) {
    return Parts.table(
        view.word("outlets.title"),
        Parts.head(
            Stream.of("outlet", "host", "health", "since", "success")
                .map(column -> view.word("outlets." + column)),
            Stream.of("per_day", "articles", "blind")
                .map(column -> view.word("outlets." + column))),
        many(outlets.stream().map(outlet -> row(view, outlet, articles))));
  }

  private static Html row(View view, OutletDoc outlet, Map<String, Long> articles) {
    long kept = articles.getOrDefault(outlet.outlet().id(), 0L);
    String reason = outlet.reason() == null ? "" : outlet.reason();
    return element(
        "tr",
        Attributes.NONE,
        element("th", Attributes.of("scope", "row"), Parts.outlet(view, outlet.outlet())),
        Parts.cell(many(text(outlet.authority()), element("span", "vantage", outlet.vantage()))),
        Parts.cell(
            many(
                Parts.pill(view, "health", outlet.health()),
                Html.when(!reason.isEmpty(), element("p", "quiet", reason)))),
        Parts.cell("time", view.times().moment(outlet.since())),
        Parts.cell(
            "time",
            outlet.lastSuccessAt() == null
                ? text("–")
                : view.times().moment(outlet.lastSuccessAt())),
        Parts.cell("number", text(Math.round(outlet.articlesPerDay() * 10) / 10.0)),
        Parts.cell("number", keptLink(outlet.outlet().id(), kept)),
        Parts.cell(
            "number",
            text(
                outlet.blindSeconds() == 0
                    ? "–"
                    : view.times().span(Duration.ofSeconds(outlet.blindSeconds())))));
  }

  private static Html keptLink(String outlet, long kept) {
    return kept == 0
        ? text("0")
        : Parts.inside("/articles?outlet=" + Attributes.encode(outlet), String.valueOf(kept));
  }
}
