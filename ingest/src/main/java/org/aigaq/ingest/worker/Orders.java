package org.aigaq.ingest.worker;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.config.Politeness;
import org.aigaq.contract.config.RobotsPolicy;
import org.aigaq.contract.config.Selectors;
import org.aigaq.contract.config.Site;
import org.aigaq.contract.config.Vantage;
import org.aigaq.contract.record.FetchRequest;
import org.aigaq.contract.record.Why;
import org.aigaq.ingest.fetch.FetchOrder;
import org.aigaq.ingest.fetch.Gate;
import org.aigaq.ingest.fetch.Room;
import org.aigaq.ingest.fetch.Route;
import org.aigaq.ingest.read.text.CountryZones;
import org.jspecify.annotations.Nullable;

/// From a request and the configuration to an order.
final class Orders {
  static final String USER_AGENT = "Aigaq/0.1 (+https://github.com/aigaq/aigaq; press archive)";

  /// How an order goes out.
  record Way(Vantage vantage, Gate gate, Room.Claim room, Route route) {}

  /// Of a common browser: sent only to see whether a missing article is missing to readers, too.
  static final String READER_AGENT =
      "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

  private Orders() {}

  /// The outlet asked for; the site's first when the file no longer has it.
  static @Nullable Outlet outlet(Site site, String id) {
    return site.outlets().stream()
        .filter(outlet -> outlet.id().equals(id))
        .findFirst()
        .orElse(site.outlets().isEmpty() ? null : site.outlets().getFirst());
  }

  /// Empty when the file no longer has it: nothing may go out another way instead.
  static Optional<Vantage> vantage(Site site, String id) {
    return site.vantages().stream().filter(vantage -> vantage.id().equals(id)).findFirst();
  }

  static Politeness politeness(@Nullable Outlet outlet) {
    return outlet == null ? Politeness.DEFAULT : outlet.politeness();
  }

  static Selectors selectors(@Nullable Outlet outlet) {
    return outlet == null ? Selectors.NONE : outlet.selectors();
  }

  /// Of dates that name none.
  static ZoneId zone(@Nullable Outlet outlet, String url) {
    return outlet == null ? CountryZones.of(url) : outlet.zone();
  }

  static FetchOrder of(FetchRequest request, Site site, @Nullable Outlet outlet, Way way) {
    Politeness politeness = politeness(outlet);
    return new FetchOrder(
        Passages.url(request),
        way.vantage(),
        site.allowPrivateAddresses(),
        politeness.timeout(),
        politeness.maxBody(),
        request.asReader() ? READER_AGENT : userAgent(outlet),
        acceptLanguage(outlet == null ? List.of() : outlet.languages()),
        request.validators(),
        obeysRobots(politeness.robots(), request.why()),
        way.gate(),
        way.room(),
        way.route(),
        outlet != null && outlet.keepCookies() ? outlet.id() + ' ' + request.vantage() : null);
  }

  static boolean obeysRobots(RobotsPolicy policy, Why why) {
    boolean known = why == Why.REVISIT || why == Why.SUSPICION || why == Why.CONTROL;
    return policy == RobotsPolicy.RESPECT || !known;
  }

  static String acceptLanguage(List<String> languages) {
    String listed =
        IntStream.range(0, Math.min(languages.size(), 6))
            .mapToObj(
                i ->
                    i == 0
                        ? languages.get(i)
                        : String.format(Locale.ROOT, "%s;q=0.%d", languages.get(i), 10 - i))
            .collect(Collectors.joining(", "));
    return listed.isEmpty() ? "*" : listed + ", *;q=0.1";
  }

  private static String userAgent(@Nullable Outlet outlet) {
    if (outlet == null) {
      return USER_AGENT;
    }
    String own = outlet.userAgent();
    if (own != null && !own.isBlank()) {
      return own;
    }
    String contact = outlet.contact();
    return contact == null || contact.isBlank()
        ? USER_AGENT
        : USER_AGENT.replace(")", "; contact " + contact.replaceAll("[()]", "") + ")");
  }
}
