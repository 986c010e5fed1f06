package org.aigaq.ingest.read.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.aigaq.ingest.read.text.Texts;
import org.jsoup.nodes.Element;

/// The text of an element that may hold mark-up, escaped mark-up or Base64.
final class FieldText {
  /// Five hundred characters of text need no more.
  private static final int MAX_MARKUP = 20_000;

  private FieldText() {}

  static String plain(Element element) {
    String markup = markup(element);
    return Texts.plain(markup.substring(0, Math.min(markup.length(), MAX_MARKUP)));
  }

  private static String markup(Element element) {
    if (isBase64(element)) {
      return base64(element.wholeText());
    }
    if (element.childrenSize() == 0) {
      // The end of a section that was closed twice is no text.
      return element.wholeText().replace("]]>", "");
    }
    Element visible = element.clone();
    visible.select("script,style").remove();
    return visible.text();
  }

  /// As Atom 0.3 says, or as Atom 1.0 means it: neither text nor XML.
  private static boolean isBase64(Element element) {
    String type = element.attr("type").toLowerCase(Locale.ROOT);
    boolean binary =
        type.indexOf('/') > 0
            && !type.startsWith("text/")
            && !type.contains("xml")
            && !type.contains("html");
    return binary || element.attr("mode").equals("base64") || type.equals("base64");
  }

  private static String base64(String text) {
    try {
      return new String(Base64.getMimeDecoder().decode(text.strip()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
