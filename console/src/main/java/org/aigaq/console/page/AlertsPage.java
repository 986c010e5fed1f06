package org.aigaq.console.page;

import static org.aigaq.console.html.Html.element;
import static org.aigaq.console.html.Html.many;
import static org.aigaq.console.html.Html.text;

import java.util.List;
import java.util.stream.Stream;
import org.aigaq.console.html.Attributes;
import org.aigaq.console.html.Html;
import org.aigaq.console.search.Choice;
import org.aigaq.console.search.Results;
import org.aigaq.console.words.Language;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.AlertType;
import org.aigaq.contract.record.Severity;

/// The live list.
public final class AlertsPage {
  private AlertsPage() {}

  public static String render(View view, Results<Alert> alerts, List<Choice> outlets) {
    return Layout.page(
        view,
        view.word("alerts.title"),
        "/",
        element(
            "div",
            "heading",
            element(
                "h1",
                Attributes.NONE,
                text(view.word("alerts.title") + " "),
                Parts.count(view, alerts)),
            live(view)),
        filters(view, outlets),
        alerts.items().isEmpty() ? nothing(view) : list(view, alerts.items()),
        Parts.pages(view, alerts));
  }

  /// Alerts in short, also on the page of an article.
  static Html list(View view, List<Alert> alerts) {
    return element(
        "ol", Attributes.cssClass("alerts"), many(alerts.stream().map(alert -> row(view, alert))));
  }

  /// The sentence in the language of the page, or in any that it has.
  static String sentence(View view, Alert alert) {
    return Stream.concat(
            Stream.of(view.words().language().code()),
            Stream.of(Language.values()).map(Language::code))
        .map(language -> alert.summary().getOrDefault(language, ""))
        .filter(sentence -> !sentence.isEmpty())
        .findFirst()
        .orElse(alert.title());
  }

  static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  private static Html row(View view, Alert alert) {
    return element(
        "li",
        "alert severity-" + Parts.name(alert.severity()),
        view.times().margin(alert.updatedAt()),
        element(
            "div",
            "labels",
            element(
                "span",
                "type type-" + Parts.name(alert.type()),
                view.words().of("type", alert.type())),
            Parts.pill(view, "alert_status", alert.status())),
        element(
            "div",
            "said",
            element(
                "h2",
                Attributes.NONE,
                Parts.inside(Parts.alertPath(alert.id()), sentence(view, alert))),
            meta(view, alert)));
  }

  private static Html meta(View view, Alert alert) {
    return element(
        "p",
        "meta",
        Parts.whose(view, alert),
        element(
            "span",
            "fact severity",
            view.word("alert.severity") + ": " + view.words().of("severity", alert.severity())),
        element(
            "span", "fact", view.word("alert.confidence") + ": " + percent(alert.confidence())));
  }

  /// Filled by the script; without it the page is complete and simply does not move.
  private static Html live(View view) {
    return element(
        "div",
        Attributes.cssClass("live")
            .and("data-events", "/events")
            .and("data-on", view.word("live.on"))
            .and("data-off", view.word("live.off"))
            .and("data-new", view.word("live.new"))
            .flag("hidden", true),
        element("span", Attributes.cssClass("state").and("role", "status")),
        element("button", Attributes.cssClass("fresh").and("type", "button").flag("hidden", true)));
  }

  private static Html filters(View view, List<Choice> outlets) {
    return element(
        "form",
        Attributes.cssClass("filters")
            .and("method", "get")
            .and("action", "/")
            .and("role", "search")
            .and("aria-label", view.word("filter")),
        Parts.select(
            view,
            "type",
            view.word("filter.type"),
            Parts.choices(view, "type", AlertType.values())),
        Parts.select(
            view,
            "status",
            view.word("filter.status"),
            Parts.choices(view, "alert_status", AlertStatus.values())),
        Parts.select(
            view,
            "severity",
            view.word("filter.severity"),
            Parts.choices(view, "severity", Severity.values())),
        Parts.select(view, "outlet", view.word("filter.outlet"), outlets),
        element("button", Attributes.of("type", "submit"), text(view.word("filter.show"))),
        Html.when(!view.query().isEmpty(), Parts.inside("/", view.word("filter.clear"))));
  }

  private static Html nothing(View view) {
    String key = view.query().isEmpty() ? "alerts.none" : "alerts.none.filter";
    return element("p", "nothing", view.word(key));
  }
}
