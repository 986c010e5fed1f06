package org.aigaq.ingest.read.text;

import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a browser does not show at first.
public final class Hidden {
  /// Shorter than any article that a page would reveal.
  private static final int TEXT = 600;

  private Hidden() {}

  /// Hidden by attribute or style, and not the page itself: streamed and faded-in pages hide all of
  /// their content until a script reveals it.
  public static boolean is(Element element) {
    return marked(element) && !holdsThePage(element);
  }

  private static boolean marked(Element element) {
    if (element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    if (style.isEmpty()) {
      return false;
    }
    String tight = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return tight.contains("display:none") || tight.contains("visibility:hidden");
  }

  /// More than half of the page's text is in it: an element left open by mistake, or a frame around
  /// everything. What its name or style says then means nothing.
  public static boolean holdsThePage(Element element) {
    int length = element.text().length();
    Document page = element.ownerDocument();
    return length >= TEXT && page != null && length > page.body().text().length() / 2;
  }
}
