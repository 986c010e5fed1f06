package org.aigaq.ingest.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;

/// Opens TCP connections. The only place of the house that dials the web.
@FunctionalInterface
public interface Dialer {
  /// @param address resolved; what was checked is what is dialled
  Socket dial(InetSocketAddress address, Duration timeout) throws IOException;

  static Dialer direct() {
    return Dialer::dialDirect;
  }

  private static Socket dialDirect(InetSocketAddress address, Duration timeout) throws IOException {
    // Without NO_PROXY a socksProxyHost property of the JVM would reroute us.
    Socket socket = new Socket(Proxy.NO_PROXY);
    try {
      socket.setTcpNoDelay(true);
      socket.connect(address, (int) Math.max(1, timeout.toMillis()));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
