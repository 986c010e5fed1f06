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

  private final String name;
  private final Work stop;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  private Room(String name, Work stop) {
    this.name = name;
    this.stop = stop;
  }

  /// A room whose work is a loop that returns after `stop`.
  public static Room ofLoop(String name, Work loop, Work stop) {
    var room = new Room(name, stop);
    Thread.ofPlatform().name("aigaq-" + name).start(() -> room.work(loop));
    return room;
  }

  /// A room that brings its own threads and is at work already.
  public static Room ofRunning(String name, Work stop) {
    return new Room(name, stop);
  }

  public String name() {
    return name;
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
