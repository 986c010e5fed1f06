package org.aigaq.newsroom;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// An HTTP proxy that makes tunnels (`CONNECT`) to ports of this machine. A port may lead to
/// another one, where the same press answers as it is seen from the proxy's country.
final class ForwardProxy implements AutoCloseable {
  private static final int LONGEST_HEAD = 8_192;

  private final ServerSocket door;
  private final Map<Integer, Integer> ports;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<Socket, Boolean> open = new ConcurrentHashMap<>();

  private ForwardProxy(ServerSocket door, Map<Integer, Integer> ports) {
    this.door = door;
    this.ports = Map.copyOf(ports);
  }

  /// @param ports where each port leads; others lead to themselves
  static ForwardProxy open(InetAddress address, Map<Integer, Integer> ports) throws IOException {
    ForwardProxy proxy = new ForwardProxy(new ServerSocket(0, 128, address), ports);
    proxy.threads.execute(proxy::accept);
    return proxy;
  }

  String url() {
    return "http://" + door.getInetAddress().getHostAddress() + ":" + door.getLocalPort();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket guest = door.accept();
        open.put(guest, true);
        threads.execute(() -> serve(guest));
      } catch (IOException e) {
        // Closed, or a guest that left before it was let in.
      }
    }
  }

  private void serve(Socket guest) {
    try (guest) {
      InputStream in = new BufferedInputStream(guest.getInputStream());
      String[] words = head(in).split("[ \r]", 3);
      if (words.length < 3 || !words[0].equals("CONNECT")) {
        say(guest, "405 Method Not Allowed");
        return;
      }
      int port = Integer.parseInt(words[1].substring(words[1].lastIndexOf(':') + 1));
      try (Socket host = new Socket(door.getInetAddress(), ports.getOrDefault(port, port))) {
        open.put(host, true);
        say(guest, "200 Connection established");
        threads.execute(() -> pour(in, host));
        host.getInputStream().transferTo(guest.getOutputStream());
      }
    } catch (IOException | NumberFormatException e) {
      // What breaks off on one side breaks off on the other.
    } finally {
      open.keySet().removeIf(Socket::isClosed);
    }
  }

  private static void pour(InputStream from, Socket to) {
    try {
      from.transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // The other side ends as well.
    }
  }

  private static void say(Socket guest, String status) throws IOException {
    OutputStream out = guest.getOutputStream();
    out.write(("HTTP/1.1 " + status + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.length() < LONGEST_HEAD && head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      head.append((char) next);
    }
    return head.toString();
  }

  @Override
  public void close() {
    try {
      door.close();
      for (Socket socket : open.keySet()) {
        socket.close();
      }
    } catch (IOException e) {
      // Gone either way.
    }
    threads.shutdownNow();
  }
}
