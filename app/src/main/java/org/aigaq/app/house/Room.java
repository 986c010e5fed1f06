package org.aigaq.app.house;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A role at work in this process. However it ends, the reason is known.
public final class Room implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Room.class);

  private static final Duration CLOSING = Duration.ofSeconds(25);

  /// What can fail while it works or closes.
  @FunctionalInterface
  public interface Work {
    void run() throws Exception;
  }

  /// Whether a room came to work in the time given.
  @FunctionalInterface
  public interface Ready {
    boolean within(Duration patience) throws InterruptedException;
  }

  private final String name;
  private final Work stop;
  private final Ready ready;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  private Room(String name, Work stop, Ready ready) {
    this.name = name;
    this.stop = stop;
    this.ready = ready;
  }

  /// A room whose work is a loop that returns after `stop`.
  public static Room ofLoop(String name, Work loop, Work stop) {
    return ofLoop(name, loop, stop, _ -> true);
  }

  /// The same, of a loop that needs a while before it works.
  public static Room ofLoop(String name, Work loop, Work stop, Ready ready) {
    var room = new Room(name, stop, ready);
    Thread.ofPlatform().name("aigaq-" + name).start(() -> room.work(loop));
    return room;
  }

  /// A room that brings its own threads and is at work already.
  public static Room ofRunning(String name, Work stop) {
    return new Room(name, stop, _ -> true);
  }

  public String name() {
    return name;
  }

  boolean ready(Duration patience) throws InterruptedException {
    return ready.within(patience);
  }

  /// Completes when the loop returned, exceptionally when it broke.
  public CompletionStage<Void> ended() {
    return ended;
  }

  /// Tells the room's watchers that it broke.
  public void broke(Throwable reason) {
    ended.completeExceptionally(reason);
  }

  private void work(Work loop) {
    try {
      loop.run();
      ended.complete(null);
    } catch (Exception | Error e) {
      LOG.error("{} broke", name, e);
      ended.completeExceptionally(e);
    }
  }

  /// Stops it and waits, but not for ever: where Kafka is gone, clients wait longer than a person
  /// does.
  @Override
  public void close() {
    Thread stopping = Thread.ofPlatform().daemon().name("stop-" + name).start(this::stopNow);
    try {
      if (!stopping.join(CLOSING)) {
        LOG.warn(
            "{} did not stop within {} s; left as it is, the next start goes on from there",
            name,
            CLOSING.toSeconds());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stopNow() {
    try {
      stop.run();
    } catch (Exception e) {
      LOG.warn("{} did not close cleanly: {}", name, e.toString());
    }
  }
}
