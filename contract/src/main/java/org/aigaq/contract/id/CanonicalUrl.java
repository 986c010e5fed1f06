package org.aigaq.contract.id;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The normal form of an address: one page, one form. Scheme and host lower-case, IDNA, default
/// port and fragment dropped, dot segments resolved, escapes in one case, tracking parameters
/// removed, the rest sorted.
///
/// What could name different pages on some site stays: path case, trailing slash, `www.`, `http`
/// against `https`.
public final class CanonicalUrl {
  private static final TreeSet<String> TRACKING = new TreeSet<>();

  static {
    TRACKING.addAll(
        List.of(
            "utm_source",
            "utm_medium",
            "utm_campaign",
            "utm_term",
            "utm_content",
            "utm_id",
            "utm_referrer",
            "utm_name",
            "fbclid",
            "gclid",
            "dclid",
            "gbraid",
            "wbraid",
            "yclid",
            "ysclid",
            "_openstat",
            "mc_cid",
            "mc_eid",
            "igshid",
            "igsh",
            "msclkid",
            "twclid",
            "ttclid",
            "at_medium",
            "at_campaign",
            "spm",
            "_ga",
            "_gl",
            "phpsessid",
            "jsessionid"));
  }

  private static final BasicURLNormalizer NORMALIZER =
      BasicURLNormalizer.newBuilder()
          .idnNormalization(BasicURLNormalizer.IdnNormalization.PUNYCODE)
          .queryParamsToRemove(TRACKING)
          .build();

  private CanonicalUrl() {}

  /// Empty when it is no absolute `http` or `https` address with a host.
  public static Optional<String> of(String url) {
    if (url.length() > 2_000) {
      return Optional.empty();
    }
    String normal = NORMALIZER.filter(url.strip());
    return normal == null || !isWeb(normal) ? Optional.empty() : Optional.of(normal);
  }

  /// Other normal forms under which presses serve the same page: with and without `www.`, a
  /// trailing slash, TLS. They keep ids of their own; who meets one of them looks whether the page
  /// is known under another.
  ///
  /// @param canonical a normal form
  public static List<String> twins(String canonical) {
    int host = canonical.indexOf("://") + 3;
    if (host < 3) {
      return List.of();
    }
    String scheme = canonical.substring(0, host);
    String rest = canonical.substring(host);
    String otherScheme = scheme.equals("https://") ? "http://" : "https://";
    // An address with a port speaks one protocol only.
    int hostEnd = rest.indexOf('/') < 0 ? rest.length() : rest.indexOf('/');
    boolean port = rest.lastIndexOf(':', hostEnd) >= 0;
    boolean numeric = rest.matches("[\\d.]+(?:[:/].*)?") || rest.startsWith("[");
    List<String> paths = new ArrayList<>(List.of(rest));
    otherSlash(rest, hostEnd).ifPresent(paths::add);
    List<String> forms = new ArrayList<>();
    for (String first : port ? List.of(scheme) : List.of(scheme, otherScheme)) {
      for (String path : paths) {
        forms.add(first + path);
        if (!numeric) {
          forms.add(first + (path.startsWith("www.") ? path.substring(4) : "www." + path));
        }
      }
    }
    forms.remove(canonical);
    return forms;
  }

  /// Only where the last segment is a directory or a page without a query: `/a/1` and `/a/1/`.
  private static Optional<String> otherSlash(String rest, int hostEnd) {
    if (rest.indexOf('?') >= 0 || rest.length() - hostEnd < 2) {
      return Optional.empty();
    }
    boolean slash = rest.endsWith("/");
    String last = rest.substring(rest.lastIndexOf('/', rest.length() - 2) + 1);
    return !slash && last.indexOf('.') >= 0
        ? Optional.empty()
        : Optional.of(slash ? rest.substring(0, rest.length() - 1) : rest + "/");
  }

  private static boolean isWeb(String url) {
    if (!url.startsWith("http://") && !url.startsWith("https://")) {
      return false;
    }
    try {
      Authority.of(URI.create(url));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
