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
import org.aigaq.contract.record.FetchRequest;
import org.aigaq.contract.record.Target;
import org.aigaq.contract.record.Why;
import org.aigaq.ingest.fetch.Fetched;
import org.aigaq.ingest.fetch.Fetcher;
import org.aigaq.ingest.fetch.Pace;
import org.aigaq.ingest.fetch.PolitenessGate;
import org.aigaq.ingest.fetch.ResponseHead;
import org.aigaq.ingest.fetch.Room;
import org.aigaq.ingest.read.Body;
import org.aigaq.ingest.read.Reading;
import org.jspecify.annotations.Nullable;

/// Fetches single addresses without Kafka and archive, as politely as a worker: for the command
/// line.
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

  public FetchOnce(Clock clock) {
    this(clock, Fetcher.Means.system(clock));
  }

  public FetchOnce(Clock clock, Fetcher.Means means) {
    this.clock = clock;
    this.means = means;
    this.fetcher = new Fetcher(means);
    this.gate = new PolitenessGate(means.ticker(), 16);
  }

  /// Looks at an address of no configured outlet.
  ///
  /// @param allowPrivate private addresses may be asked
  public Look look(String url, Target target, boolean allowPrivate) throws InterruptedException {
    var vantage = Vantage.DIRECT;
    return look(
        url, target, new Site(NAME, "", allowPrivate, List.of(vantage), List.of()), null, vantage);
  }

  /// Looks at an address of an outlet, with its politeness, selectors and user agent.
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
    Fetched fetched =
        fetcher.fetch(Orders.of(request, site, outlet, vantage, gate.at(pace), claim));
    ResponseHead head = fetched.head();
    if (!fetched.answered() || head == null) {
      return new Look(captures.of(request, fetched, Readings.NOTHING, null, null), null);
    }
    String finalUrl = fetched.finalUrl() == null ? url : fetched.finalUrl();
    Reading reading =
        readings.read(
            target, head, fetched.body(), finalUrl, Orders.selectors(outlet), fetched.at());
    Capture capture = captures.of(request, fetched, reading, Ids.sha256(fetched.body()), null);
    var headers = head.joined();
    return new Look(
        capture, new Body(fetched.body(), finalUrl, headers.get("content-type"), headers));
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
    fetcher.close();
  }
}
