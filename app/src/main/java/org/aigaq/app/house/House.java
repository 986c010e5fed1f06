package org.aigaq.app.house;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.aigaq.app.stack.Progress;

/// Rooms at work together. They are closed in the reverse order of their start, once.
public final class House implements AutoCloseable {
  private final List<Room> rooms = new ArrayList<>();
  private final CompletableFuture<String> broken = new CompletableFuture<>();
  private final Progress progress;

  public House(Progress progress) {
    this.progress = progress;
  }

  public synchronized void add(Room room) {
    rooms.add(room);
    room.ended().whenComplete((_, failure) -> tell(room, failure));
    progress.report(room.name() + ": at work");
  }

  /// Waits until all rooms are at work, each for so long at most. A room that needs longer is told
  /// of and goes on.
  public void awaitReady(Duration patience) throws InterruptedException {
    for (Room room : copy()) {
      if (!room.ready(patience)) {
        progress.report(room.name() + ": not at work yet, what comes now waits for it");
      }
    }
  }

  private synchronized List<Room> copy() {
    return List.copyOf(rooms);
  }

  /// Completes with a reason when a room broke.
  public CompletionStage<String> broken() {
    return broken;
  }

  private void tell(Room room, @org.jspecify.annotations.Nullable Throwable failure) {
    if (failure != null) {
      broken.complete(room.name() + " broke: " + failure);
    }
  }

  @Override
  public synchronized void close() {
    for (Room room : rooms.reversed()) {
      progress.report(room.name() + ": stopping");
      room.close();
    }
    rooms.clear();
  }
}
