package org.aigaq.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Names to addresses. May block; the fetcher bounds the wait.
@FunctionalInterface
public interface Resolver {
  List<InetAddress> resolve(String host) throws UnknownHostException;

  /// The resolver of the operating system.
  static Resolver system() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
