package org.aigaq.ingest.read.article;

import java.util.List;
import org.aigaq.ingest.read.text.Texts;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The text of a page in which no block looks like an article's, or all of it is hidden until a
/// script runs: its paragraphs, else whatever it says. A page that says something is never read as
/// empty.
final class LastResort {
  private static final String OUTSIDE =
      "nav, header, footer, aside, script, style, noscript, template";
  private static final int WORDS = 5;

  private LastResort() {}

  static List<String> of(Document page) {
    List<String> paragraphs =
        page.body().select("p").stream()
            .filter(p -> p.closest(OUTSIDE) == null)
            .map(Element::text)
            .map(Texts::fold)
            .filter(text -> text.split(" ", -1).length >= WORDS)
            .toList();
    if (!paragraphs.isEmpty()) {
      return paragraphs;
    }
    Element body = page.body().clone();
    body.select(OUTSIDE).remove();
    String all = Texts.fold(body.text());
    return all.split(" ", -1).length >= WORDS ? List.of(all) : List.of();
  }
}
