package org.aigaq.ingest.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which addresses a public web site cannot have. The ranges are the special-purpose registries of
/// IANA (RFC 6890 and its updates).
final class AddressPolicy {
  private record Range(byte[] prefix, int bits, String name) {
    boolean holds(byte[] address) {
      if (address.length != prefix.length) {
        return false;
      }
      for (int i = 0; i < bits; i++) {
        int mask = 0x80 >> (i % 8);
        if ((address[i / 8] & mask) != (prefix[i / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Range> RANGES =
      List.of(
          range("0.0.0.0", 8, "this network"),
          range("10.0.0.0", 8, "private"),
          range("100.64.0.0", 10, "carrier-grade NAT"),
          range("127.0.0.0", 8, "loopback"),
          range("169.254.0.0", 16, "link-local"),
          range("172.16.0.0", 12, "private"),
          range("192.0.0.0", 24, "protocol assignments"),
          range("192.0.2.0", 24, "documentation"),
          range("192.88.99.0", 24, "6to4 relay"),
          range("192.168.0.0", 16, "private"),
          range("198.18.0.0", 15, "benchmarking"),
          range("198.51.100.0", 24, "documentation"),
          range("203.0.113.0", 24, "documentation"),
          range("224.0.0.0", 4, "multicast"),
          range("240.0.0.0", 4, "reserved"),
          range("::", 128, "unspecified"),
          range("::1", 128, "loopback"),
          range("100::", 64, "discard"),
          range("2001::", 23, "protocol assignments"),
          range("2001:db8::", 32, "documentation"),
          range("3fff::", 20, "documentation"),
          range("5f00::", 16, "segment routing"),
          range("fc00::", 7, "unique local"),
          range("fe80::", 10, "link-local"),
          range("fec0::", 10, "site-local"),
          range("ff00::", 8, "multicast"));

  private static final List<String> LOCAL_NAMES =
      List.of("localhost", "local", "internal", "lan", "home.arpa", "intranet");

  private AddressPolicy() {}

  /// Why an address is refused; empty for a public one.
  static Optional<String> refusal(InetAddress address) {
    byte[] bytes = address.getAddress();
    Optional<byte[]> inner = embeddedV4(bytes);
    if (inner.isPresent()) {
      return refusal(v4(inner.get())).map(reason -> reason + " inside IPv6");
    }
    return RANGES.stream()
        .filter(range -> range.holds(bytes))
        .map(range -> address.getHostAddress() + " is " + range.name())
        .findFirst();
  }

  /// Why a name must not even be handed to a proxy: it means something inside somebody's network.
  static Optional<String> refusal(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return LOCAL_NAMES.stream()
        .filter(name -> lower.equals(name) || lower.endsWith("." + name))
        .map(name -> host + " is a local name")
        .findFirst();
  }

  /// IPv4 carried in IPv6: mapped, compatible, translated (NAT64) and 6to4 addresses reach the
  /// inner one.
  private static Optional<byte[]> embeddedV4(byte[] bytes) {
    if (bytes.length != 16) {
      return Optional.empty();
    }
    boolean compatible = zeroes(bytes, 0, 12) && !zeroes(bytes, 12, 15);
    boolean mapped = zeroes(bytes, 0, 10) && bytes[10] == -1 && bytes[11] == -1;
    boolean nat64 = isTranslated(bytes);
    if (compatible || mapped || nat64) {
      return Optional.of(Arrays.copyOfRange(bytes, 12, 16));
    }
    boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
    return sixToFour ? Optional.of(Arrays.copyOfRange(bytes, 2, 6)) : Optional.empty();
  }

  /// 64:ff9b::/96 (RFC 6052) and 64:ff9b:1::/48 (RFC 8215).
  private static boolean isTranslated(byte[] bytes) {
    return zeroes(bytes, 0, 1)
        && bytes[1] == 0x64
        && bytes[2] == (byte) 0xff
        && bytes[3] == (byte) 0x9b
        && (zeroes(bytes, 4, 12) || bytes[5] == 1);
  }

  private static boolean zeroes(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static InetAddress v4(byte[] bytes) {
    try {
      return Inet4Address.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an IPv4 address", e);
    }
  }

  private static Range range(String prefix, int bits, String name) {
    return new Range(InetAddress.ofLiteral(prefix).getAddress(), bits, name);
  }
}
