package org.aigaq.app.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Starts servers side by side; if one fails, none is left.
final class Starting {
  private final Duration limit;
  private final Progress progress;
  private final List<Server> launched = new ArrayList<>();
  private boolean given;

  Starting(Duration limit, Progress progress) {
    this.limit = limit;
    this.progress = progress;
  }

  /// A server to start.
  ///
  /// @param where its address, for a person
  record Task(String where, Launch launch, Server.Probe probe) {}

  /// Makes the process.
  @FunctionalInterface
  interface Launch {
    Server launch() throws IOException;
  }

  /// @throws StackException the first failure, after all are stopped
  void together(Task... tasks) {
    StackException failure = null;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletionService<@Nullable Void> results = new ExecutorCompletionService<>(threads);
      for (Task task : tasks) {
        results.submit(() -> one(task), null);
      }
      for (int i = 0; i < tasks.length; i++) {
        StackException told = outcome(results);
        if (told != null && failure == null) {
          failure = told;
          giveUp();
          threads.shutdownNow();
        }
      }
    }
    if (failure != null) {
      EmbeddedStack.stop(launched());
      throw failure;
    }
  }

  synchronized List<Server> launched() {
    return List.copyOf(launched);
  }

  private void one(Task task) {
    long begin = System.nanoTime();
    try {
      Server server = task.launch().launch();
      keep(server);
      server.awaitReady(task.probe(), limit);
      progress.report(
          "%s ready on %s (%.1f s)"
              .formatted(server.name(), task.where(), (System.nanoTime() - begin) / 1e9));
    } catch (IOException e) {
      throw new StackException("A server can't be started: %s".formatted(Failure.reason(e)), e);
    }
  }

  private synchronized void keep(Server server) {
    launched.add(server);
    if (given) {
      throw new StackException("The start was given up.");
    }
  }

  private synchronized void giveUp() {
    given = true;
  }

  private static @Nullable StackException outcome(CompletionService<@Nullable Void> results) {
    try {
      results.take().get();
      return null;
    } catch (ExecutionException e) {
      return e.getCause() instanceof StackException told
          ? told
          : new StackException("A server can't be started: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new StackException("The start was interrupted.", e);
    }
  }
}
