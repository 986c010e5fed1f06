package org.aigaq.ingest.read.text;

import java.net.MalformedURLException;
import java.net.URL;
import java.util.Locale;
import java.util.Optional;

/// Addresses as pages write them.
public final class Urls {
  private static final int MAX = 2_000;

  private Urls() {}

  /// Absolute, `http` or `https`, without a fragment; as lenient as a browser about spaces and
  /// letters that ought to be escaped.
  public static Optional<String> resolve(String base, String link) {
    String clean = tidy(link);
    if (clean.isEmpty() || clean.length() > MAX || clean.startsWith("#")) {
      return Optional.empty();
    }
    Optional<String> absolute = isWeb(clean) ? Optional.of(clean) : against(base, clean);
    return absolute.map(Urls::withoutFragment).filter(Urls::isWeb).filter(Urls::hasHost);
  }

  public static boolean isWeb(String url) {
    return url.regionMatches(true, 0, "http://", 0, 7)
        || url.regionMatches(true, 0, "https://", 0, 8);
  }

  /// Lower case, without a leading `www.`; empty when there is none.
  public static String host(String url) {
    int start = url.indexOf("://");
    if (start < 0) {
      return "";
    }
    int end = start + 3;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String host = url.substring(start + 3, end).toLowerCase(Locale.ROOT);
    host = host.substring(host.indexOf('@') + 1);
    int port = host.lastIndexOf(':');
    host = port > 0 && host.indexOf(']') < port ? host.substring(0, port) : host;
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  /// From the first slash after the host, without query and fragment.
  public static String path(String url) {
    int start = url.indexOf("://");
    int slash = url.indexOf('/', start < 0 ? 0 : start + 3);
    if (slash < 0) {
      return "/";
    }
    int end = slash;
    while (end < url.length() && url.charAt(end) != '?' && url.charAt(end) != '#') {
      end++;
    }
    return url.substring(slash, end);
  }

  private static boolean hasHost(String url) {
    return !host(url).isEmpty();
  }

  private static String tidy(String link) {
    String folded = Texts.fold(link);
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      switch (c) {
        case ' ' -> out.append("%20");
        case '"', '<', '>', '{', '}', '|', '^', '`' -> out.append(escape(c));
        case '\\' -> out.append('/');
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  private static String escape(char c) {
    return "%" + Integer.toHexString(c).toUpperCase(Locale.ROOT);
  }

  private static String withoutFragment(String url) {
    int hash = url.indexOf('#');
    return hash < 0 ? url : url.substring(0, hash);
  }

  @SuppressWarnings("deprecation") // java.net.URI refuses much of what pages link to
  private static Optional<String> against(String base, String link) {
    try {
      if (link.startsWith("?")) {
        int query = base.indexOf('?');
        return Optional.of(withoutFragment(query < 0 ? base : base.substring(0, query)) + link);
      }
      return Optional.of(new URL(new URL(base), link).toExternalForm());
    } catch (MalformedURLException e) {
      return Optional.empty();
    }
  }
}
