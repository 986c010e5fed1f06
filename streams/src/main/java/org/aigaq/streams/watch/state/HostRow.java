package org.aigaq.streams.watch.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aigaq.streams.watch.plan.Lane;
import org.jspecify.annotations.Nullable;

/// One authority as asked from one vantage: what is out, and when it may be asked again. Written at
/// every request and capture.
///
/// @param nextSlot earliest moment of the next request, for politeness
/// @param blockedUntil nothing is asked before; absent when nothing hinders
/// @param frozen an incident is open: only controls are asked
/// @param activeAt when a request or capture last passed, by the wall clock
public record HostRow(
    List<Lease> leases,
    Instant nextSlot,
    @Nullable Instant blockedUntil,
    boolean frozen,
    @Nullable Instant activeAt,
    Spent spent) {

  public static final HostRow NEW =
      new HostRow(List.of(), Instant.EPOCH, null, false, null, Spent.NOTHING);

  /// A request that is out.
  public record Lease(
      String requestId, Errand errand, Lane lane, String url, Instant issuedAt, Instant deadline) {}

  /// What a UTC day cost so far.
  ///
  /// @param day days since the epoch
  public record Spent(long day, long requests, long bytes) {
    public static final Spent NOTHING = new Spent(0, 0, 0);

    /// With so much more; what is given back is given back to the day that it was taken from.
    public Spent plus(long today, long moreRequests, long moreBytes) {
      return day == today
          ? new Spent(day, Math.max(0, requests + moreRequests), bytes + moreBytes)
          : new Spent(today, Math.max(0, moreRequests), moreBytes);
    }

    public Spent on(long today) {
      return day == today ? this : new Spent(today, 0, 0);
    }
  }

  public Optional<Lease> lease(String requestId) {
    return leases.stream().filter(lease -> lease.requestId().equals(requestId)).findFirst();
  }

  /// Whether a request for this subject is out.
  public boolean asks(String subject) {
    return leases.stream().anyMatch(lease -> lease.errand().subject().equals(subject));
  }

  public HostRow plus(Lease lease, Instant nextSlot) {
    var more = new ArrayList<>(leases);
    more.add(lease);
    Instant at = lease.issuedAt();
    return new HostRow(
        List.copyOf(more), nextSlot, blockedUntil, frozen, at, spent.plus(day(at), 1, 0));
  }

  public HostRow minus(Lease lease) {
    var less = leases.stream().filter(one -> !one.requestId().equals(lease.requestId())).toList();
    return new HostRow(less, nextSlot, blockedUntil, frozen, activeAt, spent);
  }

  public HostRow heard(Instant now, long bytes) {
    return new HostRow(leases, nextSlot, blockedUntil, frozen, now, spent.plus(day(now), 0, bytes));
  }

  /// A fetch took so much more of the host's time than its one slot.
  public HostRow later(Duration more) {
    return new HostRow(leases, nextSlot.plus(more), blockedUntil, frozen, activeAt, spent);
  }

  public HostRow blocked(@Nullable Instant until) {
    return new HostRow(leases, nextSlot, until, frozen, activeAt, spent);
  }

  public HostRow frozen(boolean now) {
    return new HostRow(leases, nextSlot, blockedUntil, now, activeAt, spent);
  }

  /// When the first lease runs out.
  public Optional<Instant> firstDeadline() {
    return leases.stream().map(Lease::deadline).min(Instant::compareTo);
  }

  /// What today cost so far.
  public Spent spentOn(Instant now) {
    return spent.on(day(now));
  }

  /// Days since the epoch.
  public static long day(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), 86_400L);
  }
}
