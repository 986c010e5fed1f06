package org.aigaq.ingest.read.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigaq.contract.record.PageFeatures;
import org.aigaq.ingest.read.dom.Attr;
import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Found;
import org.aigaq.ingest.read.dom.Tag;
import org.aigaq.ingest.read.text.Texts;
import org.aigaq.ingest.read.text.Urls;
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

  /// @param headers lower-case names
  public static PageFeatures read(Found page, String url, Map<String, String> headers) {
    Visible visible = Visible.of(page.dom());
    return new PageFeatures(
        bounded(page.title()),
        h1(page),
        canonical(page, url),
        visible.start(),
        visible.words(),
        visible.simhash(),
        noindex(page, headers),
        redirect(page, url, visible.words()),
        Markers.of(page, headers, visible));
  }

  private static @Nullable String h1(Found page) {
    for (int heading : page.headings()) {
      if (page.dom().tag(heading) == Tag.H1) {
        return bounded(page.dom().text(heading, MAX_TITLE * 2));
      }
    }
    return null;
  }

  private static @Nullable String bounded(String text) {
    String folded = Texts.orNull(text);
    return folded == null ? null : Texts.shorten(folded, MAX_TITLE);
  }

  /// The address that the page gives for itself, resolved.
  public static @Nullable String canonical(Found page, String url) {
    for (int link : page.links()) {
      if (page.isRelated(link, "canonical") && page.dom().has(link, Attr.HREF)) {
        return Urls.resolve(url, page.dom().attr(link, Attr.HREF)).orElse(null);
      }
    }
    return null;
  }

  private static boolean noindex(Found page, Map<String, String> headers) {
    return says(List.of(headers.getOrDefault("x-robots-tag", "")), "noindex")
        || says(page.metas().getOrDefault("robots", List.of()), "noindex")
        || says(page.metas().getOrDefault("googlebot", List.of()), "noindex");
  }

  private static boolean says(List<String> values, String word) {
    return values.stream().anyMatch(v -> v.toLowerCase(Locale.ROOT).contains(word));
  }

  private static @Nullable String redirect(Found page, String url, int words) {
    Dom dom = page.dom();
    if (page.metas().containsKey("refresh")) {
      for (int i = 0; i < dom.size(); i++) {
        boolean refresh =
            dom.tag(i) == Tag.META
                && dom.attr(i, Attr.HTTP_EQUIV).strip().equalsIgnoreCase("refresh")
                && dom.closest(i, Tag.NOSCRIPT) < 0;
        Matcher m = REFRESH.matcher(refresh ? dom.attr(i, Attr.CONTENT) : "");
        String target = m.find() ? Urls.resolve(url, m.group(2)).orElse(null) : null;
        if (target != null && !target.equals(url)) {
          return target;
        }
      }
    }
    return words > SCRIPT_REDIRECT_WORDS ? null : scriptLocation(page, url);
  }

  private static @Nullable String scriptLocation(Found page, String url) {
    for (int script : page.scripts()) {
      if (page.dom().has(script, Attr.SRC)) {
        continue;
      }
      String code = page.dom().data(script);
      Matcher m = LOCATION.matcher(code.substring(0, Math.min(code.length(), MAX_SCRIPT)));
      if (m.find()) {
        return Urls.resolve(url, m.group(1)).orElse(null);
      }
    }
    return null;
  }
}
