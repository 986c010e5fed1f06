package org.aigaq.console.page;

import static org.aigaq.console.html.Html.element;
import static org.aigaq.console.html.Html.many;
import static org.aigaq.console.html.Html.text;
import static org.aigaq.console.html.Html.when;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.aigaq.console.html.Attributes;
import org.aigaq.console.html.Html;
import org.aigaq.console.words.Language;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.AlertType;
import org.jspecify.annotations.Nullable;

/// One alert with everything it rests on.
public final class AlertPage {
  private AlertPage() {}

  /// @param related the alerts that it names and that are indexed
  public static String render(View view, Alert alert, List<Alert> related) {
    String sentence = AlertsPage.sentence(view, alert);
    return Layout.page(
        view,
        sentence,
        "/",
        element(
            "header",
            "lead severity-" + Parts.name(alert.severity()),
            element(
                "p",
                "labels",
                element(
                    "span",
                    "type type-" + Parts.name(alert.type()),
                    view.words().of("type", alert.type())),
                Parts.pill(view, "alert_status", alert.status()),
                Parts.whose(view, alert)),
            element("h1", Attributes.cssClass("sentence"), text(sentence)),
            otherLanguages(view, alert)),
        article(view, alert),
        Parts.section(
            "observed", view.word("alert.observed"), interval(view, alert), facts(view, alert)),
        Matches.of(view, alert),
        edit(view, alert),
        Parts.section(
            "cause", view.word("alert.cause"), claims(view, alert), LegalContext.of(view, alert)),
        Parts.section(
            "evidence", view.word("alert.evidence"), EvidenceTable.of(view, alert.evidence())),
        when(
            !related.isEmpty(),
            Parts.section("related", view.word("alert.related"), AlertsPage.list(view, related))));
  }

  private static Html otherLanguages(View view, Alert alert) {
    return element(
        "div",
        "others",
        many(
            Arrays.stream(Language.values())
                .filter(language -> language != view.words().language())
                .filter(language -> alert.summary().containsKey(language.code()))
                .map(
                    language ->
                        element(
                            "p",
                            Attributes.of("lang", language.code()),
                            text(alert.summary().getOrDefault(language.code(), ""))))));
  }

  private static Html article(View view, Alert alert) {
    Alert.ArticleRef article = alert.article();
    if (article == null) {
      return Html.NOTHING;
    }
    Attributes language =
        article.language() == null ? Attributes.NONE : Attributes.of("lang", article.language());
    return Parts.section(
        "article",
        view.word("alert.article"),
        element(
            "p",
            Attributes.cssClass("cited"),
            element(
                "a",
                language.and("href", Parts.articlePath(article.id())),
                text(article.title().isBlank() ? view.word("article.untitled") : article.title()))),
        element(
            "p",
            "meta",
            Parts.inside(Parts.articlePath(article.id()), view.word("alert.open_article")),
            text(" · "),
            Parts.outside(article.url(), article.url())));
  }

  /// Between these two looks it happened.
  private static Html interval(View view, Alert alert) {
    Alert.Interval interval = alert.interval();
    if (interval == null) {
      return Html.NOTHING;
    }
    String blind =
        interval.blind() == 0
            ? view.word("alert.blind.none")
            : view.words()
                .get("alert.blind", view.times().span(Duration.ofSeconds(interval.blind())));
    return element(
        "ol",
        Attributes.cssClass("interval"),
        element(
            "li",
            "seen",
            element("span", "what", bound(view, alert, "last_seen")),
            view.times().moment(interval.lastSeen())),
        when(
            interval.firstMissing() != null,
            element(
                "li",
                "between",
                element("span", "what", view.word("alert.between")),
                element("span", "blind", length(view, interval) + ", " + blind))),
        interval.firstMissing() == null
            ? Html.NOTHING
            : element(
                "li",
                "missing",
                element("span", "what", bound(view, alert, "first_missing")),
                view.times().moment(interval.firstMissing())));
  }

  /// What the interval's two ends are depends on what happened.
  private static String bound(View view, Alert alert, String end) {
    return view.words()
        .first(
            "alert." + end + "." + alert.kind(),
            "alert." + end + "." + Parts.name(alert.type()),
            "alert." + end);
  }

  private static String length(View view, Alert.Interval interval) {
    return interval.firstMissing() == null
        ? ""
        : view.times().span(Duration.between(interval.lastSeen(), interval.firstMissing()));
  }

  private static Html facts(View view, Alert alert) {
    return element(
        "dl",
        "facts",
        Parts.line(view.word("alert.mechanism"), word(view, "mechanism", alert.mechanism())),
        Parts.line(view.word("alert.kind"), word(view, "kind", alert.kind())),
        Parts.line(view.word("alert.host"), words(alert.host())),
        Parts.line(view.word("alert.affected"), words(alert.articlesTotal())),
        Parts.line(view.word("alert.severity"), severity(view, alert)),
        Parts.line(view.word("alert.confidence"), text(AlertsPage.percent(alert.confidence()))),
        Parts.line(
            view.word("alert.topics"),
            alert.topics().isEmpty() ? null : text(String.join(", ", alert.topics()))),
        Parts.line(view.word("alert.raised"), view.times().moment(alert.raisedAt())),
        Parts.line(view.word("alert.updated"), view.times().moment(alert.updatedAt())),
        Parts.line(view.word("alert.rule"), rule(view, alert)),
        Parts.line(view.word("alert.id"), element("code", "id", alert.id())),
        Parts.line(view.word("alert.facts"), recorded(alert)));
  }

  private static Html severity(View view, Alert alert) {
    String reasons = String.join(", ", alert.severityReasons());
    String word = view.words().of("severity", alert.severity());
    return text(reasons.isEmpty() ? word : word + " (" + reasons + ")");
  }

  private static Html rule(View view, Alert alert) {
    return text(view.words().get("alert.rule.version", alert.ruleId(), alert.rulesVersion()));
  }

  private static @Nullable Html recorded(Alert alert) {
    if (alert.facts().isEmpty()) {
      return null;
    }
    return element(
        "ul",
        "recorded",
        many(
            new TreeMap<>(alert.facts())
                .entrySet().stream()
                    .map(
                        fact ->
                            element(
                                "li",
                                Attributes.NONE,
                                element("code", Attributes.NONE, text(fact.getKey())),
                                text(" " + fact.getValue())))));
  }

  private static Html edit(View view, Alert alert) {
    var edit = alert.edit();
    var article = alert.article();
    Integer revision = alert.revision();
    if (alert.type() != AlertType.EDIT || edit == null || article == null || revision == null) {
      return Html.NOTHING;
    }
    String path =
        "%s/diff/%d..%d".formatted(Parts.articlePath(article.id()), revision - 1, revision);
    return Parts.section(
        "edit",
        view.word("article.version.edit"),
        EditLabels.of(view, edit),
        when(
            revision > 1,
            element(
                "p",
                Attributes.NONE,
                element(
                    "a",
                    Attributes.cssClass("button").and("href", path),
                    text(view.word("alert.compare"))))));
  }

  private static Html claims(View view, Alert alert) {
    if (alert.claims().isEmpty()) {
      return element("p", "unknown", view.word("alert.cause.unknown"));
    }
    return many(alert.claims().stream().map(claim -> claim(view, claim)));
  }

  private static Html claim(View view, Alert.Claim claim) {
    return element(
        "blockquote",
        Attributes.NONE,
        element("p", Attributes.NONE, text(claim.what())),
        element(
            "footer",
            Attributes.NONE,
            text(view.words().get("alert.claim", claim.saidBy()) + ", "),
            view.times().moment(claim.at()),
            claim.sourceUrl() == null
                ? Html.NOTHING
                : Html.many(text(" · "), Parts.outside(claim.sourceUrl(), claim.sourceUrl()))));
  }

  private static @Nullable Html word(View view, String set, @Nullable String value) {
    return value == null ? null : text(view.words().of(set, value));
  }

  private static @Nullable Html words(@Nullable Object value) {
    return value == null ? null : text(value);
  }
}
