package org.aigaq.ingest.fetch;

import static org.aigaq.ingest.fetch.Fetching.behind;
import static org.aigaq.ingest.fetch.Fetching.fetcher;
import static org.aigaq.ingest.fetch.Fetching.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aigaq.contract.record.FetchOutcome;
import org.aigaq.contract.record.Stage;
import org.aigaq.contract.record.StageName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

  private final List<String> lookedUp = new CopyOnWriteArrayList<>();
  private final List<InetSocketAddress> dialled = new CopyOnWriteArrayList<>();

  @Test
  void socksIsGivenTheNameAndNothingIsLookedUpHere() throws Exception {
    try (var origin = RawServer.saying(OK);
        var proxy = Socks.start(origin.port(), 0)) {
      Fetched fetched = fetch("http://vlast.kz/x", "socks5://127.0.0.1:" + proxy.port(), true);
      assertThat(fetched.body()).asString().isEqualTo("hello");
      assertThat(proxy.names).contains("vlast.kz:80");
      assertThat(fetched.stages())
          .extracting(Stage::name)
          .containsExactly(StageName.PROXY, StageName.HTTP);
      assertNothingDirect(proxy.port());
    }
  }

  @Test
  void anHttpProxyTunnelsAndNothingIsLookedUpHere() {
    try (var origin = RawServer.saying(OK);
        var proxy = RawServer.start((head, socket) -> tunnel(socket, origin.port()))) {
      Fetched fetched = fetch("http://vlast.kz/x", "http://127.0.0.1:" + proxy.port(), true);
      assertThat(fetched.body()).asString().isEqualTo("hello");
      assertThat(proxy.heads())
          .allSatisfy(head -> assertThat(head).startsWith("CONNECT vlast.kz:80 HTTP/1.1\r\n"));
      assertThat(origin.heads())
          .anySatisfy(head -> assertThat(head).startsWith("GET /robots.txt HTTP/1.1"));
      assertNothingDirect(proxy.port());
    }
  }

  @Test
  void aProxyThatTunnelsToNoWebPortIsAskedForThePageItself() {
    try (var proxy =
        RawServer.start(
            (head, socket) ->
                RawServer.say(
                    socket, head.startsWith("CONNECT") ? "HTTP/1.1 403 Forbidden\r\n\r\n" : OK))) {
      Fetched fetched = fetch("http://vlast.kz/x", "http://127.0.0.1:" + proxy.port(), false);
      assertThat(fetched.body()).asString().isEqualTo("hello");
      assertThat(proxy.heads().getLast()).startsWith("GET http://vlast.kz/x HTTP/1.1\r\n");
      assertNothingDirect(proxy.port());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "socks5, http://vlast.kz/",
    "socks5, https://vlast.kz/",
    "http, http://vlast.kz/",
    "http, https://vlast.kz/",
  })
  void withTheProxyStoppedNoByteAndNoNameLeavesDirectly(String scheme, String url) {
    try (var gone = ClosedPort.hold()) {
      Fetched fetched = fetch(url, scheme + "://127.0.0.1:" + gone.number(), true);
      assertThat(fetched.outcome()).isEqualTo(FetchOutcome.PROXY_FAILURE);
      assertNothingDirect(gone.number());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "HTTP/1.1 502 Bad Gateway\r\n\r\n", ""})
  void aProxyThatFailsIsItsOwnFault(String answer) {
    try (var proxy = RawServer.saying(answer)) {
      Fetched fetched = fetch("https://vlast.kz/", "http://127.0.0.1:" + proxy.port(), false);
      assertThat(fetched.outcome()).isEqualTo(FetchOutcome.PROXY_FAILURE);
      assertNothingDirect(proxy.port());
    }
  }

  @ParameterizedTest
  @CsvSource({"1, PROXY_FAILURE", "2, PROXY_FAILURE", "4, TCP_UNREACHABLE", "5, TCP_REFUSED"})
  void socksErrorsSayWhatTheFarEndSaw(int reply, FetchOutcome outcome) throws Exception {
    try (var proxy = Socks.start(1, reply)) {
      Fetched fetched = fetch("http://vlast.kz/", "socks5://127.0.0.1:" + proxy.port(), false);
      assertThat(fetched.outcome()).isEqualTo(outcome);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://127.0.0.1/", "http://[::1]/", "http://localhost/", "http://x.local/"})
  void privateTargetsAreNotAskedOfAProxyEither(String url) throws Exception {
    try (var proxy = Socks.start(1, 0);
        Fetcher fetcher = fetcher(this::recordLookup, this::recordDial, null)) {
      Fetched fetched =
          fetcher.fetch(
              order(
                  url,
                  behind("socks5://127.0.0.1:" + proxy.port()),
                  false,
                  Duration.ofSeconds(5),
                  1_000));
      assertThat(fetched.outcome()).isEqualTo(FetchOutcome.PRIVATE_ADDRESS);
      assertThat(dialled).isEmpty();
    }
  }

  @Test
  void aRedirectBehindAProxyStaysBehindIt() throws Exception {
    try (var origin =
            RawServer.start(
                (head, socket) ->
                    RawServer.say(
                        socket,
                        head.contains("Host: vlast.kz\r\n")
                            ? "HTTP/1.1 302 Found\r\nLocation: http://other.kz/\r\n\r\n"
                            : OK));
        var proxy = Socks.start(origin.port(), 0)) {
      Fetched fetched = fetch("http://vlast.kz/", "socks5://127.0.0.1:" + proxy.port(), false);
      assertThat(fetched.status()).isEqualTo(200);
      assertThat(proxy.names).containsExactly("vlast.kz:80", "other.kz:80");
      assertNothingDirect(proxy.port());
    }
  }

  private Fetched fetch(String url, String proxy, boolean robots) {
    try (Fetcher fetcher = fetcher(this::recordLookup, this::recordDial, null)) {
      return fetcher.fetch(
          order(url, behind(proxy), false, Duration.ofSeconds(5), 100_000, null, robots));
    }
  }

  private List<InetAddress> recordLookup(String host) {
    lookedUp.add(host);
    return List.of(InetAddress.ofLiteral("127.0.0.1"));
  }

  private Socket recordDial(InetSocketAddress address, Duration timeout) throws IOException {
    dialled.add(address);
    return Dialer.direct().dial(address, timeout);
  }

  private void assertNothingDirect(int proxyPort) {
    assertThat(lookedUp).isEmpty();
    assertThat(dialled)
        .isNotEmpty()
        .allMatch(a -> a.getPort() == proxyPort && a.getAddress().isLoopbackAddress());
  }

  private static void tunnel(Socket socket, int port) throws IOException {
    RawServer.say(socket, "HTTP/1.1 200 Connection established\r\nProxy: yes\r\n\r\n");
    pipe(socket, port);
  }

  private static void pipe(Socket socket, int port) throws IOException {
    try (Socket origin = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  socket.getInputStream().transferTo(origin.getOutputStream());
                } catch (IOException e) {
                  // One side ended.
                }
              });
      origin.getInputStream().transferTo(socket.getOutputStream());
    }
  }

  /// A SOCKS 5 server that sends everything to one local port.
  private static final class Socks implements AutoCloseable {
    final List<String> names = new CopyOnWriteArrayList<>();
    private final ServerSocket server;
    private final int target;
    private final int reply;

    private Socks(ServerSocket server, int target, int reply) {
      this.server = server;
      this.target = target;
      this.reply = reply;
    }

    static Socks start(int target, int reply) throws IOException {
      var socks =
          new Socks(new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1")), target, reply);
      Thread.ofVirtual().start(socks::accept);
      return socks;
    }

    int port() {
      return server.getLocalPort();
    }

    private void accept() {
      while (!server.isClosed()) {
        try {
          Socket socket = server.accept();
          Thread.ofVirtual().start(() -> serve(socket));
        } catch (IOException e) {
          return;
        }
      }
    }

    private void serve(Socket socket) {
      try (socket) {
        var in = new DataInputStream(socket.getInputStream());
        in.readFully(new byte[3]);
        socket.getOutputStream().write(new byte[] {5, 0});
        in.readFully(new byte[3]);
        assertThat(in.readUnsignedByte()).as("a name, not an address").isEqualTo(3);
        byte[] name = in.readNBytes(in.readUnsignedByte());
        names.add(new String(name, StandardCharsets.UTF_8) + ":" + in.readUnsignedShort());
        socket.getOutputStream().write(new byte[] {5, (byte) reply, 0, 3, 2, 'o', 'k', 0, 80});
        if (reply == 0) {
          pipe(socket, target);
        }
      } catch (IOException e) {
        // The client went away.
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}
