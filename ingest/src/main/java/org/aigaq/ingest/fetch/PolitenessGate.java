package org.aigaq.ingest.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The queues of all authorities of one worker.
public final class PolitenessGate {
  private static final Duration LONGEST_NAP = Duration.ofMillis(500);
  private static final int MANY_LANES = 4_096;

  private static final class Queue {
    final ReentrantLock lock = new ReentrantLock();
    final Condition changed = lock.newCondition();
    final Lane lane;
    // Guarded by the map's own lock on the key.
    int users;

    Queue(long silentUntil) {
      this.lane = new Lane(silentUntil);
    }
  }

  private final Ticker ticker;
  private final Semaphore connections;
  private final Map<String, Queue> queues = new ConcurrentHashMap<>();

  /// @param connections open at once, over all hosts
  public PolitenessGate(Ticker ticker, int connections) {
    this.ticker = ticker;
    this.connections = new Semaphore(connections, true);
  }

  /// The gate as one request sees it.
  public Gate at(Pace pace) {
    return new Gate() {
      @Override
      public Turn enter(String authority, boolean onTheWay) throws Denied, InterruptedException {
        return PolitenessGate.this.enter(authority, pace, onTheWay);
      }

      @Override
      public Duration delay() {
        return pace.delay();
      }

      @Override
      public void slowDown(String authority, Duration delay) {
        Queue queue = use(authority, pace);
        locked(queue, () -> queue.lane.slowDown(delay));
        release(authority);
      }
    };
  }

  private Gate.Turn enter(String authority, Pace pace, boolean onTheWay)
      throws Gate.Denied, InterruptedException {
    forgetIdle();
    Queue queue = use(authority, pace);
    boolean in = false;
    try {
      Lane.Ticket ticket = await(queue, pace, onTheWay);
      acquireConnection(queue, ticket);
      in = true;
      return new OwnTurn(authority, queue, ticket, pace);
    } finally {
      if (!in) {
        release(authority);
      }
    }
  }

  private void acquireConnection(Queue queue, Lane.Ticket ticket) throws InterruptedException {
    try {
      connections.acquire();
    } catch (InterruptedException e) {
      locked(queue, () -> queue.lane.leave(ticket, ticker.nanos()));
      throw e;
    }
  }

  private Lane.Ticket await(Queue queue, Pace pace, boolean onTheWay)
      throws Gate.Denied, InterruptedException {
    queue.lock.lock();
    Lane.Ticket ticket = queue.lane.queue(onTheWay);
    try {
      queue.lane.silence(pace.silentUntil());
      while (true) {
        long now = ticker.nanos();
        deny(pace, onTheWay, now);
        boolean mayGo = pace.mayGo().getAsBoolean();
        if (mayGo && queue.lane.tryEnter(ticket, pace.connections(), pace.delay(), now)) {
          return ticket;
        }
        Long wait = queue.lane.nanosToWait(pace.connections(), now);
        long nap = wait == null || wait <= 0 ? LONGEST_NAP.toNanos() : wait;
        queue.changed.awaitNanos(Math.min(nap, LONGEST_NAP.toNanos()));
      }
    } finally {
      queue.lane.leaveQueue(ticket);
      queue.changed.signalAll();
      queue.lock.unlock();
    }
  }

  private static void deny(Pace pace, boolean onTheWay, long now) throws Gate.Denied {
    if (!pace.ours().getAsBoolean()) {
      throw new Gate.Denied(Gate.Denied.Reason.ABANDONED);
    }
    if (!onTheWay && pace.expiresAt() - now <= 0) {
      throw new Gate.Denied(Gate.Denied.Reason.EXPIRED);
    }
  }

  private final class OwnTurn implements Gate.Turn {
    private final String authority;
    private final Queue queue;
    private final Lane.Ticket ticket;
    private final Pace pace;
    private boolean closed;

    OwnTurn(String authority, Queue queue, Lane.Ticket ticket, Pace pace) {
      this.authority = authority;
      this.queue = queue;
      this.ticket = ticket;
      this.pace = pace;
    }

    @Override
    public void confirm() throws Gate.Denied {
      if (!pace.ours().getAsBoolean() || !pace.mayGo().getAsBoolean()) {
        throw new Gate.Denied(Gate.Denied.Reason.ABANDONED);
      }
    }

    @Override
    public void sent() {
      locked(queue, () -> queue.lane.sent(ticket, ticker.nanos()));
    }

    @Override
    public void heard() {
      locked(queue, () -> queue.lane.heard(ticket, ticker.nanos()));
    }

    @Override
    public void answered(int status, @Nullable Duration retryAfter) {
      boolean overloaded = status == 429 || status == 503;
      locked(
          queue, () -> queue.lane.answered(overloaded, retryAfter, pace.delay(), ticker.nanos()));
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        connections.release();
        locked(queue, () -> queue.lane.leave(ticket, ticker.nanos()));
        release(authority);
      }
    }
  }

  private Queue use(String authority, Pace pace) {
    return queues.compute(
        authority,
        (key, known) -> {
          Queue queue = known == null ? new Queue(pace.silentUntil()) : known;
          queue.users++;
          return queue;
        });
  }

  private void release(String authority) {
    queues.computeIfPresent(
        authority,
        (key, queue) -> {
          queue.users--;
          return queue;
        });
  }

  private void forgetIdle() {
    if (queues.size() > MANY_LANES) {
      long now = ticker.nanos();
      for (String authority : queues.keySet()) {
        queues.computeIfPresent(
            authority, (key, queue) -> queue.users == 0 && queue.lane.idle(now) ? null : queue);
      }
    }
  }

  private static void locked(Queue queue, Runnable action) {
    queue.lock.lock();
    try {
      action.run();
      queue.changed.signalAll();
    } finally {
      queue.lock.unlock();
    }
  }
}
