package org.aigaq.ingest.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Memory for large bodies, shared by all fetches of a worker: a thousand hosts that all send ten
/// megabytes at once must not end it.
public final class Room {
  private static final int KILOBYTE = 1_024;

  /// A body of this size needs no place.
  private static final long SMALL = 262_144;

  /// The bytes of the wire, of the body, and a copy on the way.
  private static final int COPIES = 3;

  /// No place came free in time: says nothing of the host.
  static final class Full extends IOException {
    private static final long serialVersionUID = 1L;

    Full() {
      super("this worker has no memory left for so large a page at the moment");
    }
  }

  /// The place of one request; free again when it is closed.
  public final class Claim implements AutoCloseable {
    private int held;

    private Claim() {}

    /// Asked before a body grows beyond what is small.
    ///
    /// @param limit that the body can have
    synchronized void grow(long bytes, long limit, Duration patience) throws IOException {
      if (held > 0 || bytes <= SMALL) {
        return;
      }
      int wanted = (int) Math.min(kilobytes, limit * COPIES / KILOBYTE + 1);
      try {
        if (!places.tryAcquire(wanted, patience.toNanos(), TimeUnit.NANOSECONDS)) {
          throw new Full();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Full();
      }
      held = wanted;
    }

    @Override
    public synchronized void close() {
      places.release(held);
      held = 0;
    }
  }

  private final int kilobytes;
  private final Semaphore places;

  /// @param bytes that large bodies may take in all
  public Room(long bytes) {
    this.kilobytes = (int) Math.clamp(bytes / KILOBYTE, 1, Integer.MAX_VALUE);
    this.places = new Semaphore(kilobytes, true);
  }

  /// A quarter of this process's heap.
  public static Room ofThisProcess() {
    return new Room(Runtime.getRuntime().maxMemory() / 4);
  }

  public Claim claim() {
    return new Claim();
  }
}
