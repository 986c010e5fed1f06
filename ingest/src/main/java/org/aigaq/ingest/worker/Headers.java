package org.aigaq.ingest.worker;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.aigaq.ingest.fetch.ResponseHead;

/// The headers that rules and revisits need, bounded.
final class Headers {
  private static final int LONGEST = 500;
  private static final int MOST = 60;
  private static final Set<String> KEPT =
      Set.of(
          "age",
          "alt-svc",
          "cache-control",
          "content-encoding",
          "content-language",
          "content-length",
          "content-location",
          "content-type",
          "date",
          "etag",
          "expires",
          "last-modified",
          "link",
          "location",
          "refresh",
          "retry-after",
          "server",
          "set-cookie",
          "vary",
          "via",
          "www-authenticate");

  private Headers() {}

  static Map<String, String> kept(ResponseHead head) {
    Map<String, String> kept = new LinkedHashMap<>();
    head.joined()
        .forEach(
            (name, value) -> {
              // Vendors of walls and challenges speak in headers of their own.
              boolean vendor =
                  name.startsWith("x-") || name.startsWith("cf-") || name.equals("ak_p");
              if ((vendor || KEPT.contains(name)) && name.length() < 80 && kept.size() < MOST) {
                kept.put(name, value.length() > LONGEST ? value.substring(0, LONGEST) : value);
              }
            });
    return kept;
  }
}
