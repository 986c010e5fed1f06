package org.aigaq.ingest.fetch;

import static org.aigaq.ingest.fetch.Fetching.fetch;
import static org.aigaq.ingest.fetch.Fetching.fetcher;
import static org.aigaq.ingest.fetch.Fetching.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.aigaq.contract.config.Vantage;
import org.aigaq.contract.record.FetchOutcome;
import org.aigaq.contract.record.Hop;
import org.aigaq.contract.record.Stage;
import org.aigaq.contract.record.StageName;
import org.aigaq.contract.record.Validators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

  @Test
  void aPageIsReadWithItsStagesAndExactBytes() {
    try (var server = RawServer.saying(OK)) {
      Fetched fetched = fetch(server.url("/a?b=c#d"));
      assertThat(fetched.outcome()).isEqualTo(FetchOutcome.ANSWERED);
      assertThat(fetched.body()).asString().isEqualTo("hello");
      assertThat(fetched.exchanges().getFirst().response()).asString().isEqualTo(OK);
      assertThat(fetched.stages())
          .extracting(Stage::name)
          .containsExactly(StageName.TCP, StageName.HTTP);
      assertThat(server.heads().getFirst())
          .startsWith("GET /a?b=c HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\n")
          .contains("User-Agent: Aigaq/0.1 (test)\r\n", "Accept-Language: ru, kk;q=0.9\r\n");
    }
  }

  @Test
  void chunksAreJoinedAndTheirFramingIsKeptAsSent() {
    String response =
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nhel\r\n2\r\nlo\r\n0\r\nA: b\r\n\r\n";
    try (var server = RawServer.saying(response)) {
      Fetched fetched = fetch(server.url("/"));
      assertThat(fetched.body()).asString().isEqualTo("hello");
      assertThat(fetched.exchanges().getFirst().response()).asString().isEqualTo(response);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nhello\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhello\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nhello",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: secret\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nnot gzip at all",
        "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nnot brotli at all",
        "HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\n\r\nnot zstd at all",
        "HTTP/1.1 200 OK\r\nContent-Encoding: rot13\r\n\r\nuryyb",
        "HTTP/1.1 200 OK\r\nContent-Type: te",
        "HTTP/1.1 101 Switching Protocols\r\n\r\n",
        "HTTP/2 200\r\n\r\n",
        "<html>this is HTTP/0.9</html>",
        "SSH-2.0-OpenSSH_9.6\r\n",
      })
  void brokenAnswersAreNamed(String response) {
    try (var server = RawServer.saying(response)) {
      assertThat(fetch(server.url("/")).outcome()).isEqualTo(FetchOutcome.HTTP_BROKEN);
    }
  }

  @Test
  void interimResponsesAreSkipped() {
    try (var server = RawServer.saying("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + OK)) {
      Fetched fetched = fetch(server.url("/"));
      assertThat(fetched.status()).isEqualTo(200);
      assertThat(fetched.exchanges().getFirst().response()).asString().isEqualTo(OK);
    }
  }

  @Test
  void headersWithoutAnEndAreCutOff() {
    try (var server =
        RawServer.start(
            (head, socket) -> drip(socket, "HTTP/1.1 200 OK\r\n", "X: y\r\n", Duration.ZERO))) {
      Fetched fetched = fetch(server.url("/"));
      assertThat(fetched.outcome()).isEqualTo(FetchOutcome.HTTP_BROKEN);
      assertThat(fetched.detail()).contains("65536 bytes of headers");
    }
  }

  @Test
  void aServerThatDripsIsLeftAfterTheTimeOut() {
    try (var server =
            RawServer.start(
                (head, socket) ->
                    drip(socket, "HTTP/1.1 200 OK\r\n\r\n", "x", Duration.ofMillis(20)));
        Fetcher fetcher = fetcher()) {
      long start = System.nanoTime();
      Fetched fetched =
          fetcher.fetch(
              order(server.url("/"), Vantage.DIRECT, true, Duration.ofMillis(400), 1_000_000));
      assertThat(fetched.outcome()).isEqualTo(FetchOutcome.HTTP_TIMEOUT);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }
  }

  @Test
  void aServerThatSaysNothingIsLeftAfterTheTimeOut() {
    try (var server = RawServer.start((head, socket) -> socket.getInputStream().read());
        Fetcher fetcher = fetcher()) {
      Fetched fetched =
          fetcher.fetch(
              order(server.url("/"), Vantage.DIRECT, true, Duration.ofMillis(300), 1_000_000));
      assertThat(fetched.outcome()).isEqualTo(FetchOutcome.HTTP_TIMEOUT);
    }
  }

  @Test
  void aPageOf200MegabytesIsCutOffAtOnce() {
    byte[] megabyte = new byte[1_000_000];
    try (var server =
            RawServer.start(
                (head, socket) -> {
                  RawServer.say(socket, "HTTP/1.1 200 OK\r\nContent-Length: 200000000\r\n\r\n");
                  for (int i = 0; i < 200; i++) {
                    socket.getOutputStream().write(megabyte);
                  }
                });
        Fetcher fetcher = fetcher()) {
      long start = System.nanoTime();
      Fetched fetched =
          fetcher.fetch(
              order(server.url("/"), Vantage.DIRECT, true, Duration.ofSeconds(20), 10_000_000));
      assertThat(fetched.outcome()).isEqualTo(FetchOutcome.TOO_LARGE);
      assertThat(fetched.body()).hasSizeLessThanOrEqualTo(10_000_000);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void aBombOfZeroesIsDefused() throws IOException {
    var bomb = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bomb)) {
      byte[] zeroes = new byte[1_000_000];
      for (int i = 0; i < 100; i++) {
        zip.write(zeroes);
      }
    }
    String head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n";
    try (var server =
        RawServer.start(
            (request, socket) -> {
              RawServer.say(socket, head);
              socket.getOutputStream().write(bomb.toByteArray());
            })) {
      Fetched fetched = fetch(server.url("/"));
      assertThat(fetched.outcome()).isEqualTo(FetchOutcome.TOO_LARGE);
      assertThat(fetched.body()).hasSizeLessThanOrEqualTo(1_000_000);
    }
  }

  @Test
  void aZippedPageIsUnzippedAndKeptZipped() throws IOException {
    var zipped = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(zipped)) {
      zip.write("сәлем".getBytes(StandardCharsets.UTF_8));
    }
    try (var server =
        RawServer.start(
            (request, socket) -> {
              RawServer.say(socket, "HTTP/1.1 200 OK\r\nContent-Encoding: GZIP\r\n\r\n");
              socket.getOutputStream().write(zipped.toByteArray());
            })) {
      Fetched fetched = fetch(server.url("/"));
      assertThat(new String(fetched.body(), StandardCharsets.UTF_8)).isEqualTo("сәлем");
      assertThat(fetched.exchanges().getFirst().response()).endsWith(zipped.toByteArray());
    }
  }

  @Test
  void aResetIsNamed() {
    try (var server =
        RawServer.start(
            (head, socket) -> {
              RawServer.say(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhel");
              socket.setSoLinger(true, 0);
              socket.close();
            })) {
      assertThat(fetch(server.url("/")).outcome()).isEqualTo(FetchOutcome.HTTP_RESET);
    }
  }

  @Test
  void aServerThatHangsUpWithoutAnAnswerIsAReset() {
    try (var server = RawServer.start((head, socket) -> {})) {
      assertThat(fetch(server.url("/")).outcome()).isEqualTo(FetchOutcome.HTTP_RESET);
    }
  }

  @Test
  void aClosedPortIsARefusal() {
    try (var port = ClosedPort.hold()) {
      assertThat(fetch("http://127.0.0.1:" + port.number() + "/").outcome())
          .isEqualTo(FetchOutcome.TCP_REFUSED);
    }
  }

  @Test
  void redirectsAreFollowedAndNoted() {
    try (var server =
        RawServer.start(
            (head, socket) ->
                RawServer.say(
                    socket,
                    head.startsWith("GET /old/a ")
                        ? "HTTP/1.1 302 Found\r\nLocation: ../новое?x=1#y\r\n\r\n"
                        : OK))) {
      Fetched fetched = fetch(server.url("/old/a"));
      assertThat(fetched.status()).isEqualTo(200);
      assertThat(fetched.redirects())
          .containsExactly(
              new Hop(
                  server.url("/old/a"), String.valueOf(fetched.finalUrl()), 302, Hop.Kind.HTTP));
      assertThat(fetched.exchanges()).hasSize(2);
    }
  }

  @Test
  void aLoopOfRedirectsIsNamed() {
    try (var server =
        RawServer.start(
            (head, socket) ->
                RawServer.say(
                    socket,
                    "HTTP/1.1 301 Moved\r\nLocation: %s\r\n\r\n"
                        .formatted(head.startsWith("GET /a") ? "/b" : "/a")))) {
      assertThat(fetch(server.url("/a")).outcome()).isEqualTo(FetchOutcome.REDIRECT_LOOP);
    }
  }

  @Test
  void redirectsWithoutAnEndAreNamed() {
    try (var server =
        RawServer.start(
            (head, socket) ->
                RawServer.say(
                    socket,
                    "HTTP/1.1 301 Moved\r\nLocation: %sx\r\n\r\n".formatted(head.split(" ")[1])))) {
      Fetched fetched = fetch(server.url("/a"));
      assertThat(fetched.outcome()).isEqualTo(FetchOutcome.TOO_MANY_REDIRECTS);
      assertThat(server.heads()).hasSize(11);
    }
  }

  @Test
  void aRedirectToAFileIsNoAddress() {
    try (var server =
        RawServer.saying("HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\n\r\n")) {
      assertThat(fetch(server.url("/")).outcome()).isEqualTo(FetchOutcome.INVALID_URL);
    }
  }

  @Test
  void validatorsMakeAConditionalRequest() {
    try (var server = RawServer.saying("HTTP/1.1 304 Not Modified\r\n\r\n");
        Fetcher fetcher = fetcher()) {
      var validators = new Validators("\"v1\"", "Sat, 21 Nov 2026 10:00:00 GMT", null, null);
      Fetched fetched =
          fetcher.fetch(
              order(
                  server.url("/"),
                  Vantage.DIRECT,
                  true,
                  Duration.ofSeconds(5),
                  1_000,
                  validators,
                  false));
      assertThat(fetched.status()).isEqualTo(304);
      assertThat(server.heads().getFirst())
          .contains(
              "If-None-Match: \"v1\"\r\n", "If-Modified-Since: Sat, 21 Nov 2026 10:00:00 GMT\r\n");
    }
  }

  @Test
  void validatorsCannotSmuggleHeaders() {
    try (var server = RawServer.saying(OK);
        Fetcher fetcher = fetcher()) {
      var validators = new Validators("\"v\"\r\nEvil: yes", null, null, null);
      fetcher.fetch(
          order(
              server.url("/"),
              Vantage.DIRECT,
              true,
              Duration.ofSeconds(5),
              1_000,
              validators,
              false));
      assertThat(server.heads().getFirst()).doesNotContain("\r\nEvil");
    }
  }

  private static void drip(Socket socket, String start, String drop, Duration pause)
      throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(start.getBytes(StandardCharsets.ISO_8859_1));
    while (true) {
      out.write(drop.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      java.util.concurrent.locks.LockSupport.parkNanos(pause.toNanos());
    }
  }
}
