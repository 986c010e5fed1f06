package org.aigaq.ingest.fetch;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aigaq.contract.id.Authority;

/// A web address taken apart for asking.
///
/// @param host IDNA, lower-case; IPv6 literals without brackets
/// @param path with the query, escaped
record WebAddress(String url, boolean tls, String host, int port, String path, String authority) {
  private static final int MAX_LENGTH = 4_000;
  private static final Pattern PORT = Pattern.compile(":(\\d*)$");
  private static final Pattern NAME = Pattern.compile("[a-z0-9._-]+");
  private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");
  private static final Pattern DECIMALS =
      Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
  private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]");
  private static final Pattern LONE_PER_CENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final Pattern SCHEME =
      Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

  /// An address that cannot be asked.
  static final class Invalid extends Exception {
    private static final long serialVersionUID = 1L;

    Invalid(String message) {
      super(message);
    }
  }

  static WebAddress parse(String url) throws Invalid {
    String tidy = tidy(url);
    if (tidy.length() > MAX_LENGTH) {
      throw new Invalid("an address of " + tidy.length() + " characters; at most " + MAX_LENGTH);
    }
    try {
      return of(new URI(tidy));
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new Invalid("no web address: " + e.getMessage());
    }
  }

  /// Resolves what a `Location` header says, as it was sent.
  WebAddress resolve(String location) throws Invalid {
    String raw = location.strip();
    String tidy = tidy(raw);
    if (SCHEME.matcher(tidy).matches()) {
      return parse(tidy);
    }
    // java.net.URI drops the last path segment when only a query is given.
    if (tidy.startsWith("?")) {
      int query = path.indexOf('?');
      return parse(root() + (query < 0 ? path : path.substring(0, query)) + tidy);
    }
    if (tidy.isEmpty() || tidy.startsWith("#")) {
      return this;
    }
    try {
      URI resolved = new URI(root() + path).resolve(new URI(tidy));
      // java.net.URI keeps the dots that lead above the root; browsers drop them.
      String within = resolved.getRawPath().replaceFirst("^(/\\.\\.)+(?=/|$)", "");
      String query = resolved.getRawQuery() == null ? "" : "?" + resolved.getRawQuery();
      return parse(resolved.getScheme() + "://" + resolved.getRawAuthority() + within + query);
    } catch (URISyntaxException e) {
      throw new Invalid("no web address: " + e.getMessage());
    }
  }

  /// The same host's address of another path.
  WebAddress at(String otherPath) {
    return new WebAddress(root() + otherPath, tls, host, port, otherPath, authority);
  }

  /// What the `Host` header and an absolute form say.
  String hostHeader() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return port == defaultPort(tls) ? name : name + ":" + port;
  }

  /// The address that the host is, when it is no name.
  Optional<InetAddress> literal() {
    try {
      return Optional.of(InetAddress.ofLiteral(host));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private String root() {
    return (tls ? "https://" : "http://") + hostHeader();
  }

  private static WebAddress of(URI uri) throws Invalid {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new Invalid("only http and https are fetched, not \"" + scheme + ":\"");
    }
    boolean tls = scheme.equals("https");
    String rawAuthority = uri.getRawAuthority();
    if (rawAuthority == null || rawAuthority.isEmpty() || rawAuthority.contains("@")) {
      throw new Invalid("no plain host in " + uri);
    }
    int port = port(rawAuthority, tls);
    String host = host(rawAuthority);
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    var plain = new WebAddress("", tls, host, port, path + query, "");
    String url = plain.root() + plain.path();
    return new WebAddress(url, tls, host, port, path + query, Authority.of(url));
  }

  private static String host(String rawAuthority) throws Invalid {
    if (rawAuthority.startsWith("[")) {
      return InetAddress.ofLiteral(rawAuthority.substring(1, rawAuthority.indexOf(']')))
          .getHostAddress();
    }
    String name = PORT.matcher(rawAuthority).replaceFirst("");
    String ascii = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    String trimmed = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
    if (trimmed.isEmpty() || trimmed.length() > 253 || !NAME.matcher(trimmed).matches()) {
      throw new Invalid("no host name: \"" + name + "\"");
    }
    boolean numeric = NUMERIC.matcher(trimmed).matches();
    if (numeric && !DECIMALS.matcher(trimmed).matches()) {
      // 127.1, 0x7f000001 and their like name an address in a way made to slip past checks.
      throw new Invalid("an IPv4 address not written as four decimal numbers: " + name);
    }
    return trimmed;
  }

  private static int port(String rawAuthority, boolean tls) throws Invalid {
    var matcher = PORT.matcher(rawAuthority);
    if (!matcher.find() || matcher.group(1).isEmpty()) {
      return defaultPort(tls);
    }
    String digits = matcher.group(1);
    int port = digits.length() > 5 ? -1 : Integer.parseInt(digits);
    if (port < 1 || port > 65_535) {
      throw new Invalid("no port: " + digits);
    }
    return port;
  }

  private static int defaultPort(boolean tls) {
    return tls ? 443 : 80;
  }

  /// Escapes what may not stand in an address but does in the wild: spaces, raw UTF-8, quotes, lone
  /// per cent signs. The fragment is dropped: it is never sent.
  private static String tidy(String url) {
    String bare = BREAKS.matcher(url.strip()).replaceAll("");
    int fragment = bare.indexOf('#');
    String sent = fragment < 0 ? bare : bare.substring(0, fragment);
    int hostEnd = hostEnd(sent);
    var out = new StringBuilder(sent.substring(0, hostEnd));
    boolean query = false;
    for (byte b : sent.substring(hostEnd).getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      query |= c == '?';
      if (c <= 0x20 || c >= 0x7f || (query ? "\"<>\\^`{|}" : "\"<>\\^`{|}[]").indexOf(c) >= 0) {
        out.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      } else {
        out.append(c);
      }
    }
    return LONE_PER_CENT.matcher(out).replaceAll("%25");
  }

  private static int hostEnd(String url) {
    int slashes = url.indexOf("//");
    boolean absolute = slashes >= 0 && (slashes == 0 || url.indexOf('/') == slashes);
    if (!absolute) {
      return 0;
    }
    int i = slashes + 2;
    while (i < url.length() && "/?".indexOf(url.charAt(i)) < 0) {
      i++;
    }
    return i;
  }
}
