package org.aigaq.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigaq.contract.record.Hop;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A page that is nothing but a signpost: it sends its reader on at once by `Refresh` or by a
/// script that does only that. Whatever could be a page of its own, or a challenge, is none.
///
/// @param location as written
record Refresh(Hop.Kind kind, String location) {
  private static final int LARGEST_PAGE = 32_768;
  private static final int MOST_WORDS = 40;
  private static final int LONGEST_WAIT_SECONDS = 10;
  private static final Pattern CONTENT =
      Pattern.compile(
          "^\\s*(\\d{1,4})(?:\\.\\d*)?\\s*[;,]\\s*(?:url\\s*=\\s*)?['\"]?\\s*([^'\"]{1,2000}?)['\"]?\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SCRIPT =
      Pattern.compile(
          "^\\s*(?:<!--)?\\s*(?:(?:window|document|self|top|parent)\\s*\\.\\s*)?location"
              + "(?:\\s*\\.\\s*href)?\\s*(?:=\\s*|\\.\\s*(?:replace|assign)\\s*\\(\\s*)"
              + "([\"'])([^\"']{1,2000})\\1\\s*\\)?\\s*;?\\s*(?://)?\\s*(?:-->)?\\s*$");

  /// Where a page sends its reader; empty for a page of its own.
  static Optional<Refresh> of(ResponseHead head, byte[] body) {
    if (head.status() / 100 != 2) {
      return Optional.empty();
    }
    Optional<Refresh> header = head.first("refresh").flatMap(Refresh::ofContent);
    if (header.isPresent()) {
      return header;
    }
    String type = head.first("content-type").orElse("").toLowerCase(Locale.ROOT);
    boolean html = type.contains("html") || type.isBlank();
    return !html || body.length > LARGEST_PAGE || !mentions(body) ? Optional.empty() : read(body);
  }

  /// Most pages can be told without parsing them.
  private static boolean mentions(byte[] body) {
    String text = new String(body, java.nio.charset.StandardCharsets.ISO_8859_1);
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("http-equiv") && lower.contains("refresh")
        || lower.contains("location") && lower.contains("<script");
  }

  private static Optional<Refresh> read(byte[] body) {
    try {
      Document page = Jsoup.parse(new ByteArrayInputStream(body), null, "");
      page.select("noscript").remove();
      if (new StringTokenizer(page.body().text()).countTokens() > MOST_WORDS) {
        return Optional.empty();
      }
      for (Element meta : page.select("meta[http-equiv~=(?i)^refresh$][content]")) {
        Optional<Refresh> refresh = ofContent(meta.attr("content"));
        if (refresh.isPresent()) {
          return refresh;
        }
      }
      return ofScript(page);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Refresh> ofContent(String content) {
    Matcher matcher = CONTENT.matcher(content);
    return matcher.matches() && Integer.parseInt(matcher.group(1)) <= LONGEST_WAIT_SECONDS
        ? Optional.of(new Refresh(Hop.Kind.META_REFRESH, matcher.group(2)))
        : Optional.empty();
  }

  private static Optional<Refresh> ofScript(Document page) {
    var scripts = page.select("script");
    if (scripts.size() != 1) {
      return Optional.empty();
    }
    Matcher matcher = SCRIPT.matcher(scripts.getFirst().data());
    return matcher.matches()
        ? Optional.of(new Refresh(Hop.Kind.JAVASCRIPT, matcher.group(2)))
        : Optional.empty();
  }
}
