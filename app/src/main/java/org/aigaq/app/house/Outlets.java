package org.aigaq.app.house;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aigaq.contract.config.Listing;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.config.Site;
import org.aigaq.contract.id.Authority;
import org.aigaq.contract.id.CanonicalUrl;

/// Whose page an address is, by the file of outlets.
public final class Outlets {
  public static final Outlets NONE = new Outlets(List.of());

  /// @param site that the outlet belongs to
  public record Owner(Site site, Outlet outlet) {}

  private final List<Owner> owners = new ArrayList<>();

  public Outlets(List<Site> sites) {
    for (Site site : sites) {
      site.outlets().forEach(outlet -> owners.add(new Owner(site, outlet)));
    }
  }

  /// Of several outlets on one host, the one whose articles look so; else the one whose home page
  /// stands nearest above.
  public Optional<Owner> of(String url) {
    Optional<String> canonical = CanonicalUrl.of(url);
    if (canonical.isEmpty()) {
      return Optional.empty();
    }
    String form = canonical.get();
    List<Owner> onHost =
        owners.stream().filter(o -> hosts(o.outlet()).anyMatch(hostOf(form)::equals)).toList();
    return onHost.stream()
        .filter(o -> includes(o.outlet(), form))
        .findFirst()
        .or(() -> onHost.stream().max(Comparator.comparingInt(o -> above(o.outlet(), form))));
  }

  private static boolean includes(Outlet outlet, String url) {
    return outlet.articles().include().stream()
        .anyMatch(p -> Pattern.compile(p).matcher(url).find());
  }

  private static int above(Outlet outlet, String url) {
    return url.startsWith(outlet.home()) ? outlet.home().length() : 0;
  }

  private static Stream<String> hosts(Outlet outlet) {
    Stream<String> addresses =
        Stream.of(
                Stream.of(outlet.home()),
                outlet.feeds().stream(),
                outlet.listings().stream().map(Listing::url),
                outlet.sitemaps().stream())
            .flatMap(s -> s);
    return Stream.concat(
        addresses.flatMap(url -> CanonicalUrl.of(url).stream()).map(Outlets::hostOf),
        outlet.hosts().stream().map(Outlets::bare));
  }

  private static String hostOf(String url) {
    return bare(Authority.of(url));
  }

  private static String bare(String authority) {
    return authority.startsWith("www.") ? authority.substring(4) : authority;
  }
}
