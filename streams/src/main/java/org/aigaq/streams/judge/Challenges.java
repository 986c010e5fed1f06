package org.aigaq.streams.judge;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aigaq.contract.record.PageFeatures;
import org.jspecify.annotations.Nullable;

/// Recognises pages that ask for a proof of being human instead of showing what was asked for.
///
/// That a vendor serves the host (its cookie, its server name, a line in the footer) is no
/// challenge: a header that says so, a marker of the challenge script, or its title is.
final class Challenges {
  private record Header(String name, List<String> values) {}

  private static final List<Header> HEADERS =
      List.of(
          new Header("cf-mitigated", List.of("challenge")),
          new Header("x-amzn-waf-action", List.of("challenge", "captcha")),
          new Header("x-vercel-mitigated", List.of("challenge")),
          new Header("x-dd-b", List.of("1", "2")));

  /// Beginnings of titles, lower-case.
  private static final List<String> TITLES =
      List.of(
          "just a moment",
          "один момент",
          "attention required! | cloudflare",
          "ddos-guard",
          "human verification",
          "checking your browser",
          "проверка браузера",
          "access denied - sucuri",
          "verifying you are human");

  private static final int FORBIDDEN = 403;
  private static final long AKAMAI_DENIAL = 1024;

  private Challenges() {}

  /// What was recognised, in words.
  static Optional<String> of(int status, Map<String, String> headers, @Nullable PageFeatures page) {
    Optional<String> header = header(headers);
    if (header.isPresent() || page == null || status == 404 || status == 410) {
      return header;
    }
    return marker(status, page).or(() -> title(page));
  }

  static Optional<String> header(Map<String, String> headers) {
    return HEADERS.stream()
        .filter(header -> holds(headers.get(header.name()), header.values()))
        .map(header -> "header " + header.name())
        .findFirst();
  }

  private static boolean holds(@Nullable String value, List<String> wanted) {
    return value != null && wanted.contains(value.strip().toLowerCase(Locale.ROOT));
  }

  /// A captcha is part of many a comment form: it counts only on a refusal.
  private static Optional<String> marker(int status, PageFeatures page) {
    boolean refused = status == FORBIDDEN || status == 429 || status == 503;
    return page.markers().stream()
        .filter(
            marker ->
                marker.endsWith("-challenge")
                    || marker.endsWith("-block")
                    || (refused && marker.contains("captcha")))
        .map(marker -> "marker " + marker)
        .findFirst();
  }

  private static Optional<String> title(PageFeatures page) {
    String title = page.title();
    if (title == null) {
      return Optional.empty();
    }
    String low = title.strip().toLowerCase(Locale.ROOT);
    return TITLES.stream().filter(low::startsWith).map(t -> "title \"" + t + "\"").findFirst();
  }

  /// A refusal that an edge server wrote, not the site: it judges the visitor, not the article.
  static boolean edgeRefusal(Map<String, String> headers, long bytes, @Nullable PageFeatures page) {
    String server = headers.getOrDefault("server", "").toLowerCase(Locale.ROOT);
    String cache = headers.getOrDefault("x-cache", "").toLowerCase(Locale.ROOT);
    String title =
        page == null || page.title() == null ? "" : page.title().toLowerCase(Locale.ROOT);
    return (server.contains("akamaighost") && bytes < AKAMAI_DENIAL)
        || cache.startsWith("error from cloudfront")
        || server.contains("ddos-guard")
        || server.contains("qrator")
        || headers.containsKey("x-sucuri-block")
        || title.contains("cloudflare");
  }
}
