package org.aigaq.ingest.worker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.config.Politeness;
import org.aigaq.contract.config.Site;
import org.aigaq.contract.config.Vantage;
import org.aigaq.contract.id.Authority;
import org.aigaq.contract.id.Ids;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.FetchOutcome;
import org.aigaq.contract.record.FetchRequest;
import org.aigaq.contract.record.Target;
import org.aigaq.contract.record.Why;
import org.aigaq.ingest.fetch.FetchOrder;
import org.aigaq.ingest.fetch.Fetched;
import org.aigaq.ingest.fetch.Fetcher;
import org.aigaq.ingest.fetch.Gate;
import org.aigaq.ingest.fetch.Pace;
import org.aigaq.ingest.fetch.PolitenessGate;
import org.aigaq.ingest.fetch.ResponseHead;
import org.aigaq.ingest.fetch.Room;
import org.aigaq.ingest.fetch.Route;
import org.aigaq.ingest.read.Body;
import org.aigaq.ingest.read.Reading;
import org.aigaq.ingest.render.Rendered;
import org.aigaq.ingest.render.Renderer;
import org.jspecify.annotations.Nullable;

/// Fetches single addresses without Kafka and archive, as politely as a worker, and runs the
/// scripts of outlets that ask for it: for the command line.
public final class FetchOnce implements AutoCloseable {
  /// @param body absent when no whole answer came
  public record Look(Capture capture, @Nullable Body body) {}

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String NAME = "once";

  private final Clock clock;
  private final Fetcher.Means means;
  private final Fetcher fetcher;
  private final PolitenessGate gate;
  private final Readings readings = new Readings(Runtime.getRuntime().availableProcessors());
  private final CaptureMaker captures = new CaptureMaker(NAME);
  private final Renderer renderer;
  private final Rendering rendering;

  public FetchOnce(Clock clock) {
    this(clock, Fetcher.Means.system(clock), Renderer.system(System.getenv()));
  }

  public FetchOnce(Clock clock, Fetcher.Means means, Renderer renderer) {
    this.clock = clock;
    this.means = means;
    this.fetcher = new Fetcher(means);
    this.gate = new PolitenessGate(means.ticker(), 16);
    this.renderer = renderer;
    this.rendering = new Rendering(renderer, fetcher, clock);
  }

  /// Looks at an address of no configured outlet.
  ///
  /// @param allowPrivate private addresses may be asked
  public Look look(String url, Target target, boolean allowPrivate) throws InterruptedException {
    var vantage = Vantage.DIRECT;
    return look(
        url, target, new Site(NAME, "", allowPrivate, List.of(vantage), List.of()), null, vantage);
  }

  /// Looks at an address of an outlet, with its politeness, selectors, zone and user agent; the
  /// body is the document after its scripts where the outlet says `render: true`.
  public Look look(String url, Target target, Site site, @Nullable Outlet outlet, Vantage vantage)
      throws InterruptedException {
    FetchRequest request = request(url, target, site, outlet, vantage);
    Politeness politeness = Orders.politeness(outlet);
    long now = means.ticker().nanos();
    var pace =
        new Pace(
            politeness.delay(),
            politeness.connections(),
            now,
            now + PATIENCE.toNanos(),
            () -> true,
            () -> true);
    // One page at a time, and its bytes are handed on: nothing to give back.
    Room.Claim claim = new Room(Runtime.getRuntime().maxMemory()).claim();
    Gate passing = gate.at(pace);
    var way = new Orders.Way(vantage, passing, claim, Route.ANYWHERE);
    FetchOrder order = Orders.of(request, site, outlet, way);
    Fetched fetched = fetcher.fetch(order);
    ResponseHead head = fetched.head();
    if (!fetched.answered() || head == null) {
      return new Look(
          captures.of(request, fetched, Readings.NOTHING, null, null, passing.spent()), null);
    }
    if (outlet == null || !Rendering.asksFor(outlet, target, fetched)) {
      return read(request, order, fetched, outlet, head, fetched.body());
    }
    return switch (rendering.render(fetched, order, outlet)) {
      case Rendered.Html page -> {
        byte[] html = Rendering.bytes(page.html());
        yield read(request, order, fetched, outlet, Rendering.headOf(head), html);
      }
      case Rendered.Failed(String reason, String detail) -> {
        String words = "render, " + reason + ": " + detail;
        yield new Look(
            captures.unsent(request, FetchOutcome.WORKER_FAILURE, words, fetched.at()), null);
      }
    };
  }

  private Look read(
      FetchRequest request,
      FetchOrder order,
      Fetched fetched,
      @Nullable Outlet outlet,
      ResponseHead head,
      byte[] bytes)
      throws InterruptedException {
    String finalUrl = fetched.finalUrl() == null ? request.url() : fetched.finalUrl();
    Reading reading = readings.read(request.target(), head, bytes, finalUrl, outlet, fetched.at());
    String sha256 = Ids.sha256(fetched.body());
    Capture capture = captures.of(request, fetched, reading, sha256, null, order.gate().spent());
    var headers = head.joined();
    return new Look(capture, new Body(bytes, finalUrl, headers.get("content-type"), headers));
  }

  private FetchRequest request(
      String url, Target target, Site site, @Nullable Outlet outlet, Vantage vantage) {
    Instant now = clock.instant();
    return new FetchRequest(
        Ids.of(NAME, url, now.toString()),
        site.id(),
        outlet == null ? NAME : outlet.id(),
        url,
        authority(url),
        vantage.id(),
        Why.DISCOVERY,
        target,
        null,
        now,
        now,
        now.plus(PATIENCE),
        0,
        null,
        null);
  }

  /// Empty for what is no address; the fetch then says so.
  private static String authority(String url) {
    try {
      return Authority.of(url);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  @Override
  public void close() {
    renderer.close();
    fetcher.close();
  }
}
