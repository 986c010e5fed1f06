package org.aigaq.app.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// Ports on loopback.
public final class Ports {
  private static final int CONNECT_MILLIS = 500;

  private Ports() {}

  /// `wanted` if it is free, any free one for 0.
  ///
  /// @param what the server the port is for, as a person calls it
  /// @param option the option that chooses another one
  /// @throws StackException when it is taken
  public static int claim(int wanted, String what, String option) {
    try (ServerSocket socket = new ServerSocket()) {
      // As the servers themselves bind: connections of a run just ended don't count as taken.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new StackException(taken(wanted, what, option, Failure.reason(e)), e);
    }
  }

  /// Whether something listens at `host:port`.
  static boolean isOpen(String address) {
    int colon = address.lastIndexOf(':');
    try (Socket socket = new Socket()) {
      int port = Integer.parseInt(address.substring(colon + 1));
      socket.connect(new InetSocketAddress(address.substring(0, colon), port), CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  static String taken(int port, String what, String option, String reason) {
    return "Port %d on 127.0.0.1, wanted for %s, can't be had (%s). Another program uses it; stop that one, or choose another port with %s."
        .formatted(port, what, reason, option);
  }
}
