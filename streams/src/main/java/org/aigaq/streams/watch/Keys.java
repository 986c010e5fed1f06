package org.aigaq.streams.watch;

/// Keys of the stores: the site first, parts apart by a zero.
final class Keys {
  private Keys() {}

  static String of(String site, String rest) {
    return site + '\u0000' + rest;
  }

  static String of(String site, String host, String rest) {
    return site + '\u0000' + host + '\u0000' + rest;
  }

  /// Above every key of the site.
  static String end(String site) {
    return site + '\u0001';
  }

  /// The part behind the site.
  static String rest(String key) {
    return key.substring(key.indexOf('\u0000') + 1);
  }

  static String site(String key) {
    return key.substring(0, key.indexOf('\u0000'));
  }

  static String host(String authority, String vantage) {
    return authority + "@" + vantage;
  }

  static String authority(String host) {
    return host.substring(0, host.lastIndexOf('@'));
  }

  static String vantage(String host) {
    return host.substring(host.lastIndexOf('@') + 1);
  }
}
