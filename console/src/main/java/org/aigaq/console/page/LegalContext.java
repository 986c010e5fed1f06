package org.aigaq.console.page;

import static org.aigaq.console.html.Html.element;
import static org.aigaq.console.html.Html.many;
import static org.aigaq.console.html.Html.text;

import java.util.List;
import java.util.Map;
import org.aigaq.console.html.Attributes;
import org.aigaq.console.html.Html;
import org.aigaq.contract.config.Countries;
import org.aigaq.contract.config.Country;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.AlertType;

/// The law of the outlet's country under which pages are taken down or cut off. Of its use in a
/// case nothing is said.
final class LegalContext {
  private static final List<AlertType> TYPES =
      List.of(AlertType.REMOVAL, AlertType.REMOVAL_CLUSTER, AlertType.BLOCKING);

  private LegalContext() {}

  static Html of(View view, Alert alert) {
    List<Country.Law> laws =
        TYPES.contains(alert.type())
            ? Countries.of(alert.ownOutlet().country()).map(Country::legal).orElse(List.of())
            : List.of();
    if (laws.isEmpty()) {
      return Html.NOTHING;
    }
    return element(
        "details",
        Attributes.cssClass("law"),
        element("summary", Attributes.NONE, text(view.word("alert.law"))),
        element("ul", Attributes.NONE, many(laws.stream().map(law -> item(view, law)))));
  }

  private static Html item(View view, Country.Law law) {
    return element(
        "li",
        Attributes.NONE,
        Parts.outside(law.source(), in(view, law.name())),
        text(". " + in(view, law.says())));
  }

  private static String in(View view, Map<String, String> texts) {
    String own = texts.get(view.words().language().code());
    return own != null ? own : texts.getOrDefault("en", "");
  }
}
