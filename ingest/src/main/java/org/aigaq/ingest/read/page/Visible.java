package org.aigaq.ingest.read.page;

import java.util.Set;
import org.aigaq.ingest.read.text.Hidden;
import org.aigaq.ingest.read.text.Texts;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// A page's text as a reader sees it, white space folded.
///
/// @param start the first 2,000 characters
/// @param words on the whole page
/// @param simhash 64 bits over word 3-shingles
record Visible(String start, int words, long simhash) {
  private static final int START = 2_000;
  private static final int MAX = 400_000;
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "head",
          "object",
          "select",
          "datalist");

  static Visible of(Element body) {
    StringBuilder out = new StringBuilder();
    NodeTraversor.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
              out.append(text.getWholeText());
            } else if (node instanceof Element element) {
              if (isUnseen(element)) {
                return FilterResult.SKIP_ENTIRELY;
              }
              if (element.isBlock() || element.normalName().equals("br")) {
                out.append(' ');
              }
            }
            return out.length() > MAX ? FilterResult.STOP : FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) {
              out.append(' ');
            }
            return FilterResult.CONTINUE;
          }
        },
        body);
    String text = Texts.fold(out.toString());
    int end = Texts.wholeCharacters(text, Math.min(START, text.length()));
    return new Visible(text.substring(0, end), Texts.words(text), Simhash.of(text));
  }

  static boolean isUnseen(Element element) {
    return UNSEEN.contains(element.normalName())
        ? !Hidden.holdsThePage(element)
        : Hidden.is(element);
  }
}
