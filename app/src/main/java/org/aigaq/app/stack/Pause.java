package org.aigaq.app.stack;

/// The wait between two looks at another process, which no event announces.
final class Pause {
  private static final long MILLIS = 100;

  private Pause() {}

  /// @throws StackException when this thread is asked to end
  static void shortly() {
    try {
      Thread.sleep(MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("The start was interrupted.", e);
    }
  }
}
