package org.aigaq.app.stack;

/// Is told what the start is doing, one line for a person each; called from several threads.
@FunctionalInterface
public interface Progress {
  void report(String line);

  /// Says nothing.
  static Progress silent() {
    return _ -> {};
  }
}
