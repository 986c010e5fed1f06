package org.aigaq.console.page;

import static org.aigaq.console.html.Html.element;
import static org.aigaq.console.html.Html.many;
import static org.aigaq.console.html.Html.text;
import static org.aigaq.console.html.Html.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aigaq.console.html.Attributes;
import org.aigaq.console.html.Html;
import org.aigaq.console.search.Choice;
import org.aigaq.console.search.Results;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.OutletRef;
import org.jspecify.annotations.Nullable;

/// Small pieces that several pages share.
final class Parts {
  private Parts() {}

  /// A word of a closed set as a coloured label; the word itself carries the meaning.
  static Html pill(View view, String set, Object value) {
    String name = name(value);
    return element("span", "pill " + set + "-" + name, view.words().of(set, name));
  }

  static String name(Object value) {
    return value.toString().toLowerCase(Locale.ROOT);
  }

  static Html outlet(View view, OutletRef outlet) {
    return element(
        "span",
        "outlet",
        element("span", "name", outlet.name()),
        text(" "),
        element("span", "ownership", view.words().of("ownership", outlet.ownership())));
  }

  /// The outlet of an alert; of one that is nobody's alone, as a trend, what it is about.
  static Html whose(View view, Alert alert) {
    OutletRef outlet = alert.outlet();
    return outlet == null ? element("span", "subject", alert.title()) : outlet(view, outlet);
  }

  /// A link that leaves: tells the outlet nothing about where the reader comes from.
  static Html outside(String url, String shown) {
    return element(
        "a",
        Attributes.cssClass("outside")
            .and("href", url)
            .and("rel", "noreferrer noopener nofollow")
            .and("target", "_blank"),
        text(shown));
  }

  static Html inside(String path, String shown) {
    return element("a", Attributes.of("href", path), text(shown));
  }

  static String articlePath(String id) {
    return "/articles/" + Attributes.encode(id);
  }

  static String alertPath(String id) {
    return "/alerts/" + Attributes.encode(id);
  }

  /// One line of a description list, left out without a value.
  static Html line(String term, @Nullable Html value) {
    return value == null
        ? Html.NOTHING
        : element(
            "div",
            Attributes.NONE,
            element("dt", Attributes.NONE, text(term)),
            element("dd", Attributes.NONE, value));
  }

  static Html section(String id, String title, Html... content) {
    List<Html> all = new ArrayList<>();
    all.add(element("h2", Attributes.of("id", id), text(title)));
    all.addAll(List.of(content));
    return element("section", Attributes.of("aria-labelledby", id), all);
  }

  static Html head(Stream<String> columns) {
    return head(columns, Stream.of());
  }

  /// @param numbers the columns at the end that hold numbers
  static Html head(Stream<String> columns, Stream<String> numbers) {
    Attributes column = Attributes.of("scope", "col");
    return element(
        "thead",
        Attributes.NONE,
        element(
            "tr",
            Attributes.NONE,
            many(columns.map(c -> element("th", column, text(c)))),
            many(numbers.map(c -> element("th", column.and("class", "number"), text(c))))));
  }

  /// A table that scrolls by itself on a narrow screen, also by keyboard.
  static Html table(String label, Html head, Html body) {
    return element(
        "div",
        Attributes.cssClass("scroll")
            .and("role", "region")
            .and("tabindex", "0")
            .and("aria-label", label),
        element("table", Attributes.NONE, head, element("tbody", Attributes.NONE, body)));
  }

  static Html cell(Html content) {
    return element("td", Attributes.NONE, content);
  }

  static Html cell(String cssClass, Html content) {
    return element("td", cssClass, content);
  }

  /// A filter with "any" as its first value.
  static Html select(View view, String name, String label, List<Choice> choices) {
    String chosen = view.query().getOrDefault(name, "");
    List<Html> options = new ArrayList<>();
    options.add(option("", view.word("filter.any"), chosen));
    choices.forEach(choice -> options.add(option(choice.value(), choice.name(), chosen)));
    boolean known = chosen.isEmpty() || choices.stream().anyMatch(c -> c.value().equals(chosen));
    if (!known) {
      options.add(option(chosen, chosen, chosen));
    }
    return element(
        "label",
        Attributes.NONE,
        element("span", Attributes.NONE, text(label)),
        element("select", Attributes.of("name", name), options));
  }

  /// Values of a closed set, in its order.
  static List<Choice> choices(View view, String set, Object[] values) {
    return Stream.of(values)
        .map(Parts::name)
        .filter(value -> !value.equals("unknown"))
        .map(value -> new Choice(value, view.words().of(set, value), 0))
        .toList();
  }

  static Html pages(View view, Results<?> results) {
    int page = results.page();
    if (page == 1 && !results.hasNext()) {
      return Html.NOTHING;
    }
    String previous = view.with("page", page == 2 ? "" : String.valueOf(page - 1));
    return element(
        "nav",
        Attributes.cssClass("pages").and("aria-label", view.word("pages")),
        when(page > 1, inside(previous, "← " + view.word("page.previous"))),
        element("span", Attributes.NONE, text(view.words().get("page.of", page))),
        when(
            results.hasNext(),
            inside(view.with("page", String.valueOf(page + 1)), view.word("page.next") + " →")));
  }

  static Html count(View view, Results<?> results) {
    String number = view.words().get("count", results.total());
    return element("span", "count", results.exact() ? number : number + "+");
  }

  private static Html option(String value, String shown, String chosen) {
    Attributes attributes = Attributes.of("value", value).flag("selected", value.equals(chosen));
    return element("option", attributes, text(shown));
  }
}
