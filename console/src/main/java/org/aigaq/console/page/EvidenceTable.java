package org.aigaq.console.page;

import static org.aigaq.console.html.Html.element;
import static org.aigaq.console.html.Html.many;
import static org.aigaq.console.html.Html.text;

import java.util.List;
import java.util.stream.Stream;
import org.aigaq.console.html.Attributes;
import org.aigaq.console.html.Html;
import org.aigaq.contract.record.Alert.Evidence;
import org.jspecify.annotations.Nullable;

/// The looks that an alert rests on, with where their bytes are kept.
final class EvidenceTable {
  private EvidenceTable() {}

  static Html of(View view, List<Evidence> evidence) {
    if (evidence.isEmpty()) {
      return element("p", "nothing", view.word("alert.evidence.none"));
    }
    return Parts.table(
        view.word("alert.evidence"),
        Parts.head(
            Stream.of("at", "kind", "outcome", "http", "url", "vantage", "archive", "digest")
                .map(column -> view.word("evidence." + column))),
        many(evidence.stream().map(look -> row(view, look))));
  }

  /// A digest in groups of eight, so that two can be compared by eye and a line can break.
  static Html digest(@Nullable String sha256) {
    if (sha256 == null) {
      return Html.NOTHING;
    }
    StringBuilder grouped = new StringBuilder();
    for (int i = 0; i < sha256.length(); i += 8) {
      grouped.append(i == 0 ? "" : " ").append(sha256, i, Math.min(i + 8, sha256.length()));
    }
    return element(
        "code", Attributes.cssClass("digest").and("title", sha256), text(grouped.toString()));
  }

  private static Html row(View view, Evidence look) {
    return element(
        "tr",
        Attributes.NONE,
        Parts.cell("time", view.times().exact(look.at())),
        Parts.cell(text(view.words().of("looked", look.kind()))),
        Parts.cell(Parts.pill(view, "outcome", look.outcome())),
        Parts.cell("number", text(look.httpStatus() == null ? "–" : look.httpStatus())),
        Parts.cell("address", Parts.outside(look.url(), look.url())),
        Parts.cell(text(look.vantage())),
        Parts.cell(locator(view, look)),
        Parts.cell(digest(look.sha256())));
  }

  private static Html locator(View view, Evidence look) {
    if (look.warc() == null) {
      return element("span", "quiet", view.word("evidence.not_archived"));
    }
    String archive = look.archive() == null ? "" : look.archive() + "/";
    return element("code", "locator", archive + look.warc() + " @ " + look.offset());
  }
}
