package org.aigaq.console.page;

import static org.aigaq.console.html.Html.element;
import static org.aigaq.console.html.Html.many;
import static org.aigaq.console.html.Html.when;

import java.util.List;
import org.aigaq.console.html.Attributes;
import org.aigaq.console.html.Html;
import org.aigaq.contract.record.Edit;

/// What kind of edit it was, in words, and the words that made it so.
final class EditLabels {
  private static final int WORDS = 12;

  private EditLabels() {}

  static Html of(View view, Edit edit) {
    return element(
        "ul",
        Attributes.cssClass("labels edit"),
        many(edit.labels().stream().map(label -> label(view, label, words(edit, label)))),
        when(edit.cosmetic(), plain(view.word("article.version.cosmetic"))),
        when(edit.silent(), plain(view.word("article.version.silent"))),
        plain("+" + edit.addedWords() + " −" + edit.removedWords()));
  }

  private static List<String> words(Edit edit, String label) {
    return edit.words().getOrDefault(label, List.of()).stream().limit(WORDS).toList();
  }

  private static Html label(View view, String label, List<String> words) {
    return element(
        "li",
        Attributes.cssClass("label"),
        Html.text(view.words().of("label", label)),
        when(!words.isEmpty(), element("span", "words", String.join(", ", words))));
  }

  private static Html plain(String shown) {
    return element("li", "plain", shown);
  }
}
