package org.aigaq.ingest.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The cookies of one chain of requests (RFC 6265, as far as a chain of a few seconds needs it);
/// forgotten with it, unless they are put on the shelf.
final class CookieJar {
  private static final int MOST = 50;
  private static final int LONGEST = 4_096;
  private static final int LONGEST_HEADER = 8_192;

  private record Cookie(
      String name, String value, String domain, boolean hostOnly, String path, boolean secure) {
    boolean goesTo(WebAddress address) {
      boolean host =
          address.host().equals(domain) || !hostOnly && address.host().endsWith("." + domain);
      String asked = address.path().replaceFirst("\\?.*", "");
      boolean under =
          asked.equals(path)
              || asked.startsWith(path)
                  && (path.endsWith("/") || asked.charAt(path.length()) == '/');
      return host && under && (address.tls() || !secure);
    }

    boolean replaces(Cookie other) {
      return name.equals(other.name) && domain.equals(other.domain) && path.equals(other.path);
    }
  }

  private final List<Cookie> cookies = new ArrayList<>();

  CookieJar copy() {
    var copy = new CookieJar();
    copy.cookies.addAll(cookies);
    return copy;
  }

  /// Takes what an answer sets.
  void take(WebAddress from, ResponseHead head) {
    for (String line : head.all("set-cookie")) {
      if (line.length() <= LONGEST) {
        take(from, line);
      }
    }
  }

  /// What the `Cookie` header of a request says; empty without any.
  String header(WebAddress to) {
    String header =
        cookies.stream()
            .filter(cookie -> cookie.goesTo(to))
            .map(cookie -> cookie.name() + "=" + cookie.value())
            .collect(Collectors.joining("; "));
    return header.length() > LONGEST_HEADER ? "" : header;
  }

  private void take(WebAddress from, String line) {
    String[] parts = line.split(";", -1);
    int equals = parts[0].indexOf('=');
    String name = equals < 0 ? "" : parts[0].substring(0, equals).strip();
    if (name.isEmpty()) {
      return;
    }
    String value = parts[0].substring(equals + 1).strip();
    String domain = attribute(parts, "domain").toLowerCase(Locale.ROOT).replaceFirst("^\\.", "");
    boolean hostOnly = domain.isEmpty() || domain.equals(from.host());
    boolean ofParent = domain.contains(".") && from.host().endsWith("." + domain);
    boolean foreign = !hostOnly && (!ofParent || from.literal().isPresent());
    if (foreign) {
      return;
    }
    String path = attribute(parts, "path");
    var cookie =
        new Cookie(
            name,
            value,
            hostOnly ? from.host() : domain,
            hostOnly,
            path.startsWith("/") ? path : folder(from),
            has(parts, "secure"));
    cookies.removeIf(cookie::replaces);
    if (!attribute(parts, "max-age").matches("0+|-\\d+") && cookies.size() < MOST) {
      cookies.add(cookie);
    }
  }

  private static String folder(WebAddress from) {
    String path = from.path().replaceFirst("\\?.*", "");
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? "/" : path.substring(0, slash);
  }

  private static String attribute(String[] parts, String name) {
    for (int i = parts.length - 1; i > 0; i--) {
      int equals = parts[i].indexOf('=');
      if (equals > 0 && parts[i].substring(0, equals).strip().equalsIgnoreCase(name)) {
        return parts[i].substring(equals + 1).strip();
      }
    }
    return "";
  }

  private static boolean has(String[] parts, String name) {
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].strip().equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }
}
