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
  /// One request as a host saw it.
  ///
  /// @param nanos monotonic, when the request had come whole
  record Asked(long nanos, String path) {}

  private record Talk(List<Asked> diary, ByteBuffer in) {}

  private static final String ROBOTS = "User-agent: *\nDisallow: /forbidden\n";

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
      List<Asked> diary = new ArrayList<>();
      door.register(selector, SelectionKey.OP_ACCEPT, diary);
      doors.add(door);
      diaries.add(diary);
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
        @SuppressWarnings("unchecked")
        var diary = (List<Asked>) key.attachment();
        accept((ServerSocketChannel) key.channel(), diary);
      } else if (key.isReadable()) {
        read((SocketChannel) key.channel(), (Talk) key.attachment());
      }
    } catch (IOException e) {
      key.cancel();
      close(key);
    }
  }

  private void accept(ServerSocketChannel door, List<Asked> diary) throws IOException {
    for (SocketChannel guest = door.accept(); guest != null; guest = door.accept()) {
      guest.configureBlocking(false);
      guest.register(selector, SelectionKey.OP_READ, new Talk(diary, ByteBuffer.allocate(2_048)));
    }
  }

  private static void read(SocketChannel guest, Talk talk) throws IOException {
    if (guest.read(talk.in()) < 0 || !talk.in().hasRemaining()) {
      guest.close();
      return;
    }
    String text = new String(talk.in().array(), 0, talk.in().position(), StandardCharsets.US_ASCII);
    if (!text.endsWith("\r\n\r\n")) {
      return;
    }
    String path = text.split(" ", 3)[1];
    synchronized (talk.diary()) {
      talk.diary().add(new Asked(System.nanoTime(), path));
    }
    guest.write(ByteBuffer.wrap(answer(path).getBytes(StandardCharsets.UTF_8)));
    guest.close();
  }

  private static String answer(String path) {
    if (path.equals("/robots.txt")) {
      return response("200 OK", "Content-Type: text/plain\r\n", ROBOTS);
    }
    if (path.startsWith("/moved/")) {
      return response("302 Found", "Location: /news/" + path.substring(7) + "\r\n", "");
    }
    String page =
        "<html><head><title>Жаңалық %s</title></head><body><article><h1>Жаңалық</h1><p>%s</p>"
            .formatted(path, "Бүгін қалада жаңа мектеп ашылды, деп хабарлады әкімдік. ".repeat(6));
    return response("200 OK", "Content-Type: text/html; charset=utf-8\r\n", page);
  }

  private static String response(String status, String headers, String body) {
    return "HTTP/1.1 %s\r\n%sContent-Length: %d\r\nConnection: close\r\n\r\n%s"
        .formatted(status, headers, body.getBytes(StandardCharsets.UTF_8).length, body);
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
