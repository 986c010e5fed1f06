package org.aigaq.ingest.fetch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The politeness of one authority, as a state machine over monotonic nanoseconds: who is next, and
/// when. Not thread-safe; times may be compared by difference only.
///
/// The delay runs from start to start, over all connections. A request started when the host got
/// it, which from here can only be bounded: not before it was sent, not after the first byte of its
/// answer; and as a host may think for long, hardly later than a second after it was sent, which
/// leaves time for lost packets and for a host that is busy. As long as a request has not been
/// sent, no other is.
final class Lane {
  /// A place in the queue, then a running request.
  static final class Ticket {
    private Duration delay = Duration.ZERO;
    private boolean settled;
  }

  private static final int MOST_CONNECTIONS = 8;
  private static final int MOST_DOUBLINGS = 4;
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);
  private static final Duration LONGEST_ON_THE_WAY = Duration.ofSeconds(1);

  private final Deque<Ticket> queue = new ArrayDeque<>();
  private int running;
  private @Nullable Ticket latest;
  // The last request got there by then, and wants this much rest after it.
  private long startedBy;
  private Duration rest = Duration.ZERO;
  private long silentUntil;
  private Duration asked = Duration.ZERO;
  private int refusals;

  /// @param silentUntil nothing goes before
  Lane(long silentUntil) {
    this.silentUntil = silentUntil;
    this.startedBy = silentUntil;
  }

  Ticket queue(boolean first) {
    var ticket = new Ticket();
    if (first) {
      queue.addFirst(ticket);
    } else {
      queue.addLast(ticket);
    }
    return ticket;
  }

  void leaveQueue(Ticket ticket) {
    queue.remove(ticket);
  }

  /// Whose turn comes next; null when nobody waits.
  @Nullable Ticket next() {
    return queue.peekFirst();
  }

  /// Starts the ticket's request when it is its turn.
  boolean tryEnter(Ticket ticket, int connections, Duration delay, long now) {
    Long wait = nanosToWait(connections, now);
    if (queue.peekFirst() != ticket || wait == null || wait > 0) {
      return false;
    }
    queue.removeFirst();
    ticket.delay = delay;
    latest = ticket;
    running++;
    return true;
  }

  /// How long the first in the queue must wait at least; null when that depends on a running
  /// request.
  @Nullable Long nanosToWait(int connections, long now) {
    boolean onTheWay = latest != null && !latest.settled;
    if (onTheWay || running >= Math.clamp(connections, 1, MOST_CONNECTIONS)) {
      return null;
    }
    return Math.max(startedBy + longer(rest, asked).toNanos() - now, silentUntil - now);
  }

  /// The request was sent whole.
  void sent(Ticket ticket, long now) {
    settle(ticket, now + LONGEST_ON_THE_WAY.toNanos());
  }

  /// The first byte of its answer came.
  void heard(Ticket ticket, long now) {
    if (ticket == latest && (!ticket.settled || startedBy - now > 0)) {
      settle(ticket, now);
    }
  }

  /// The request has ended, however it did.
  void leave(Ticket ticket, long now) {
    running--;
    if (ticket == latest && (!ticket.settled || startedBy - now > 0)) {
      settle(ticket, now);
    }
  }

  private void settle(Ticket ticket, long at) {
    ticket.settled = true;
    startedBy = at;
    rest = ticket.delay;
  }

  /// The host is overloaded or fine. Overloaded ones get 2, 4, 8, 16 delays of silence, or what
  /// they ask for up to five minutes.
  void answered(boolean overloaded, @Nullable Duration retryAfter, Duration delay, long now) {
    if (!overloaded) {
      refusals = 0;
      return;
    }
    refusals = Math.min(refusals + 1, MOST_DOUBLINGS);
    Duration backoff = longer(delay, asked).multipliedBy(1L << refusals);
    Duration wanted = longer(backoff, retryAfter == null ? Duration.ZERO : retryAfter);
    silence(now + shorter(wanted, LONGEST_SILENCE).toNanos());
  }

  void silence(long until) {
    if (until - silentUntil > 0) {
      silentUntil = until;
    }
  }

  void slowDown(Duration delay) {
    asked = delay;
  }

  /// Nobody waits, nothing runs and no delay is open: it can be forgotten.
  boolean idle(long now) {
    Long wait = nanosToWait(1, now);
    return queue.isEmpty() && running == 0 && wait != null && wait <= 0;
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
