package org.aigaq.ingest.fetch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The politeness of one authority, as a state machine over monotonic nanoseconds: who is next, and
/// when. Not thread-safe; times may be compared by difference only.
final class Lane {
  /// A place in the queue.
  static final class Ticket {}

  private static final int MOST_CONNECTIONS = 8;
  private static final int MOST_DOUBLINGS = 4;
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);

  private final Deque<Ticket> queue = new ArrayDeque<>();
  // Per connection: when it may be used again; busy ones are in use.
  private long[] freeAt;
  private boolean[] busy;
  private long silentUntil;
  private Duration asked = Duration.ZERO;
  private int refusals;

  /// @param silentUntil nothing goes before
  Lane(long silentUntil) {
    this.silentUntil = silentUntil;
    this.freeAt = new long[] {silentUntil};
    this.busy = new boolean[1];
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

  /// Takes a connection when it is the ticket's turn.
  ///
  /// @return the connection, or -1
  int tryEnter(Ticket ticket, int connections, long now) {
    widen(connections, now);
    if (queue.peekFirst() != ticket || silentUntil - now > 0) {
      return -1;
    }
    for (int i = 0; i < Math.min(connections, busy.length); i++) {
      if (!busy[i] && freeAt[i] - now <= 0) {
        busy[i] = true;
        queue.removeFirst();
        return i;
      }
    }
    return -1;
  }

  /// How long the first in the queue must wait at least; null when that depends on a running
  /// request.
  @Nullable Long nanosToWait(int connections, long now) {
    Long soonest = null;
    for (int i = 0; i < Math.min(connections, busy.length); i++) {
      long wait = Math.max(freeAt[i] - now, silentUntil - now);
      if (!busy[i] && (soonest == null || wait < soonest)) {
        soonest = wait;
      }
    }
    return soonest;
  }

  /// A request has ended: its connection rests for the delay.
  void leave(int connection, Duration delay, long now) {
    busy[connection] = false;
    freeAt[connection] = now + longer(delay, asked).toNanos();
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
    Duration silence = wanted.compareTo(LONGEST_SILENCE) > 0 ? LONGEST_SILENCE : wanted;
    silence(now + silence.toNanos());
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
    if (!queue.isEmpty() || silentUntil - now > 0) {
      return false;
    }
    for (int i = 0; i < busy.length; i++) {
      if (busy[i] || freeAt[i] - now > 0) {
        return false;
      }
    }
    return true;
  }

  private void widen(int connections, long now) {
    int wanted = Math.clamp(connections, 1, MOST_CONNECTIONS);
    if (wanted > busy.length) {
      int before = busy.length;
      freeAt = Arrays.copyOf(freeAt, wanted);
      busy = Arrays.copyOf(busy, wanted);
      Arrays.fill(freeAt, before, wanted, now);
    }
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
