package org.aigaq.ingest.fetch;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Closes a socket when its time is over. A read time-out alone does not help against a peer that
/// drips one byte at a time, and a write has none.
final class Guard implements AutoCloseable {
  private final Future<?> alarm;
  private volatile boolean fired;

  private Guard(ScheduledExecutorService timer, Socket socket, Duration limit) {
    this.alarm = timer.schedule(() -> ring(socket), limit.toNanos(), TimeUnit.NANOSECONDS);
  }

  static Guard over(ScheduledExecutorService timer, Socket socket, Duration limit) {
    return new Guard(timer, socket, limit);
  }

  boolean fired() {
    return fired;
  }

  private void ring(Socket socket) {
    fired = true;
    try {
      socket.close();
    } catch (IOException e) {
      // It is closed either way.
    }
  }

  @Override
  public void close() {
    alarm.cancel(false);
  }
}
