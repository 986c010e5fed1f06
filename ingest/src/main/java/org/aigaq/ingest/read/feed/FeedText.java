package org.aigaq.ingest.read.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigaq.contract.topic.Json;
import org.jsoup.parser.Parser;

/// Finds the feed in a text: behind a byte order mark, blank lines, warnings, a DOCTYPE, inside a
/// page, a comment, a JSON string, or escaped as a whole.
final class FeedText {
  private static final Pattern ROOT =
      Pattern.compile(
          "<((?:[A-Za-z][\\w.-]*:)?(?:rss|feed|rdf|channel|urlset|sitemapindex))(?=[\\s>/])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SURE_ROOT =
      Pattern.compile(
          "<((?:[A-Za-z][\\w.-]*:)?(?:rss|feed|rdf))(?=[\\s>])", Pattern.CASE_INSENSITIVE);
  private static final Pattern ITEM =
      Pattern.compile("<(?:[A-Za-z][\\w.-]*:)?(?:item|entry)(?=[\\s>])", Pattern.CASE_INSENSITIVE);
  private static final Pattern ITEM_WITH_LINK =
      Pattern.compile(
          "<(?:[a-z][\\w.-]*:)?(item|entry|news|article|post)[\\s>].{0,20000}?"
              + "<(?:[a-z][\\w.-]*:)?(?:link|guid|url)[\\s>/]",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern ESCAPED =
      Pattern.compile("&(?:amp;)*lt;(?:\\?xml|rss|feed|rdf:rdf)[\\s&]", Pattern.CASE_INSENSITIVE);
  private static final Pattern HTML =
      Pattern.compile("<(?:!doctype\\s+html|html|head|body)[\\s>]", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final int MAX_ESCAPES = 3;
  private static final int HEAD = 20_000;

  private FeedText() {}

  /// From the root element on, without characters that XML forbids; empty when there is no root or
  /// the text is a page that only quotes one.
  static Optional<String> find(String text) {
    return fromRoot(text)
        .or(() -> insidePage(text))
        .or(() -> escaped(text))
        .or(() -> insideJson(text))
        .or(() -> withoutRoot(text))
        .map(FeedText::legal);
  }

  /// A DOCTYPE stands before the root and goes with it; of its entities those that are plain words
  /// are kept.
  private static Optional<String> fromRoot(String text) {
    Matcher root = ROOT.matcher(text);
    int from = 0;
    while (root.find(from)) {
      int comment = commentAround(text, root.start());
      if (comment < 0) {
        String before = text.substring(0, root.start());
        return isHtml(before)
            ? Optional.empty()
            : Optional.of(Entities.expand(before, text.substring(root.start())));
      }
      from = comment;
    }
    return Optional.empty();
  }

  /// A whole feed with items, though wrapped in a page or a comment.
  private static Optional<String> insidePage(String text) {
    Matcher root = SURE_ROOT.matcher(text);
    while (root.find()) {
      String tag = root.group(1);
      int end = text.indexOf("</" + tag, root.end());
      String feed = text.substring(root.start(), end < 0 ? text.length() : end);
      boolean quoted = insideScript(text, root.start());
      if (!quoted && ITEM.matcher(feed).find()) {
        return Optional.of(feed + "</" + tag + ">");
      }
    }
    return Optional.empty();
  }

  private static boolean insideScript(String text, int at) {
    int open = text.lastIndexOf("<script", at);
    return open >= 0 && text.lastIndexOf("</script", at) < open;
  }

  /// The whole document with its mark-up escaped, once or more often.
  private static Optional<String> escaped(String text) {
    Matcher start = ESCAPED.matcher(text);
    if (!start.find()) {
      return Optional.empty();
    }
    String now = text.substring(start.start());
    for (int i = 0; i < MAX_ESCAPES; i++) {
      now = Parser.unescapeEntities(now, false);
      Optional<String> feed = fromRoot(now).filter(f -> ITEM.matcher(f).find());
      if (feed.isPresent()) {
        return feed;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> insideJson(String text) {
    String start = text.stripLeading();
    if (!start.startsWith("{") && !start.startsWith("\"")) {
      return Optional.empty();
    }
    try {
      JsonNode json = Json.MAPPER.readTree(start);
      if (json.isTextual()) {
        return fromRoot(json.asText());
      }
      for (JsonNode value : json) {
        Optional<String> feed = value.isTextual() ? fromRoot(value.asText()) : Optional.empty();
        if (feed.isPresent()) {
          return feed;
        }
      }
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /// A root of another name, or none: items with links make a feed.
  private static Optional<String> withoutRoot(String text) {
    if (isHtml(text)) {
      return Optional.empty();
    }
    Matcher item = ITEM_WITH_LINK.matcher(text);
    return item.find() ? Optional.of("<rss>" + text.substring(item.start())) : Optional.empty();
  }

  static boolean isHtml(String text) {
    String head = text.substring(0, Math.min(text.length(), HEAD));
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
          && c != '\ufeff'
          && c < 0xfffe) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
