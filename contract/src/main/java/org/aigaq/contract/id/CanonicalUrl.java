package org.aigaq.contract.id;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
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
        java.util.List.of(
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
