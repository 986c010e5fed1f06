package org.aigaq.ingest.worker;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.config.Politeness;
import org.aigaq.contract.config.Site;
import org.aigaq.contract.config.Vantage;
import org.aigaq.contract.id.Ids;
import org.aigaq.contract.record.ArchiveLocator;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.FetchOutcome;
import org.aigaq.contract.record.FetchRequest;
import org.aigaq.contract.record.Why;
import org.aigaq.ingest.archive.Archive;
import org.aigaq.ingest.archive.ArchivedResponse;
import org.aigaq.ingest.fetch.FetchOrder;
import org.aigaq.ingest.fetch.Fetched;
import org.aigaq.ingest.fetch.Fetcher;
import org.aigaq.ingest.fetch.Gate;
import org.aigaq.ingest.fetch.Pace;
import org.aigaq.ingest.fetch.PolitenessGate;
import org.aigaq.ingest.fetch.ResponseHead;
import org.aigaq.ingest.fetch.Room;
import org.aigaq.ingest.fetch.Ticker;
import org.aigaq.ingest.read.Reading;
import org.aigaq.ingest.render.Rendered;
import org.aigaq.ingest.render.Renderer;
import org.jspecify.annotations.Nullable;

/// One request from lease to capture.
final class RequestHandler {
  /// Who may still act on a request.
  ///
  /// @param since monotonic nanoseconds since when its partition is ours
  /// @param ours false once it belongs to another worker
  /// @param mayGo false while that is not sure
  record Owner(long since, BooleanSupplier ours, BooleanSupplier mayGo) {}

  /// What reaches the web, and what runs the scripts of its pages.
  record Means(Fetcher fetcher, Renderer renderer) {}

  /// The sites as configured, and which partition each host belongs to.
  record Places(SiteBook sites, Passages.Homes homes) {}

  /// How a request left this worker.
  sealed interface Answer {
    /// With a capture.
    record Seen(Capture capture) implements Answer {}

    /// It goes on in another partition, under this key.
    record Passed(String home, FetchRequest request) implements Answer {}

    /// It is another worker's meanwhile.
    record Left() implements Answer {}
  }

  private static final Duration SITE_PATIENCE = Duration.ofSeconds(5);
  private static final long NAP_MILLIS = 250;

  private final Fetcher fetcher;
  private final PolitenessGate gate;
  private final Archive archive;
  private final SiteBook sites;
  private final Passages passages;
  private final CaptureMaker captures;
  private final Readings readings;
  private final Rendering rendering;
  private final Room room = Room.ofThisProcess();
  private final Clock clock;
  private final Ticker ticker;

  RequestHandler(
      Means means,
      PolitenessGate gate,
      Archive archive,
      Places places,
      String worker,
      Clock clock,
      Ticker ticker) {
    this.fetcher = means.fetcher();
    this.rendering = new Rendering(means.renderer(), means.fetcher(), clock);
    this.gate = gate;
    this.archive = archive;
    this.sites = places.sites();
    this.passages = new Passages(places.homes());
    this.captures = new CaptureMaker(worker);
    this.readings = new Readings(Runtime.getRuntime().availableProcessors());
    this.clock = clock;
    this.ticker = ticker;
  }

  /// Serves a request, or as much of it as may be served here.
  ///
  /// @throws IOException when the archive cannot be written or read: without it no capture counts
  Answer handle(FetchRequest request, Owner owner) throws IOException, InterruptedException {
    if (!awaitTime(request, owner)) {
      return new Answer.Left();
    }
    if (!clock.instant().isBefore(request.expiresAt())) {
      return unsent(request, FetchOutcome.EXPIRED, "its time was over when its turn came");
    }
    Optional<Site> site = sites.await(request.site(), SITE_PATIENCE);
    if (site.isEmpty()) {
      return unsent(
          request, FetchOutcome.WORKER_FAILURE, "no outlet file has the site " + request.site());
    }
    Outlet outlet = Orders.outlet(site.get(), request.outlet());
    if (request.why() == Why.RE_EXTRACT) {
      return new Answer.Seen(readAgain(request, outlet));
    }
    Optional<FetchRequest> elsewhere = passages.beforeAsking(request, clock.instant());
    if (elsewhere.isPresent()) {
      return passed(elsewhere.get());
    }
    Optional<Vantage> vantage = Orders.vantage(site.get(), request.vantage());
    if (vantage.isEmpty()) {
      return unsent(
          request,
          FetchOutcome.WORKER_FAILURE,
          "no outlet file has the vantage " + request.vantage());
    }
    Pace pace = pace(request, Orders.politeness(outlet), owner);
    Gate passing = gate.at(pace, mayHaveBeenSent(request, owner) ? 1 : 0);
    try (Room.Claim claim = room.claim()) {
      var way = new Orders.Way(vantage.get(), passing, claim, passages.route(request));
      return answer(request, Orders.of(request, site.get(), outlet, way), outlet);
    }
  }

  private Answer answer(FetchRequest request, FetchOrder order, @Nullable Outlet outlet)
      throws IOException, InterruptedException {
    Fetched fetched = fetcher.fetch(order);
    if (fetched.abandoned()) {
      return new Answer.Left();
    }
    if (fetched.elsewhere() == null) {
      return new Answer.Seen(kept(request, order, fetched, outlet));
    }
    // What leads on is evidence too, whatever is found there.
    stored(archive.append(fetched.exchanges(), Ids.sha256(fetched.body())));
    Capture.Cost cost = Passages.cost(request, order.gate().spent());
    return passed(passages.afterAsking(request, fetched, cost));
  }

  private Answer passed(FetchRequest on) {
    return Passages.isLost(on)
        ? unsent(on, FetchOutcome.WORKER_FAILURE, "no worker answers for its host")
        : new Answer.Passed(Passages.home(on), on);
  }

  private Capture kept(
      FetchRequest request, FetchOrder order, Fetched fetched, @Nullable Outlet outlet)
      throws IOException, InterruptedException {
    if (outlet == null || !Rendering.asksFor(outlet, request.target(), fetched)) {
      return keep(request, order, fetched, null, outlet);
    }
    return switch (rendering.render(fetched, order, outlet)) {
      case Rendered.Html html -> keep(request, order, fetched, html, outlet);
      // Not the page's doing: it must not be told as an empty page.
      case Rendered.Failed(String reason, String detail) -> {
        String words = "render, " + reason + ": " + detail;
        var cost = Passages.cost(request, order.gate().spent());
        yield captures.failed(request, FetchOutcome.WORKER_FAILURE, words, clock.instant(), cost);
      }
    };
  }

  private Answer unsent(FetchRequest request, FetchOutcome outcome, String detail) {
    return new Answer.Seen(captures.unsent(request, outcome, detail, clock.instant()));
  }

  /// False when the request is no longer ours.
  private static boolean isOurs(Owner owner) {
    return owner.ours().getAsBoolean();
  }

  private boolean awaitTime(FetchRequest request, Owner owner) throws InterruptedException {
    while (isOurs(owner)) {
      long millis = Duration.between(clock.instant(), request.notBefore()).toMillis();
      if (millis <= 0) {
        return true;
      }
      Thread.sleep(Math.min(millis, NAP_MILLIS));
    }
    return false;
  }

  /// A request from before we had its partition may be one that another worker sent and did not
  /// live to tell of.
  private boolean mayHaveBeenSent(FetchRequest request, Owner owner) {
    Duration ours = Duration.ofNanos(ticker.nanos() - owner.since());
    return request.issuedAt().isBefore(clock.instant().minus(ours));
  }

  /// As the host's own outlet wants it, when another's page leads there.
  private Pace pace(FetchRequest request, Politeness asking, Owner owner) {
    Politeness politeness =
        request.passage() == null
            ? asking
            : sites
                .host(Passages.authority(request))
                .map(host -> host.outlet().politeness())
                .orElse(asking);
    long expiresAt =
        ticker.nanos() + Duration.between(clock.instant(), request.expiresAt()).toNanos();
    return new Pace(
        politeness.delay(),
        politeness.connections(),
        owner.since() + politeness.delay().toNanos(),
        expiresAt,
        owner.ours(),
        owner.mayGo());
  }

  /// @param html what the page became in a browser; absent when no script was run
  private Capture keep(
      FetchRequest request,
      FetchOrder order,
      Fetched fetched,
      Rendered.@Nullable Html html,
      @Nullable Outlet outlet)
      throws IOException, InterruptedException {
    ResponseHead head = fetched.head();
    boolean whole = fetched.answered() && fetched.status() != 304 && head != null;
    String bodySha256 = whole ? Ids.sha256(fetched.body()) : null;
    Reading reading = Readings.NOTHING;
    if (whole && head != null) {
      String url = fetched.finalUrl() == null ? request.url() : fetched.finalUrl();
      ResponseHead readHead = html == null ? head : Rendering.headOf(head);
      byte[] bytes = html == null ? fetched.body() : Rendering.bytes(html.html());
      reading = readings.read(request.target(), readHead, bytes, url, outlet, fetched.at());
    }
    ArchiveLocator locator = null;
    if (bodySha256 != null
        && KeepInFull.decide(request, fetched, reading.extracted(), bodySha256)) {
      locator = store(request, fetched, bodySha256, html == null ? null : html.html());
    }
    var cost = Passages.cost(request, order.gate().spent());
    return captures.of(request, fetched, reading, bodySha256, locator, cost);
  }

  private ArchiveLocator store(
      FetchRequest request, Fetched fetched, String bodySha256, @Nullable String html)
      throws IOException, InterruptedException {
    // The same bytes may become something else in a browser: that is kept whole.
    ArchiveLocator before = request.keep() && html == null ? request.lastFull() : null;
    return stored(
        before == null
            ? archive.append(fetched.exchanges(), bodySha256, html)
            : archive.append(fetched.exchanges(), bodySha256, before));
  }

  private static ArchiveLocator stored(Future<ArchiveLocator> waiting)
      throws IOException, InterruptedException {
    try {
      return waiting.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    }
  }

  private Capture readAgain(FetchRequest request, @Nullable Outlet outlet)
      throws IOException, InterruptedException {
    Instant now = clock.instant();
    @Nullable ArchiveLocator locator = request.lastFull();
    if (locator == null) {
      return captures.unsent(
          request, FetchOutcome.ARCHIVE_MISSING, "the request names no archived record", now);
    }
    Optional<ArchivedResponse> archived = archive.reader().read(locator);
    if (archived.isEmpty()) {
      String words = "no such response at %s offset %d".formatted(locator.warc(), locator.offset());
      return captures.unsent(request, FetchOutcome.ARCHIVE_MISSING, words, now);
    }
    ArchivedResponse found = archived.get();
    Optional<String> html = archive.reader().rendered(locator);
    ResponseHead head = found.message().head();
    Reading reading =
        readings.read(
            request.target(),
            html.isPresent() ? Rendering.headOf(head) : head,
            html.map(Rendering::bytes).orElse(found.message().body()),
            found.url(),
            outlet,
            found.at());
    return captures.again(request, found, reading, locator, now);
  }
}
