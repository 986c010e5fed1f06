package org.aigaq.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Many small hosts on ports of this machine, served by one thread, that write down when they were
/// asked for what.
final class CrowdOfHosts implements AutoCloseable {
  /// One request as a host saw it, by the monotonic clock.
  ///
  /// @param accepted when its connection was taken
  /// @param nanos when the request had come whole
  record Asked(long accepted, long nanos, String path) {}

  /// @param next the port of its neighbour
  private record Host(int next, List<Asked> diary) {}

  private record Talk(Host host, long accepted, ByteBuffer in) {}

  private static final String ROBOTS = "User-agent: *\nDisallow: /forbidden\n";
  private static final String TEXT =
      "Бүгін қалада жаңа мектеп ашылды, деп хабарлады әкімдік. ".repeat(6);

  private final Selector selector;
  private final List<ServerSocketChannel> doors = new ArrayList<>();
  private final List<List<Asked>> diaries = new ArrayList<>();
  private final Thread thread;

  CrowdOfHosts(int count) throws IOException {
    this.selector = Selector.open();
    for (int i = 0; i < count; i++) {
      var door = ServerSocketChannel.open();
      door.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 64);
      door.configureBlocking(false);
      doors.add(door);
      diaries.add(new ArrayList<>());
    }
    for (int i = 0; i < count; i++) {
      var host = new Host(port((i + 1) % count), diaries.get(i));
      doors.get(i).register(selector, SelectionKey.OP_ACCEPT, host);
    }
    this.thread = Thread.ofPlatform().name("hosts").daemon().start(this::serve);
  }

  int port(int host) {
    return doors.get(host).socket().getLocalPort();
  }

  /// What the host was asked so far, in order.
  List<Asked> diary(int host) {
    List<Asked> diary = diaries.get(host);
    synchronized (diary) {
      return List.copyOf(diary);
    }
  }

  private void serve() {
    try {
      while (selector.isOpen()) {
        selector.select(this::turn);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void turn(SelectionKey key) {
    try {
      if (key.isAcceptable()) {
        accept((ServerSocketChannel) key.channel(), (Host) key.attachment());
      } else if (key.isReadable()) {
        read((SocketChannel) key.channel(), (Talk) key.attachment());
      }
    } catch (IOException e) {
      key.cancel();
      close(key);
    }
  }

  private void accept(ServerSocketChannel door, Host host) throws IOException {
    for (SocketChannel guest = door.accept(); guest != null; guest = door.accept()) {
      guest.configureBlocking(false);
      var talk = new Talk(host, System.nanoTime(), ByteBuffer.allocate(2_048));
      // The request is mostly there already.
      if (!read(guest, talk)) {
        guest.register(selector, SelectionKey.OP_READ, talk);
      }
    }
  }

  /// True when the talk is over.
  private static boolean read(SocketChannel guest, Talk talk) throws IOException {
    if (guest.read(talk.in()) < 0 || !talk.in().hasRemaining()) {
      guest.close();
      return true;
    }
    byte[] bytes = talk.in().array();
    int end = talk.in().position();
    if (end < 4 || bytes[end - 4] != '\r' || bytes[end - 2] != '\r' || bytes[end - 1] != '\n') {
      return false;
    }
    String head = new String(bytes, 0, Math.min(end, 200), StandardCharsets.US_ASCII);
    String path = head.substring(4, head.indexOf(' ', 4));
    List<Asked> diary = talk.host().diary();
    synchronized (diary) {
      diary.add(new Asked(talk.accepted(), System.nanoTime(), path));
    }
    guest.write(ByteBuffer.wrap(answer(talk.host(), path).getBytes(StandardCharsets.UTF_8)));
    guest.close();
    return true;
  }

  private static String answer(Host host, String path) {
    if (path.equals("/robots.txt")) {
      return response("200 OK", "Content-Type: text/plain\r\n", ROBOTS);
    }
    if (path.startsWith("/moved/")) {
      return response("302 Found", "Location: /news/" + path.substring(7) + "\r\n", "");
    }
    if (path.startsWith("/away/")) {
      String there = "http://127.0.0.1:" + host.next() + "/news/away-" + path.substring(6);
      return response("302 Found", "Location: " + there + "\r\n", "");
    }
    String page =
        "<html><head><title>Жаңалық "
            + path
            + "</title></head><body><article><h1>Жаңалық</h1><p>"
            + TEXT
            + "</p>";
    return response("200 OK", "Content-Type: text/html; charset=utf-8\r\n", page);
  }

  private static String response(String status, String headers, String body) {
    return "HTTP/1.1 "
        + status
        + "\r\n"
        + headers
        + "Content-Length: "
        + body.getBytes(StandardCharsets.UTF_8).length
        + "\r\nConnection: close\r\n\r\n"
        + body;
  }

  private static void close(SelectionKey key) {
    try {
      key.channel().close();
    } catch (IOException e) {
      // Gone either way.
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    selector.close();
    thread.join();
    for (ServerSocketChannel door : doors) {
      door.close();
    }
  }
}
