package org.aigaq.ingest.fetch;

import static org.aigaq.contract.record.FetchOutcome.ANSWERED;
import static org.aigaq.contract.record.FetchOutcome.HTTP_BROKEN;
import static org.aigaq.contract.record.FetchOutcome.HTTP_RESET;
import static org.aigaq.contract.record.FetchOutcome.HTTP_TIMEOUT;
import static org.aigaq.contract.record.FetchOutcome.TLS_CERTIFICATE;
import static org.aigaq.contract.record.FetchOutcome.TLS_FAILURE;
import static org.aigaq.contract.record.FetchOutcome.TLS_RESET;
import static org.aigaq.contract.record.FetchOutcome.TLS_TIMEOUT;
import static org.aigaq.ingest.fetch.HostileServer.repeat;
import static org.aigaq.ingest.fetch.HostileServer.say;
import static org.aigaq.ingest.fetch.HostileServer.saying;

import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.SSLServerSocket;
import org.aigaq.contract.record.FetchOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Hosts that misbehave below HTTP.
class HostileTlsTest {
  private static final String GOOD = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  @TempDir static Path folder;
  private static Certificates certificates;

  private final Ordeal ordeal = new Ordeal();

  @BeforeAll
  static void makeCertificates() throws Exception {
    String names =
        IntStream.range(0, 400)
            .mapToObj(i -> "dns:n" + i + ".example")
            .collect(Collectors.joining(","));
    String here = "san=dns:host.example";
    certificates =
        new Certificates(folder)
            .make("valid", "-1d", 30, "-signer", "root", "-ext", here)
            .make("expired", "-30d", 10, "-signer", "root", "-ext", here)
            .make("wrong", "-1d", 30, "-signer", "root", "-ext", "san=dns:other.example")
            .make("self", "-1d", 30, "-ext", here)
            .make("many", "-1d", 30, "-signer", "root", "-ext", "san=dns:host.example," + names);
  }

  @AfterEach
  void close() {
    ordeal.close();
  }

  @TestFactory
  Stream<DynamicTest> certificates() throws Exception {
    ordeal.trusting(certificates.root());
    shows("valid", ANSWERED);
    shows("expired", TLS_CERTIFICATE);
    shows("wrong", TLS_CERTIFICATE);
    shows("self", TLS_CERTIFICATE);
    shows("many", ANSWERED);
    return ordeal.tests();
  }

  @TestFactory
  Stream<DynamicTest> handshakes() {
    byte[] garbage = new byte[4_096];
    new Random(1).nextBytes(garbage);
    byte[] hello = {22, 3, 3, 0, 4, 2, 0, 0, 0};
    greets("says nothing after the ClientHello", HostileServer::silence, TLS_TIMEOUT);
    greets(
        "resets after the ClientHello",
        socket -> {
          socket.getInputStream().read();
          HostileServer.reset(socket);
        },
        TLS_RESET);
    greets("hangs up after the ClientHello", socket -> socket.getInputStream().read(), TLS_RESET);
    greets("answers in plain HTTP", socket -> say(socket, GOOD), TLS_FAILURE);
    greets("answers with garbage", socket -> repeat(socket, garbage, Duration.ZERO), TLS_FAILURE);
    greets(
        "answers with a fatal alert",
        socket -> say(socket, "\u0015\u0003\u0003\u0000\u0002\u0002\u0028"),
        TLS_FAILURE,
        TLS_RESET);
    greets(
        "does not know the name",
        socket -> say(socket, "\u0015\u0003\u0003\u0000\u0002\u0002\u0070"),
        TLS_FAILURE,
        TLS_RESET);
    greets(
        "sends an empty ServerHello",
        socket -> repeat(socket, hello, Duration.ofMillis(20)),
        TLS_FAILURE,
        TLS_RESET);
    return ordeal.tests();
  }

  @TestFactory
  Stream<DynamicTest> records() {
    greets(
        "drips warning alerts",
        socket -> repeat(socket, new byte[] {21, 3, 3, 0, 2, 1, 90}, Duration.ofMillis(20)),
        TLS_FAILURE,
        TLS_TIMEOUT,
        TLS_RESET);
    greets(
        "sends empty records without an end",
        socket -> repeat(socket, new byte[] {22, 3, 3, 0, 0}, Duration.ZERO),
        TLS_FAILURE,
        TLS_TIMEOUT,
        TLS_RESET);
    greets(
        "announces a record and stalls",
        socket -> {
          say(socket, "\u0016\u0003\u0003\u0040\u0000\u0002");
          HostileServer.silence(socket);
        },
        TLS_TIMEOUT);
    return ordeal.tests();
  }

  @TestFactory
  Stream<DynamicTest> above() throws Exception {
    ordeal.trusting(certificates.root());
    above("says nothing after the handshake", HostileServer::silence, HTTP_TIMEOUT);
    above("hangs up after the handshake", socket -> HostileServer.head(socket), HTTP_RESET);
    above("drips a body", HostileServer.dripping("HTTP/1.1 200 OK\r\n\r\n", "x"), HTTP_TIMEOUT);
    above(
        "ends TLS in the middle of a body",
        saying("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nok"),
        HTTP_BROKEN,
        HTTP_RESET);
    SSLServerSocket old = certificates.server("valid");
    old.setEnabledProtocols(new String[] {"TLSv1.2"});
    on("speaks TLS 1.2 only", old, saying(GOOD), ANSWERED);
    return ordeal.tests();
  }

  private void shows(String certificate, FetchOutcome ending) throws Exception {
    on("a certificate: " + certificate, certificates.server(certificate), saying(GOOD), ending);
  }

  private void above(String name, HostileServer.Conduct conduct, FetchOutcome... endings)
      throws Exception {
    on(name, certificates.server("valid"), conduct, endings);
  }

  private void on(
      String name, SSLServerSocket socket, HostileServer.Conduct conduct, FetchOutcome... endings) {
    HostileServer server = ordeal.server(new HostileServer(socket, conduct));
    ask(name, server, endings);
  }

  private void greets(String name, HostileServer.Conduct conduct, FetchOutcome... endings) {
    ask(name, ordeal.server((Socket socket) -> conduct.meet(socket)), endings);
  }

  private void ask(String name, HostileServer server, FetchOutcome... endings) {
    String url = "https://host.example:" + server.port() + "/";
    ordeal.asks(name, Ordeal.Conditions.UNHURRIED, url, endings);
  }
}
