package org.aigaq.ingest.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLSocket;
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
  private static final byte[] OLD = {'H', 'T', 'T', 'P', '/', '1', '.', '0'};

  /// What was spoken, as WARC names it: above first.
  ///
  /// @param response whose status line tells the version
  List<String> protocols(byte[] response) {
    boolean old = Arrays.mismatch(OLD, response) == OLD.length;
    String http = two ? "h2" : old ? "http/1.0" : "http/1.1";
    return top instanceof SSLSocket tls
        ? List.of(http, tls.getSession().getProtocol().toLowerCase(Locale.ROOT).replace("v", "/"))
        : List.of(http);
  }

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
