package org.aigaq.ingest.fetch;

import java.io.IOException;

/// Bytes that are not HTTP, or a body that breaks its own framing or coding.
public final class HttpBroken extends IOException {
  private static final long serialVersionUID = 1L;

  HttpBroken(String message) {
    super(message);
  }
}
