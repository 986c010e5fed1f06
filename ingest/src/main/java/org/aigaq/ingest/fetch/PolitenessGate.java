package org.aigaq.ingest.fetch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.aigaq.contract.record.Capture;
import org.jspecify.annotations.Nullable;

/// The queues of all authorities of one worker.
public final class PolitenessGate {
  private static final Duration LONGEST_NAP = Duration.ofMillis(500);
  private static final int MANY_LANES = 4_096;

  private static final class Queue {
    final ReentrantLock lock = new ReentrantLock();
    final Map<Lane.Ticket, Condition> waiting = new HashMap<>();
    final Lane lane;
    // Guarded by the map's own lock on the key.
    int users;

    Queue(long silentUntil) {
      this.lane = new Lane(silentUntil);
    }

    /// Only whoever is next has anything to do: of a thousand hosts' queues, not all wait awake.
    void wakeNext() {
      Lane.Ticket next = lane.next();
      Condition turn = next == null ? null : waiting.get(next);
      if (turn != null) {
        turn.signal();
      }
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
    return at(pace, 0);
  }

  /// The same for a request of which so many may have been sent before.
  public Gate at(Pace pace, int before) {
    return new OwnGate(pace, before);
  }

  private final class OwnGate implements Gate {
    final Pace pace;
    final AtomicInteger requests;
    final AtomicLong bytes = new AtomicLong();

    OwnGate(Pace pace, int before) {
      this.pace = pace;
      this.requests = new AtomicInteger(before);
    }

    @Override
    public Turn enter(String authority, boolean onTheWay) throws Denied, InterruptedException {
      return PolitenessGate.this.enter(authority, this, onTheWay);
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

    @Override
    public Capture.Cost spent() {
      return new Capture.Cost(requests.get(), bytes.get());
    }
  }

  private Gate.Turn enter(String authority, OwnGate gate, boolean onTheWay)
      throws Gate.Denied, InterruptedException {
    forgetIdle();
    Queue queue = use(authority, gate.pace);
    boolean in = false;
    try {
      Lane.Ticket ticket = await(queue, gate.pace, onTheWay);
      acquireConnection(queue, ticket);
      in = true;
      return new OwnTurn(authority, queue, ticket, gate);
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
      leave(queue, ticket);
      throw e;
    }
  }

  private Lane.Ticket await(Queue queue, Pace pace, boolean onTheWay)
      throws Gate.Denied, InterruptedException {
    queue.lock.lock();
    Lane.Ticket ticket = queue.lane.queue(onTheWay);
    Condition turn = queue.lock.newCondition();
    queue.waiting.put(ticket, turn);
    try {
      queue.lane.silence(pace.silentUntil());
      while (true) {
        long now = ticker.nanos();
        deny(pace, onTheWay, now);
        boolean mayGo = pace.mayGo().getAsBoolean();
        if (mayGo && queue.lane.tryEnter(ticket, pace.connections(), pace.delay(), now)) {
          return ticket;
        }
        turn.awaitNanos(nap(queue.lane, ticket, pace, now));
      }
    } finally {
      queue.waiting.remove(ticket);
      queue.lane.leaveQueue(ticket);
      queue.wakeNext();
      queue.lock.unlock();
    }
  }

  /// Those behind the next one sleep until they are next, or until their time is over.
  private static long nap(Lane lane, Lane.Ticket ticket, Pace pace, long now) {
    if (lane.next() != ticket) {
      return Math.max(LONGEST_NAP.toNanos(), pace.expiresAt() - now);
    }
    Long wait = lane.nanosToWait(pace.connections(), now);
    long nap = wait == null || wait <= 0 ? LONGEST_NAP.toNanos() : wait;
    return Math.min(nap, LONGEST_NAP.toNanos());
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
    private final OwnGate gate;
    private boolean counted;
    private boolean heard;
    private boolean closed;

    OwnTurn(String authority, Queue queue, Lane.Ticket ticket, OwnGate gate) {
      this.authority = authority;
      this.queue = queue;
      this.ticket = ticket;
      this.gate = gate;
    }

    @Override
    public void confirm() throws Gate.Denied {
      if (!gate.pace.ours().getAsBoolean() || !gate.pace.mayGo().getAsBoolean()) {
        throw new Gate.Denied(Gate.Denied.Reason.ABANDONED);
      }
      if (!counted) {
        counted = true;
        gate.requests.incrementAndGet();
      }
    }

    @Override
    public void sent() {
      locked(queue, () -> queue.lane.sent(ticket, ticker.nanos()));
    }

    @Override
    public void received(int bytes) {
      gate.bytes.addAndGet(bytes);
      if (!heard) {
        heard = true;
        locked(
            queue,
            () -> {
              queue.lane.heard(ticket, ticker.nanos());
              // With one connection, nobody can go before this turn is over.
              if (gate.pace.connections() > 1) {
                queue.wakeNext();
              }
            });
      }
    }

    @Override
    public void answered(int status, @Nullable Duration retryAfter) {
      boolean overloaded = status == 429 || status == 503;
      Duration delay = gate.pace.delay();
      locked(queue, () -> queue.lane.answered(overloaded, retryAfter, delay, ticker.nanos()));
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        connections.release();
        leave(queue, ticket);
        release(authority);
      }
    }
  }

  private void leave(Queue queue, Lane.Ticket ticket) {
    locked(
        queue,
        () -> {
          queue.lane.leave(ticket, ticker.nanos());
          queue.wakeNext();
        });
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
    } finally {
      queue.lock.unlock();
    }
  }
}
