package org.aigaq.ingest.fetch;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Hosts that agreed to HTTP/2 and were then not fit for it. Forgotten with the process.
final class Http1Hosts {
  private static final int MOST = 10_000;

  private final Map<String, Boolean> hosts =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > MOST;
            }
          });

  void add(String authority) {
    hosts.put(authority, true);
  }

  boolean has(String authority) {
    return hosts.containsKey(authority);
  }
}
