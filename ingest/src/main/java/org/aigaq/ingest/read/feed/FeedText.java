package org.aigaq.ingest.read.feed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Feed text freed of what no XML parser should see.
final class FeedText {
  private static final Pattern ROOT =
      Pattern.compile(
          "<((?:[A-Za-z][\\w.-]*:)?(?:rss|feed|rdf|channel|urlset|sitemapindex))(?=[\\s>/])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HTML =
      Pattern.compile("<(?:!doctype\\s+html|html|head|body)[\\s>]", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

  private FeedText() {}

  /// From the root element on, without characters that XML forbids; empty when there is no root or
  /// the text is a page that only quotes one.
  ///
  /// A DOCTYPE stands before the root and goes with it, entities and all.
  static Optional<String> fromRoot(String text) {
    Matcher root = ROOT.matcher(text);
    int from = 0;
    while (root.find(from)) {
      int comment = commentAround(text, root.start());
      if (comment < 0) {
        boolean page = isHtml(text.substring(0, root.start()));
        return page ? Optional.empty() : Optional.of(legal(text.substring(root.start())));
      }
      from = comment;
    }
    return Optional.empty();
  }

  static boolean isHtml(String text) {
    String head = text.substring(0, Math.min(text.length(), 20_000));
    return HTML.matcher(COMMENT.matcher(head).replaceAll(" ")).find();
  }

  /// The end of the comment that holds this position, or -1.
  private static int commentAround(String text, int at) {
    int open = text.lastIndexOf("<!--", at);
    if (open < 0) {
      return -1;
    }
    int close = text.indexOf("-->", open + 4);
    return close > at ? close : -1;
  }

  private static String legal(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        out.append(c).append(text.charAt(++i));
      } else if ((c >= ' ' || c == '\n' || c == '\t' || c == '\r')
          && !Character.isSurrogate(c)
          && c < 0xfffe) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
