package org.aigaq.ingest.read.page;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigaq.contract.record.PageFeatures;
import org.aigaq.ingest.read.text.Texts;
import org.aigaq.ingest.read.text.Urls;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The features of any HTML page.
public final class PageReader {
  private static final int MAX_TITLE = 500;
  private static final int MAX_SCRIPT = 5_000;
  private static final Pattern REFRESH =
      Pattern.compile(
          "^\\s*(\\d+)[\\d.]*\\s*[;,]?\\s*(?:url\\s*=\\s*)?['\"]?\\s*([^'\"]+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LOCATION =
      Pattern.compile(
          "(?:^|[;{}\\s])(?:(?:window|document|self|top|parent)\\s*\\.\\s*)?location"
              + "(?:\\s*\\.\\s*(?:href|pathname))?\\s*(?:=\\s*|\\.\\s*(?:replace|assign)\\s*\\(\\s*)"
              + "[\"']([^\"']{1,500})[\"']\\s*\\)?");

  /// A page with more text than this is a page, whatever its scripts do later.
  private static final int SCRIPT_REDIRECT_WORDS = 60;

  private PageReader() {}

  /// @param html the source that the document was parsed from
  /// @param headers lower-case names
  public static PageFeatures read(
      Document page, String html, String url, Map<String, String> headers) {
    Visible visible = Visible.of(page.body());
    return new PageFeatures(
        bounded(page.title()),
        h1(page),
        canonical(page, url),
        visible.start(),
        visible.words(),
        visible.simhash(),
        noindex(page, headers),
        redirect(page, url, visible.words()),
        Markers.of(page, html, headers, visible));
  }

  private static @Nullable String h1(Document page) {
    Element h1 = page.selectFirst("h1");
    return h1 == null ? null : bounded(h1.text());
  }

  private static @Nullable String bounded(String text) {
    String folded = Texts.orNull(text);
    return folded == null ? null : Texts.shorten(folded, MAX_TITLE);
  }

  /// The address that the page gives for itself, resolved.
  public static @Nullable String canonical(Document page, String url) {
    Element link = page.selectFirst("link[rel~=(?i)(^|\\s)canonical(\\s|$)][href]");
    return link == null ? null : Urls.resolve(url, link.attr("href")).orElse(null);
  }

  private static boolean noindex(Document page, Map<String, String> headers) {
    boolean header =
        headers.getOrDefault("x-robots-tag", "").toLowerCase(Locale.ROOT).contains("noindex");
    return header
        || page.selectFirst("meta[name~=(?i)^(robots|googlebot)$][content~=(?i)noindex]") != null;
  }

  private static @Nullable String redirect(Document page, String url, int words) {
    for (Element meta : page.select("meta[http-equiv~=(?i)^refresh$][content]")) {
      Matcher m = REFRESH.matcher(meta.attr("content"));
      if (m.find() && meta.parents().stream().noneMatch(p -> p.normalName().equals("noscript"))) {
        String target = Urls.resolve(url, m.group(2)).orElse(null);
        if (target != null && !target.equals(url)) {
          return target;
        }
      }
    }
    return words > SCRIPT_REDIRECT_WORDS ? null : scriptLocation(page, url);
  }

  private static @Nullable String scriptLocation(Document page, String url) {
    for (Element script : page.select("script:not([src])")) {
      String code = script.data();
      Matcher m = LOCATION.matcher(code.substring(0, Math.min(code.length(), MAX_SCRIPT)));
      if (m.find()) {
        return Urls.resolve(url, m.group(1)).orElse(null);
      }
    }
    return null;
  }
}
