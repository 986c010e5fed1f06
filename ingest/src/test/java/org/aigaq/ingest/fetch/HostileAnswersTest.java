package org.aigaq.ingest.fetch;

import static org.aigaq.contract.record.FetchOutcome.ANSWERED;
import static org.aigaq.contract.record.FetchOutcome.HTTP_BROKEN;
import static org.aigaq.contract.record.FetchOutcome.HTTP_RESET;
import static org.aigaq.contract.record.FetchOutcome.HTTP_TIMEOUT;
import static org.aigaq.ingest.fetch.HostileServer.dripping;
import static org.aigaq.ingest.fetch.HostileServer.endlessly;
import static org.aigaq.ingest.fetch.HostileServer.head;
import static org.aigaq.ingest.fetch.HostileServer.repeat;
import static org.aigaq.ingest.fetch.HostileServer.saying;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Hosts that misbehave before the body.
class HostileAnswersTest {
  private static final String OK = "HTTP/1.1 200 OK\r\n";

  private final Ordeal ordeal = new Ordeal();

  @AfterEach
  void close() {
    ordeal.close();
  }

  @TestFactory
  Stream<DynamicTest> connections() {
    return ordeal
        .meets("accepts and says nothing", HostileServer::silence, HTTP_TIMEOUT)
        .meets("accepts and hangs up", socket -> {}, HTTP_RESET)
        .meets("resets at once", HostileServer::reset, HTTP_RESET)
        .meets(
            "never reads the request and never answers",
            socket -> repeat(socket, new byte[0], Duration.ofMillis(50)),
            HTTP_TIMEOUT)
        .meets("resets after the request", saying("", HostileServer::reset), HTTP_RESET)
        .meets("hangs up after the request", saying(""), HTTP_RESET)
        .meets("resets inside the status line", saying("HTTP/1", HostileServer::reset), HTTP_RESET)
        .meets(
            "resets inside the headers",
            saying(OK + "Content-Ty", HostileServer::reset),
            HTTP_RESET,
            HTTP_BROKEN)
        .meets(
            "answers before it is asked",
            socket -> {
              HostileServer.say(socket, OK + "Content-Length: 2\r\n\r\nok");
              head(socket);
            },
            ANSWERED,
            HTTP_RESET)
        .meets(
            "closes its half after the headers",
            saying(
                OK + "Content-Length: 9\r\n\r\n",
                socket -> {
                  socket.shutdownOutput();
                  HostileServer.silence(socket);
                }),
            HTTP_BROKEN)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> protocols() {
    byte[] garbage = new byte[4_096];
    new Random(1).nextBytes(garbage);
    return ordeal
        .meets(
            "speaks SMTP", socket -> HostileServer.say(socket, "220 mail ESMTP\r\n"), HTTP_BROKEN)
        .meets("speaks SSH", saying("SSH-2.0-OpenSSH_9.6\r\n"), HTTP_BROKEN)
        .meets("speaks TLS", saying("\u0015\u0003\u0001\u0000\u0002\u0002\u0016\n"), HTTP_BROKEN)
        .meets(
            "speaks HTTP/2 unasked",
            saying("\0\0\u0012\u0004\0\0\0\0\0\0\u0003\0\0\0\u0080\n\n"),
            HTTP_BROKEN)
        .meets("speaks HTTP/0.9", saying("<html><p>hello</p></html>\n"), HTTP_BROKEN)
        .meets("sends garbage", saying("", garbage), HTTP_BROKEN)
        .meets("sends endless garbage", endlessly("", garbage), HTTP_BROKEN)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> statusLines() {
    return ordeal
        .meets("a status line without an end", endlessly("HTTP/1.1 200 ", "A"), HTTP_BROKEN)
        .meets("status 99", saying("HTTP/1.1 099 x\r\n\r\n"), HTTP_BROKEN)
        .meets("status 20", saying("HTTP/1.1 20 OK\r\n\r\n"), HTTP_BROKEN)
        .meets("status 2000", saying("HTTP/1.1 2000 OK\r\n\r\n"), HTTP_BROKEN)
        .meets("status -1", saying("HTTP/1.1 -1 OK\r\n\r\n"), HTTP_BROKEN)
        .meets("status 999", saying("HTTP/1.1 999 x\r\nContent-Length: 0\r\n\r\n"), ANSWERED)
        .meets("HTTP/9.9", saying("HTTP/9.9 200 OK\r\n\r\n"), HTTP_BROKEN)
        .meets("only carriage returns", saying("HTTP/1.1 200 OK\rA: b\r\r"), HTTP_BROKEN)
        .meets("only line feeds", saying("HTTP/1.1 200 OK\nContent-Length: 2\n\nok"), ANSWERED)
        .meets(
            "interim answers without an end", endlessly("", "HTTP/1.1 100 x\r\n\r\n"), HTTP_BROKEN)
        .meets(
            "interim answers that drip",
            dripping("", "HTTP/1.1 102 Processing\r\n\r\n"),
            HTTP_BROKEN,
            HTTP_TIMEOUT)
        .meets(
            "interim answers of 60 KB each",
            endlessly("", "HTTP/1.1 103 x\r\nLink: " + "y".repeat(60_000) + "\r\n\r\n"),
            HTTP_BROKEN)
        .meets(
            "switches protocols unasked",
            endlessly("HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n", "x"),
            HTTP_BROKEN)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> headers() {
    String end = "Content-Length: 2\r\n\r\nok";
    return ordeal
        .meets("headers that drip", dripping(OK, "X-A: b\r\n"), HTTP_TIMEOUT)
        .meets("a header that drips", dripping(OK + "X-A: ", "b"), HTTP_TIMEOUT)
        .meets("headers without an end", endlessly(OK, "X-A: b\r\n"), HTTP_BROKEN)
        .meets("one header without an end", endlessly(OK + "X-A: ", "bbbbbbbb"), HTTP_BROKEN)
        .meets("65,536 headers", saying(OK + "a:b\r\n".repeat(65_536) + end), HTTP_BROKEN)
        .meets(
            "12,000 headers within the bound",
            saying(OK + "a:b\r\n".repeat(12_000) + end),
            ANSWERED)
        .meets(
            "20,000 folded lines",
            saying(OK + "a: b\r\n" + " c\r\n".repeat(15_000) + end),
            ANSWERED)
        .meets("lines without a colon", saying(OK + "nonsense\r\n".repeat(100) + end), ANSWERED)
        .meets("NUL in a header", saying(OK + "X-A: b\0c\r\n" + end), ANSWERED, HTTP_BROKEN)
        .meets("a carriage return in a header", saying(OK + "X-A: b\rX-B: c\r\n" + end), ANSWERED)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> oddHeaders() {
    String end = "Content-Length: 2\r\n\r\nok";
    return ordeal
        .meets(
            "a flood of cookies",
            saying(OK + ("Set-Cookie: k" + "v".repeat(50) + "=1\r\n").repeat(900) + end),
            ANSWERED)
        .meets(
            "Retry-After beyond all numbers",
            saying("HTTP/1.1 200 OK\r\nRetry-After: 99999999999999999999\r\n" + end),
            ANSWERED)
        .meets(
            "Retry-After in the year 9999",
            saying("HTTP/1.1 503 x\r\nRetry-After: Fri, 31 Dec 9999 23:59:59 GMT\r\n" + end),
            ANSWERED)
        .meets(
            "Retry-After below zero",
            saying("HTTP/1.1 429 x\r\nRetry-After: -1\r\n" + end),
            ANSWERED)
        .meets("204 with a body", endlessly("HTTP/1.1 204 x\r\n\r\n", "body"), ANSWERED)
        .meets("205 with a body", saying("HTTP/1.1 205 x\r\n" + end), ANSWERED)
        .meets(
            "304 with a body that was not asked for",
            endlessly("HTTP/1.1 304 x\r\nContent-Length: 9\r\n\r\n", "body"),
            ANSWERED)
        .tests();
  }
}
