package org.aigaq.streams.watch.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.config.Site;
import org.aigaq.contract.id.Authority;
import org.aigaq.contract.id.CanonicalUrl;
import org.aigaq.contract.id.Ids;
import org.aigaq.contract.record.OutletRef;
import org.aigaq.contract.record.Target;
import org.jspecify.annotations.Nullable;

/// A site's configuration, made ready: compiled patterns, hosts, and the addresses to discover
/// from.
public final class SitePlan {
  private final Site site;
  private final Map<String, Patterns> patterns = new LinkedHashMap<>();
  private final Set<String> hosts = new HashSet<>();
  private final Set<String> furniture = new HashSet<>();
  private final List<Source> sources = new ArrayList<>();

  private record Patterns(Outlet outlet, List<Pattern> include, List<Pattern> exclude) {}

  /// An address that is read again and again for links.
  ///
  /// @param articles of a listing: what its articles' addresses look like
  public record Source(
      String id,
      String outlet,
      Target target,
      String url,
      String authority,
      @Nullable String articles) {}

  /// An article's address that was let in.
  public record Admitted(String outlet, String canonicalUrl, String authority) {}

  public SitePlan(Site site) {
    this.site = site;
    for (Outlet outlet : site.outlets()) {
      patterns.put(
          outlet.id(),
          new Patterns(
              outlet,
              outlet.articles().include().stream().map(Pattern::compile).toList(),
              outlet.articles().exclude().stream().map(Pattern::compile).toList()));
      addSources(outlet);
      outlet.hosts().forEach(host -> hosts.add(bare(host)));
      addAddress(outlet.home());
    }
    sources.forEach(source -> addAddress(source.url()));
  }

  public Site site() {
    return site;
  }

  public List<Source> sources() {
    return sources;
  }

  public Optional<Outlet> outlet(String id) {
    return Optional.ofNullable(patterns.get(id)).map(Patterns::outlet);
  }

  /// The outlet whose rules of politeness hold for a host: the first that names it.
  public Optional<Outlet> outletOf(String authority) {
    String host = bare(authority);
    return site.outlets().stream()
        .filter(outlet -> bare(Authority.of(outlet.home())).equals(host))
        .findFirst()
        .or(
            () ->
                sources.stream()
                    .filter(source -> bare(source.authority()).equals(host))
                    .findFirst()
                    .flatMap(source -> outlet(source.outlet())))
        .or(() -> site.outlets().stream().findFirst());
  }

  /// What documents say of the outlet.
  public OutletRef ref(Outlet outlet) {
    return new OutletRef(
        outlet.id(),
        outlet.displayName(),
        lower(outlet.ownership()),
        lower(outlet.kind()),
        site.country());
  }

  /// The vantage that looks by default.
  public String vantage() {
    return site.vantages().isEmpty() ? "direct" : site.vantages().getFirst().id();
  }

  public List<String> homes() {
    return site.outlets().stream().map(Outlet::home).toList();
  }

  /// Whether a link leads to an article of this site, and whose it is.
  ///
  /// @param listed what the listing's articles look like, when the link comes from a listing
  public Optional<Admitted> admit(
      String url, String foundBy, Target where, @Nullable Pattern listed) {
    Optional<String> canonical = CanonicalUrl.of(url).filter(form -> !furniture.contains(form));
    if (canonical.isEmpty()) {
      return Optional.empty();
    }
    String form = canonical.get();
    String authority = Authority.of(form);
    boolean ours = hosts.contains(bare(authority));
    return owner(form, foundBy, where, listed, ours)
        .map(outlet -> new Admitted(outlet, form, authority));
  }

  private Optional<String> owner(
      String url, String foundBy, Target where, @Nullable Pattern listed, boolean ours) {
    Patterns finder = patterns.get(foundBy);
    if (finder == null || found(finder.exclude(), url)) {
      return Optional.empty();
    }
    if (found(finder.include(), url)) {
      return Optional.of(foundBy);
    }
    Optional<String> twin =
        patterns.values().stream()
            .filter(other -> found(other.include(), url) && !found(other.exclude(), url))
            .map(other -> other.outlet().id())
            .findFirst();
    if (twin.isPresent()) {
      return twin;
    }
    boolean fits =
        switch (where) {
          case FEED -> finder.include().isEmpty();
          case LISTING -> listed != null && listed.matcher(url).find();
          default -> false;
        };
    return ours && fits ? Optional.of(foundBy) : Optional.empty();
  }

  private void addSources(Outlet outlet) {
    int before = sources.size();
    outlet.feeds().forEach(url -> addSource(outlet, Target.FEED, url, null));
    outlet.listings().forEach(l -> addSource(outlet, Target.LISTING, l.url(), l.articles()));
    outlet.sitemaps().forEach(url -> addSource(outlet, Target.SITEMAP, url, null));
    if (sources.size() == before) {
      addSource(outlet, Target.HOME, outlet.home(), null);
    }
  }

  private void addSource(Outlet outlet, Target target, String url, @Nullable String articles) {
    String id = sourceId(outlet.id(), target, url);
    sources.add(new Source(id, outlet.id(), target, url, Authority.of(url), articles));
  }

  public static String sourceId(String outlet, Target target, String url) {
    return Ids.of("source", outlet, target.name(), url).substring(0, 16);
  }

  /// The authority of an address on one of the site's hosts; empty elsewhere.
  public Optional<String> own(String url) {
    return CanonicalUrl.of(url).map(Authority::of).filter(a -> hosts.contains(bare(a)));
  }

  /// Home pages, feeds and listings: no articles.
  public boolean isFurniture(String canonicalUrl) {
    return furniture.contains(canonicalUrl);
  }

  private void addAddress(String url) {
    hosts.add(bare(Authority.of(url)));
    CanonicalUrl.of(url).ifPresent(furniture::add);
  }

  private static boolean found(List<Pattern> patterns, String url) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(url).find());
  }

  /// Feeds name the same pages with and without `www.`.
  private static String bare(String authority) {
    return authority.startsWith("www.") ? authority.substring(4) : authority;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT);
  }
}
