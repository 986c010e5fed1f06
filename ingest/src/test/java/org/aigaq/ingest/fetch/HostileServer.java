package org.aigaq.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/// A server that does what it likes with every connection, from the first byte on.
final class HostileServer implements AutoCloseable {
  /// What happens to one connection; it is closed afterwards.
  @FunctionalInterface
  interface Conduct {
    void meet(Socket socket) throws IOException;
  }

  private final ServerSocket server;
  private final Conduct conduct;
  private final CopyOnWriteArrayList<Socket> sockets = new CopyOnWriteArrayList<>();

  HostileServer(Conduct conduct) {
    this(plain(), conduct);
  }

  HostileServer(ServerSocket server, Conduct conduct) {
    this.server = server;
    this.conduct = conduct;
    Thread.ofVirtual().start(this::accept);
  }

  private static ServerSocket plain() {
    try {
      return new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return server.getLocalPort();
  }

  /// One conduct for robots.txt, another for all else.
  static Conduct withRobots(Conduct robots, Conduct page) {
    return socket -> {
      socket.setSoTimeout(10_000);
      String asked = head(socket);
      boolean first = asked.startsWith("GET /robots.txt");
      (first ? robots : page).meet(new AskedSocket(socket, asked));
    };
  }

  /// How many connections came.
  int met() {
    return sockets.size();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        sockets.add(socket);
        Thread.ofPlatform().daemon().start(() -> meet(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void meet(Socket socket) {
    try (socket) {
      conduct.meet(socket);
    } catch (IOException e) {
      // The client went away, as it should.
    }
  }

  /// Reads the request, says this, and goes on as told.
  static Conduct saying(String answer, Conduct then) {
    return socket -> {
      head(socket);
      say(socket, answer);
      then.meet(socket);
    };
  }

  /// Reads the request, says this and hangs up.
  static Conduct saying(String answer) {
    return saying(answer, socket -> {});
  }

  static Conduct saying(String head, byte[] body) {
    return saying(head, socket -> socket.getOutputStream().write(body));
  }

  /// The same bytes without an end.
  static Conduct endlessly(String start, byte[] more) {
    return saying(start, socket -> repeat(socket, more, Duration.ZERO));
  }

  static Conduct endlessly(String start, String more) {
    return endlessly(start, more.getBytes(StandardCharsets.ISO_8859_1));
  }

  /// A few bytes now and then, without an end.
  static Conduct dripping(String start, String drop) {
    byte[] bytes = drop.getBytes(StandardCharsets.ISO_8859_1);
    return saying(start, socket -> repeat(socket, bytes, Duration.ofMillis(25)));
  }

  /// Waits until the client hangs up.
  static void silence(Socket socket) throws IOException {
    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  static void say(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  static void repeat(Socket socket, byte[] bytes, Duration pause) throws IOException {
    OutputStream out = socket.getOutputStream();
    while (true) {
      out.write(bytes);
      out.flush();
      if (!pause.isZero()) {
        LockSupport.parkNanos(pause.toNanos());
      }
    }
  }

  static String head(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int b = in.read();
      if (b < 0) {
        throw new IOException("no request");
      }
      head.append((char) b);
    }
    return head.toString();
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
