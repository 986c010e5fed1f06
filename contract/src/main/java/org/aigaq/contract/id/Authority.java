package org.aigaq.contract.id;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;

/// The unit of politeness, gates and faces: lower-case IDNA host, with the port when it is not the
/// scheme's own.
public final class Authority {
  private Authority() {}

  /// @throws IllegalArgumentException when the address has no host
  public static String of(String url) {
    return of(URI.create(url));
  }

  /// @throws IllegalArgumentException when the address has no host
  public static String of(URI url) {
    String host = url.getHost();
    if (host == null) {
      host = hostOfRegistryName(url);
    }
    String ascii = host.startsWith("[") ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
    String lower = ascii.toLowerCase(Locale.ROOT);
    return isDefaultPort(url.getScheme(), url.getPort()) ? lower : lower + ":" + url.getPort();
  }

  /// `URI` leaves `getHost` empty for names outside plain ASCII and for underscores, which real
  /// hosts have.
  private static String hostOfRegistryName(URI url) {
    String authority = url.getRawAuthority();
    if (authority == null || authority.isEmpty()) {
      throw new IllegalArgumentException("no host in " + url);
    }
    String withoutUser = authority.substring(authority.indexOf('@') + 1);
    return withoutUser.replaceFirst(":\\d+$", "");
  }

  private static boolean isDefaultPort(String scheme, int port) {
    return port == -1
        || ("http".equalsIgnoreCase(scheme) && port == 80)
        || ("https".equalsIgnoreCase(scheme) && port == 443);
  }
}
