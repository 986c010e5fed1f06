package org.aigaq.ingest.fetch;

import java.io.IOException;

/// More bytes than are taken.
final class TooLarge extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient byte[] beginning;

  TooLarge(String message, byte[] beginning) {
    super(message);
    this.beginning = beginning;
  }

  /// The decoded body up to the limit.
  byte[] beginning() {
    return beginning;
  }
}
