package org.aigaq.ingest.fetch;

import static org.aigaq.contract.record.FetchOutcome.ANSWERED;
import static org.aigaq.contract.record.FetchOutcome.HTTP_BROKEN;
import static org.aigaq.contract.record.FetchOutcome.HTTP_RESET;
import static org.aigaq.contract.record.FetchOutcome.HTTP_TIMEOUT;
import static org.aigaq.contract.record.FetchOutcome.TOO_LARGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.aigaq.contract.record.FetchOutcome;
import org.apache.hc.core5.http2.H2Error;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class Http2Test {
  private static final String ONE = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\none";
  private static final byte[] HELLO = "hello".getBytes(StandardCharsets.UTF_8);

  @TempDir static Path folder;
  private static Certificates certificates;

  private final Ordeal ordeal = new Ordeal();
  private final CountDownLatch never = new CountDownLatch(1);

  @BeforeAll
  static void makeCertificates() throws Exception {
    certificates =
        new Certificates(folder)
            .make("valid", "-1d", 30, "-signer", "root", "-ext", "san=dns:host.example");
  }

  @AfterEach
  void close() {
    never.countDown();
    ordeal.close();
  }

  @Test
  void aPageIsReadAndKeptInTheFormOfHttp1() throws Exception {
    List<String> asked = new CopyOnWriteArrayList<>();
    Fetched fetched =
        fetch(
            server -> {
              asked.addAll(server.asked());
              server.send(TwoServer.FRAMES.createSettings());
              server.send(TwoServer.FRAMES.createPing(ByteBuffer.allocate(8)));
              server.head(false, ":status", "103", "link", "x");
              server.head(false, ":status", "200", "content-type", "text/plain", "x-a", "b");
              server.data(new byte[0], false);
              server.data(HELLO, false);
              server.head(true, "x-trailer", "c");
              server.drain();
            });
    assertThat(fetched.outcome()).as(fetched.detail()).isEqualTo(ANSWERED);
    assertThat(fetched.body()).asString().isEqualTo("hello");
    assertThat(fetched.exchanges().getFirst().response())
        .asString()
        .isEqualTo("HTTP/1.1 200 \r\ncontent-type: text/plain\r\nx-a: b\r\n\r\nhello");
    assertThat(fetched.stages().getLast().detail()).isEqualTo("HTTP/2");
    assertThat(asked)
        .startsWith(":method: GET", ":scheme: https")
        .contains(":path: /page?x=1", "user-agent: Aigaq/0.1 (test)")
        .noneMatch(line -> line.startsWith("connection") || line.startsWith("host"));
    assertThat(HttpMessage.parse(fetched.exchanges().getFirst().response()).body())
        .isEqualTo(HELLO);
  }

  @Test
  void whatIsNotFitForHttp2IsAskedByHttp1FromThenOn() throws Exception {
    var two = new CopyOnWriteArrayList<String>();
    HostileServer server =
        ordeal.server(
            TwoServer.on(
                certificates.server("valid"),
                s -> {
                  two.add("asked");
                  s.send(TwoServer.FRAMES.createResetStream(1, H2Error.HTTP_1_1_REQUIRED));
                },
                HostileServer.saying(ONE)));
    try (Fetcher fetcher =
        Fetching.fetcher(Fetching.loopback(), Dialer.direct(), certificates.root())) {
      for (int i = 0; i < 2; i++) {
        Fetched fetched =
            fetcher.fetch(Fetching.order("https://host.example:" + server.port() + "/"));
        assertThat(fetched.outcome()).as(fetched.detail()).isEqualTo(ANSWERED);
        assertThat(fetched.body()).asString().isEqualTo("one");
      }
    }
    assertThat(two).hasSize(1);
  }

  @TestFactory
  Stream<DynamicTest> hostileHosts() throws Exception {
    ordeal.trusting(certificates.root());
    plays("says nothing", s -> pause(), HTTP_TIMEOUT);
    plays("hangs up", s -> {}, HTTP_RESET);
    plays("resets the stream", s -> s.send(TwoServer.FRAMES.createResetStream(1, 2)), HTTP_RESET);
    plays(
        "goes away",
        s -> s.send(TwoServer.FRAMES.createGoAway(0, H2Error.NO_ERROR, "")),
        HTTP_RESET);
    plays("hangs up inside the body", s -> answer(s, HELLO, false), HTTP_BROKEN, HTTP_RESET);
    plays(
        "stalls inside the body",
        s -> {
          answer(s, HELLO, false);
          pause();
        },
        HTTP_TIMEOUT);
    return ordeal.tests();
  }

  @TestFactory
  Stream<DynamicTest> floods() throws Exception {
    ordeal.trusting(certificates.root());
    plays(
        "pings without an end",
        s -> {
          while (true) {
            s.send(TwoServer.FRAMES.createPing(ByteBuffer.allocate(8)));
          }
        },
        ANSWERED);
    plays(
        "sends nothing without an end",
        s -> {
          answer(s, HELLO, false);
          while (true) {
            s.data(new byte[0], false);
          }
        },
        HTTP_BROKEN);
    plays(
        "sends data without an end",
        s -> {
          answer(s, HELLO, false);
          while (true) {
            s.data(new byte[16_000], false);
          }
        },
        TOO_LARGE);
    return ordeal.tests();
  }

  @TestFactory
  Stream<DynamicTest> order() throws Exception {
    ordeal.trusting(certificates.root());
    plays("sends data before the headers", s -> s.data(HELLO, true), ANSWERED);
    plays(
        "answers on another stream",
        s -> s.send(TwoServer.FRAMES.createData(3, ByteBuffer.wrap(HELLO), true)),
        ANSWERED);
    plays(
        "is shorter than it says",
        s -> {
          s.head(false, ":status", "200", "content-length", "9");
          s.data(HELLO, true);
        },
        HTTP_BROKEN);
    plays(
        "smuggles a header",
        s -> {
          s.head(false, ":status", "200", "a", "b\r\nc: d");
          s.data(HELLO, true);
        },
        HTTP_BROKEN);
    plays(
        "has no status",
        s -> {
          s.head(true, "a", "b");
          pause();
        },
        ANSWERED);
    return ordeal.tests();
  }

  @TestFactory
  Stream<DynamicTest> badHeads() throws Exception {
    ordeal.trusting(certificates.root());
    plays("has a status of letters", s -> s.head(true, ":status", "abc"), HTTP_BROKEN);
    plays("continues headers without an end", Http2Test::continueForEver, HTTP_BROKEN);
    plays("has a header bomb", Http2Test::headerBomb, HTTP_BROKEN);
    plays(
        "answers 103 without an end",
        s -> {
          while (true) {
            s.head(false, ":status", "103");
          }
        },
        HTTP_BROKEN,
        ANSWERED);
    return ordeal.tests();
  }

  private static void continueForEver(TwoServer server) throws java.io.IOException {
    byte[] block = server.block(":status", "200", "a", "x".repeat(9_000));
    server.send(TwoServer.FRAMES.createHeaders(1, ByteBuffer.wrap(block), false, false));
    while (true) {
      byte[] more = server.block("b", "x".repeat(9_000));
      server.send(TwoServer.FRAMES.createContinuation(1, ByteBuffer.wrap(more), false));
    }
  }

  /// One entry of the table, named again and again.
  private static void headerBomb(TwoServer server) throws java.io.IOException {
    String[] many = new String[2_002];
    many[0] = ":status";
    many[1] = "200";
    for (int i = 2; i < many.length; i += 2) {
      many[i] = "x";
      many[i + 1] = "y".repeat(3_000);
    }
    server.head(true, many);
  }

  private static void answer(TwoServer server, byte[] body, boolean last)
      throws java.io.IOException {
    server.head(false, ":status", "200");
    server.data(body, last);
  }

  private void pause() {
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void plays(String name, TwoServer.Script script, FetchOutcome... endings)
      throws Exception {
    HostileServer server =
        ordeal.server(
            TwoServer.on(certificates.server("valid"), script, HostileServer.saying(ONE)));
    String url = "https://host.example:" + server.port() + "/";
    ordeal.asks(name, Ordeal.Conditions.UNHURRIED, url, endings);
  }

  private Fetched fetch(TwoServer.Script script) throws Exception {
    HostileServer server =
        ordeal.server(
            TwoServer.on(certificates.server("valid"), script, HostileServer.saying(ONE)));
    try (Fetcher fetcher =
        Fetching.fetcher(Fetching.loopback(), Dialer.direct(), certificates.root())) {
      return fetcher.fetch(Fetching.order("https://host.example:" + server.port() + "/page?x=1"));
    }
  }
}
