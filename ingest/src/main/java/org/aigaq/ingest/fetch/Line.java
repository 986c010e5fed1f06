package org.aigaq.ingest.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/// A connection over which one request goes.
///
/// @param raw the TCP connection below any TLS
/// @param top what HTTP is spoken over
/// @param peer the address dialled; absent behind a proxy, which alone knows it
/// @param two HTTP/2 was agreed on
/// @param absoluteForm the proxy itself is asked, with the whole address in the request line
record Line(Socket raw, Socket top, @Nullable InetAddress peer, boolean two, boolean absoluteForm)
    implements AutoCloseable {
  @Override
  public void close() {
    try {
      // Below TLS: an orderly TLS end would wait for the peer.
      raw.close();
    } catch (IOException e) {
      // Nothing more can be done for a socket that does not close.
    }
  }
}
