package org.aigaq.ingest.worker;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.id.Authority;
import org.aigaq.contract.record.Target;
import org.aigaq.ingest.fetch.FetchOrder;
import org.aigaq.ingest.fetch.Fetched;
import org.aigaq.ingest.fetch.Fetcher;
import org.aigaq.ingest.fetch.ResponseHead;
import org.aigaq.ingest.fetch.Route;
import org.aigaq.ingest.render.Rendered;
import org.aigaq.ingest.render.Renderer;
import org.aigaq.ingest.render.Resource;
import org.jspecify.annotations.Nullable;

/// Lets the scripts of an outlet's pages run. What they ask for is fetched by the worker's own
/// fetcher: from the outlet's hosts only, through the vantage of the page, within its politeness,
/// past the same guards.
final class Rendering {
  private static final long MOST_OF_ONE = 5_000_000;

  private final Renderer renderer;
  private final Fetcher fetcher;
  private final Memory memory;

  Rendering(Renderer renderer, Fetcher fetcher, Clock clock) {
    this.renderer = renderer;
    this.fetcher = fetcher;
    this.memory = new Memory(clock);
  }

  /// Whether the outlet wants its pages so, and this is one.
  static boolean asksFor(@Nullable Outlet outlet, Target target, Fetched fetched) {
    ResponseHead head = fetched.head();
    boolean page =
        target == Target.ARTICLE
            || target == Target.HOME
            || target == Target.LISTING
            || target == Target.NEVER_EXISTING;
    return outlet != null
        && outlet.render()
        && page
        && fetched.answered()
        && fetched.status() / 100 == 2
        && head != null
        && head.first("content-type").orElse("text/html").toLowerCase(Locale.ROOT).contains("html");
  }

  Rendered render(Fetched fetched, FetchOrder order, Outlet outlet) throws InterruptedException {
    ResponseHead head = fetched.head();
    if (head == null) {
      throw new IllegalArgumentException("nothing was answered");
    }
    String url = fetched.finalUrl() == null ? order.url() : fetched.finalUrl();
    Set<String> authorities = authorities(outlet, url);
    var document = new Resource(head.status(), head.joined(), fetched.body());
    return renderer.render(
        url,
        document,
        order.userAgent(),
        (asked, lasting) ->
            isOf(authorities, asked) ? resource(asked, lasting, order) : Optional.empty());
  }

  /// The head under which the rendered document is read: its text is ours now, in UTF-8.
  static ResponseHead headOf(ResponseHead head) {
    List<ResponseHead.Header> headers = new ArrayList<>();
    head.headers().stream()
        .filter(header -> !header.name().equals("content-type"))
        .forEach(headers::add);
    headers.add(new ResponseHead.Header("content-type", "text/html; charset=utf-8"));
    return new ResponseHead(head.status(), List.copyOf(headers));
  }

  static byte[] bytes(String html) {
    return html.getBytes(StandardCharsets.UTF_8);
  }

  private Optional<Resource> resource(String url, boolean lasting, FetchOrder page)
      throws InterruptedException {
    String key = page.vantage().id() + ' ' + url;
    Optional<Resource> known = lasting ? memory.get(key) : Optional.empty();
    if (known.isPresent()) {
      return known;
    }
    var order =
        new FetchOrder(
            url,
            page.vantage(),
            page.allowPrivate(),
            page.timeout(),
            Math.min(page.maxBody(), MOST_OF_ONE),
            page.userAgent(),
            page.acceptLanguage(),
            null,
            page.obeysRobots(),
            page.gate(),
            page.room(),
            Route.within(page.route().here()));
    Fetched fetched = fetcher.fetch(order);
    ResponseHead head = fetched.head();
    if (!fetched.answered() || head == null) {
      return Optional.empty();
    }
    var resource = new Resource(head.status(), head.joined(), fetched.body());
    if (lasting && head.status() == 200) {
      memory.put(key, resource);
    }
    return Optional.of(resource);
  }

  /// Those of the outlet's own hosts, and the page's.
  private static Set<String> authorities(Outlet outlet, String url) {
    Set<String> authorities = new HashSet<>();
    authority(url).ifPresent(authorities::add);
    authority(outlet.home()).ifPresent(authorities::add);
    outlet.feeds().forEach(feed -> authority(feed).ifPresent(authorities::add));
    outlet.listings().forEach(list -> authority(list.url()).ifPresent(authorities::add));
    for (String host : outlet.hosts()) {
      authority(host.contains("://") ? host : "https://" + host).ifPresent(authorities::add);
    }
    return authorities;
  }

  private static boolean isOf(Set<String> authorities, String url) {
    return authority(url).filter(authorities::contains).isPresent();
  }

  private static Optional<String> authority(String url) {
    try {
      return Optional.of(Authority.of(url));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Scripts and style sheets seldom change: without it every look at an article would ask the host
  /// for all of them again.
  private static final class Memory {
    private static final Duration FRESH = Duration.ofHours(1);
    private static final long MOST = 24_000_000;

    private record Kept(Resource resource, Instant at) {}

    private final Clock clock;
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    Memory(Clock clock) {
      this.clock = clock;
    }

    synchronized Optional<Resource> get(String key) {
      Kept found = kept.get(key);
      return found != null && found.at().plus(FRESH).isAfter(clock.instant())
          ? Optional.of(found.resource())
          : Optional.empty();
    }

    synchronized void put(String key, Resource resource) {
      remove(key);
      kept.put(key, new Kept(resource, clock.instant()));
      bytes += resource.body().length;
      while (bytes > MOST) {
        remove(kept.keySet().iterator().next());
      }
    }

    private void remove(String key) {
      Kept old = kept.remove(key);
      bytes -= old == null ? 0 : old.resource().body().length;
    }
  }
}
