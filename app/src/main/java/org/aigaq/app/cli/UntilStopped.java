package org.aigaq.app.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

/// Keeps a command at work until it is asked to stop (Ctrl-C, SIGTERM) or something breaks, then
/// closes what it runs, in order, before the process ends.
final class UntilStopped {
  private UntilStopped() {}

  /// @param broken completes with the reason when the work cannot go on
  /// @return the exit status
  static int await(CompletableFuture<String> broken, AutoCloseable work)
      throws InterruptedException {
    var closed = new CountDownLatch(1);
    var hook =
        Thread.ofPlatform()
            .name("aigaq-stop")
            .unstarted(
                () -> {
                  broken.complete("");
                  waitFor(closed);
                });
    Runtime.getRuntime().addShutdownHook(hook);
    String reason = reason(broken);
    try {
      work.close();
    } catch (Exception e) {
      throw new IllegalStateException("could not close in order", e);
    } finally {
      closed.countDown();
    }
    if (reason.isEmpty()) {
      return 0;
    }
    throw new org.aigaq.app.house.UserError(reason);
  }

  private static String reason(CompletableFuture<String> broken) throws InterruptedException {
    try {
      return broken.get();
    } catch (ExecutionException e) {
      return String.valueOf(e.getCause());
    }
  }

  private static void waitFor(CountDownLatch closed) {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
