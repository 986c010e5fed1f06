package org.aigaq.ingest.read.feed;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Repairs the text of a feed that no parser takes as it is. Only for a second reading: sound feeds
/// never come here.
final class Mend {
  private static final String OPEN = "<![CDATA[";
  private static final String CLOSE = "]]>";
  private static final String NAMES =
      "(?:[A-Za-z]{1,10}:)?(?:rss|feed|channel|item|entry|title|link|guid|id|pubDate|published|updated|issued"
          + "|modified|date|creator|author|name|category|comments|description|summary|content|encoded)";
  private static final Pattern SPACED =
      Pattern.compile("<\\s*(/?)\\s*(" + NAMES + ")(?=[\\s>/])", Pattern.CASE_INSENSITIVE);
  private static final Pattern START_WITHOUT_END =
      Pattern.compile("<(" + NAMES + ")(\\s+[^<>=]*)?(?=<)", Pattern.CASE_INSENSITIVE);
  private static final Pattern END_WITHOUT_END =
      Pattern.compile("</(" + NAMES + ")\\s*(?=<)", Pattern.CASE_INSENSITIVE);
  private static final Pattern OPEN_QUOTE =
      Pattern.compile("(<" + NAMES + "\\s[^<>]*?=\\s*\"[^\"<>]*?)(/?>)(?=[^\"<]*<)");
  private static final Pattern TAG_NAME = Pattern.compile("<([A-Za-z][\\w:.-]*)[^<>]*>\\s*$");

  private Mend() {}

  static String mend(String xml) {
    String text = withoutSlashes(xml);
    text = SPACED.matcher(text).replaceAll("<$1$2");
    text = END_WITHOUT_END.matcher(text).replaceAll("</$1>");
    text = START_WITHOUT_END.matcher(text).replaceAll(Mend::closed);
    text = OPEN_QUOTE.matcher(text).replaceAll("$1\"$2");
    return sections(withoutOpenComment(text));
  }

  /// A comment that nothing ends would swallow the rest.
  private static String withoutOpenComment(String text) {
    int last = text.lastIndexOf("-->") + 1;
    int open = text.indexOf("<!--", last);
    return open < 0 ? text : text.substring(0, open) + text.substring(open).replace("<!--", "");
  }

  /// `<title Some words` is a title and its text.
  private static String closed(MatchResult m) {
    String text = m.group(2) == null ? "" : m.group(2).strip();
    return Matcher.quoteReplacement("<" + m.group(1) + ">" + text);
  }

  /// Quotes that some PHP has escaped once too often.
  private static String withoutSlashes(String xml) {
    return xml.contains("=\\\"")
        ? xml.replace("\\\"", "\"").replace("\\'", "'").replace("\\/", "/").replace("\\n", "\n")
        : xml;
  }

  /// CDATA sections that are nested, or never closed, end where their element ends.
  private static String sections(String text) {
    if (!text.contains(OPEN)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, at)) {
      out.append(text, at, open);
      int from = open + OPEN.length();
      int close = text.indexOf(CLOSE, from);
      int nested = text.indexOf(OPEN, from);
      boolean sound = close >= 0 && (nested < 0 || nested > close) && endsElement(text, close + 3);
      int end = sound ? close : end(text, open, from, close);
      String inside = text.substring(from, end).replace(OPEN, "").replace(CLOSE, "");
      out.append(OPEN).append(inside).append(CLOSE);
      at = text.startsWith(CLOSE, end) ? end + CLOSE.length() : end;
    }
    return out.append(text, at, text.length()).toString();
  }

  private static boolean endsElement(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i >= text.length() || text.startsWith("</", i) || text.startsWith(OPEN, i);
  }

  private static int end(String text, int open, int from, int close) {
    Matcher name = TAG_NAME.matcher(text).region(Math.max(0, open - 300), open);
    int endTag = name.find() ? text.indexOf("</" + name.group(1), from) : -1;
    if (endTag < 0) {
      return close < 0 ? text.length() : close;
    }
    int last = text.lastIndexOf(CLOSE, endTag);
    return last > from ? last : endTag;
  }
}
