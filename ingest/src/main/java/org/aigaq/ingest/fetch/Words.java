package org.aigaq.ingest.fetch;

import java.time.Duration;

/// Failures in words.
final class Words {
  private Words() {}

  static String of(Throwable e) {
    String message = e.getMessage();
    String words = message == null ? e.getClass().getSimpleName() : message;
    return words.length() > 500 ? words.substring(0, 500) + "…" : words;
  }

  static String printable(String text) {
    String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
    return shown.replaceAll("[^\\x20-\\x7e…]", "?");
  }

  static String of(Duration duration) {
    long millis = duration.toMillis();
    return millis < 1_000 || millis % 1_000 != 0 ? millis + " ms" : millis / 1_000 + " s";
  }
}
