package org.aigaq.contract.config;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.aigaq.contract.id.Authority;
import org.aigaq.contract.id.CanonicalUrl;

/// What can only be seen across outlets.
final class OutletChecks {
  private OutletChecks() {}

  static void check(Map<YamlCursor, Outlet> outlets) {
    Set<String> ids = new HashSet<>();
    Map<String, String> siteOfHost = new HashMap<>();
    outlets.forEach(
        (cursor, outlet) -> {
          if (!outlet.id().isEmpty() && !ids.add(outlet.id())) {
            cursor.problem("the id «" + outlet.id() + "» is taken", "Give each outlet its own id.");
          }
          for (String host : hosts(outlet)) {
            String other = siteOfHost.putIfAbsent(host, outlet.site());
            if (other != null && !other.equals(outlet.site())) {
              cursor.problem(
                  "host " + host + " belongs to the site «" + other + "» already",
                  "Two sites may not share a host: write `site: " + other + "` in this outlet.");
            }
          }
        });
  }

  /// The authorities of everything that the outlet is asked for; `www.` is the same house.
  static List<String> hosts(Outlet outlet) {
    Stream<String> addresses =
        Stream.of(
                Stream.of(outlet.home()),
                outlet.feeds().stream(),
                outlet.listings().stream().map(Listing::url),
                outlet.sitemaps().stream())
            .flatMap(s -> s);
    return Stream.concat(
            addresses.flatMap(url -> CanonicalUrl.of(url).stream()).map(Authority::of),
            outlet.hosts().stream())
        .map(host -> host.startsWith("www.") ? host.substring(4) : host)
        .distinct()
        .toList();
  }
}
