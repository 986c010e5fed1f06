package org.aigaq.ingest.worker;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aigaq.contract.id.Authority;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.FetchRequest;
import org.aigaq.contract.record.FetchRequest.Passage;
import org.aigaq.ingest.fetch.Fetched;
import org.aigaq.ingest.fetch.Route;

/// Each host is asked by one worker only: the one that has the partition of the site that names the
/// host, or, when none does, of the host's own name. A fetch that leads to another host is handed
/// on to that partition, with what came of it so far.
final class Passages {
  /// More than the redirects that are followed; two workers may know different outlet files for a
  /// moment, and hand a request to and fro.
  private static final int MOST = 24;

  private final Homes homes;

  /// Which partition an authority belongs to.
  @FunctionalInterface
  interface Homes {
    /// The key of the partition.
    ///
    /// @param asking key of the partition that a request is in now
    String of(String authority, String asking);

    /// One worker alone asks everybody.
    Homes EVERYWHERE = (authority, asking) -> asking;
  }

  Passages(Homes homes) {
    this.homes = homes;
  }

  /// What a request asks for next.
  static String url(FetchRequest request) {
    Passage passage = request.passage();
    return passage == null || passage.hops().isEmpty()
        ? request.url()
        : passage.hops().getLast().to();
  }

  /// The authority of it; empty for what is no address.
  static String authority(FetchRequest request) {
    try {
      return Authority.of(url(request));
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /// The key of the partition that a request is in.
  static String home(FetchRequest request) {
    Passage passage = request.passage();
    return passage == null ? request.site() : passage.home();
  }

  /// How the request goes on from here.
  Route route(FetchRequest request) {
    Passage passage = request.passage();
    String home = home(request);
    return passage == null
        ? Route.within(authority -> isHere(authority, home))
        : new Route(
            authority -> isHere(authority, home),
            passage.hops(),
            passage.stages(),
            passage.hops().isEmpty() ? null : passage.startedAt());
  }

  private boolean isHere(String authority, String home) {
    return homes.of(authority, home).equals(home);
  }

  /// The request as it goes on elsewhere, when its first host is not asked from here.
  Optional<FetchRequest> beforeAsking(FetchRequest request, Instant now) {
    String authority = authority(request);
    String home = home(request);
    if (authority.isEmpty() || isHere(authority, home)) {
      return Optional.empty();
    }
    Passage before = request.passage();
    var on =
        before == null
            ? new Passage(
                homes.of(authority, home), 1, List.of(), List.of(), Capture.Cost.NONE, now)
            : new Passage(
                homes.of(authority, home),
                before.passes() + 1,
                before.hops(),
                before.stages(),
                before.cost(),
                before.startedAt());
    return Optional.of(request.passed(on));
  }

  /// The request as it goes on elsewhere, after what was asked here.
  ///
  /// @param cost of all of it
  FetchRequest afterAsking(FetchRequest request, Fetched fetched, Capture.Cost cost) {
    Passage before = request.passage();
    String elsewhere = fetched.elsewhere() == null ? "" : fetched.elsewhere();
    return request.passed(
        new Passage(
            homes.of(elsewhere, home(request)),
            before == null ? 1 : before.passes() + 1,
            fetched.redirects(),
            fetched.stages(),
            cost,
            fetched.startedAt()));
  }

  /// Handed on so often that something is wrong.
  static boolean isLost(FetchRequest request) {
    Passage passage = request.passage();
    return passage != null && passage.passes() > MOST;
  }

  /// What a fetch cost in all.
  static Capture.Cost cost(FetchRequest request, Capture.Cost here) {
    Passage passage = request.passage();
    return passage == null ? here : passage.cost().plus(here);
  }
}
