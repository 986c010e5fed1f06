package org.aigaq.newsroom;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// One HTTP server with a virtual thread for each request.
final class LoopbackServer implements AutoCloseable {

  private static final int BACKLOG = 128;

  private final HttpServer server;
  private final ExecutorService threads;

  private LoopbackServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /// @param name who is served, for the message of an error
  /// @throws IOException if the port cannot be had
  static LoopbackServer bind(String name, InetAddress address, int port) throws IOException {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress(address, port), BACKLOG);
      ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
      server.setExecutor(threads);
      return new LoopbackServer(server, threads);
    } catch (BindException e) {
      throw new IOException(
          "newsroom: port %d for %s is in use; choose another port, or 0 for any free one"
              .formatted(port, name),
          e);
    }
  }

  void start(HttpHandler handler) {
    server.createContext("/", handler);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /// Host and port as they stand in an address.
  String authority() {
    InetAddress address = server.getAddress().getAddress();
    String host = address.getHostAddress();
    return (address instanceof Inet6Address ? "[" + host + "]" : host) + ":" + port();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
