package org.aigaq.newsroom.scenario;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.aigaq.newsroom.press.Page;
import org.aigaq.newsroom.script.Article;

/// Makes pages of pages.
final class Html {

  private Html() {}

  static Page page(int status, String body) {
    return new Page(
        status, Map.of("Content-Type", "text/html; charset=utf-8"), body, StandardCharsets.UTF_8);
  }

  /// A whole page with a title and a sentence.
  static Page bare(int status, String title, String sentence) {
    return page(
        status,
        """
        <!doctype html><html><head><meta charset="utf-8"><title>%s</title></head>
        <body><h1>%s</h1><p>%s</p></body></html>
        """
            .formatted(escape(title), escape(title), escape(sentence)));
  }

  static Page redirect(int status, String location) {
    return new Page(status, Map.of("Location", location), "", StandardCharsets.UTF_8);
  }

  static Page cut() {
    return new Page(Page.CUT, Map.of(), "", StandardCharsets.UTF_8);
  }

  static Page stalled() {
    return new Page(Page.STALLED, Map.of(), "", StandardCharsets.UTF_8);
  }

  static Page with(Page page, String header, String value) {
    Map<String, String> headers = new HashMap<>(page.headers());
    headers.put(header, value);
    return new Page(page.status(), headers, page.body(), page.encoding());
  }

  static Page body(Page page, UnaryOperator<String> change) {
    return new Page(page.status(), page.headers(), change.apply(page.body()), page.encoding());
  }

  static Page head(Page page, String html) {
    return body(page, b -> insert(b, indexOf(b, "</head>"), html));
  }

  static Page foot(Page page, String html) {
    return body(page, b -> insert(b, indexOf(b, "</body>"), html));
  }

  /// Before the first paragraph of an article, in the same element.
  static Page beforeText(Page page, Article article, String html) {
    String first = escape(article.paragraphs().getFirst());
    return body(
        page,
        b -> {
          int at = b.lastIndexOf(first);
          return at < 0 ? b : insert(b, b.lastIndexOf('<', at), html);
        });
  }

  /// After the last paragraph of an article, in the same element.
  static Page afterText(Page page, Article article, String html) {
    String last = escape(article.paragraphs().getLast());
    return body(
        page,
        b -> {
          int at = b.lastIndexOf(last);
          int close = at < 0 ? -1 : b.indexOf('>', at + last.length());
          return close < 0 ? b : insert(b, close + 1, html);
        });
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static int indexOf(String body, String tag) {
    return body.toLowerCase(java.util.Locale.ROOT).lastIndexOf(tag);
  }

  private static String insert(String body, int at, String html) {
    return at < 0 ? body + html : body.substring(0, at) + html + body.substring(at);
  }
}
