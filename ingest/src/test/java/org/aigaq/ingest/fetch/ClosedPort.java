package org.aigaq.ingest.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/// A port of this machine at which nobody listens, and which nobody else is given meanwhile: tests
/// run side by side, and a port that was only given back may be a neighbour's server the next
/// moment.
record ClosedPort(Socket held) implements AutoCloseable {
  static ClosedPort hold() {
    var held = new Socket();
    try {
      held.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
      return new ClosedPort(held);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int number() {
    return held.getLocalPort();
  }

  @Override
  public void close() {
    try {
      held.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
