package org.aigaq.ingest.fetch;

import static org.aigaq.ingest.fetch.Fetching.fetcher;
import static org.aigaq.ingest.fetch.Fetching.loopback;
import static org.aigaq.ingest.fetch.Fetching.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import org.aigaq.contract.config.Vantage;
import org.aigaq.contract.record.FetchOutcome;
import org.aigaq.contract.record.Stage;
import org.aigaq.contract.record.StageName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

  @TempDir static Path directory;
  private static Certificates certificates;
  private static KeyStore root;

  @BeforeAll
  static void makeCertificates() throws Exception {
    certificates =
        new Certificates(directory)
            .make("valid", "-1d", 30, "-signer", "root", "-ext", "san=dns:news.example")
            .make("expired", "-30d", 10, "-signer", "root", "-ext", "san=dns:news.example");
    root = certificates.root();
  }

  @Test
  void aTrustedCertificateIsReadWithItsIssuers() throws Exception {
    try (var server = server("valid")) {
      Fetched fetched = fetch("https://news.example:" + server.port() + "/", root);
      assertThat(fetched.outcome()).isEqualTo(FetchOutcome.ANSWERED);
      assertThat(fetched.body()).asString().isEqualTo("hello");
      assertThat(tls(fetched).chain()).containsOnly("CN=Test root");
      assertThat(tls(fetched).detail()).startsWith("TLSv1.3");
    }
  }

  @Test
  void aCertificateOfAnUnknownAuthorityIsRefusedAndItsIssuerKept() throws Exception {
    try (var server = server("valid")) {
      Fetched fetched = fetch("https://news.example:" + server.port() + "/", null);
      assertThat(fetched.outcome()).isEqualTo(FetchOutcome.TLS_CERTIFICATE);
      assertThat(tls(fetched).ok()).isFalse();
      assertThat(tls(fetched).chain()).containsOnly("CN=Test root");
    }
  }

  @Test
  void anExpiredCertificateIsRefusedWithItsDates() throws Exception {
    try (var server = server("expired")) {
      Fetched fetched = fetch("https://news.example:" + server.port() + "/", root);
      assertThat(fetched.outcome()).isEqualTo(FetchOutcome.TLS_CERTIFICATE);
      assertThat(fetched.detail()).contains("valid 20");
      assertThat(tls(fetched).chain()).containsOnly("CN=Test root");
    }
  }

  @Test
  void aCertificateOfAnotherNameIsRefused() throws Exception {
    try (var server = server("valid")) {
      Fetched fetched = fetch("https://other.example:" + server.port() + "/", root);
      assertThat(fetched.outcome()).isEqualTo(FetchOutcome.TLS_CERTIFICATE);
      assertThat(fetched.detail()).contains("other.example");
    }
  }

  @Test
  void silenceAfterTheClientHelloIsATlsTimeOut() throws Exception {
    try (var silent = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
        Fetcher fetcher = fetcher(loopback(), Dialer.direct(), null)) {
      String url = "https://news.example:" + silent.getLocalPort() + "/";
      Fetched fetched =
          fetcher.fetch(order(url, Vantage.DIRECT, true, Duration.ofMillis(500), 1_000));
      assertThat(fetched.outcome()).isEqualTo(FetchOutcome.TLS_TIMEOUT);
      assertThat(fetched.stages())
          .extracting(Stage::name, Stage::ok)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(StageName.DNS, true),
              org.assertj.core.groups.Tuple.tuple(StageName.TCP, true),
              org.assertj.core.groups.Tuple.tuple(StageName.TLS, false));
    }
  }

  @Test
  void aResetAfterTheClientHelloIsATlsReset() throws Exception {
    try (var cut = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
      Thread.ofVirtual().start(() -> resetOne(cut));
      Fetched fetched = fetch("https://news.example:" + cut.getLocalPort() + "/", null);
      assertThat(fetched.outcome()).isEqualTo(FetchOutcome.TLS_RESET);
    }
  }

  @Test
  void plainHttpWhereTlsIsExpectedIsATlsFailure() throws Exception {
    try (var plain = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
      Thread.ofVirtual()
          .start(
              () -> {
                try (var socket = plain.accept()) {
                  RawServer.say(socket, "HTTP/1.1 400 Bad Request\r\n\r\n");
                  socket.getInputStream().readAllBytes();
                } catch (IOException e) {
                  // The client went away.
                }
              });
      Fetched fetched = fetch("https://news.example:" + plain.getLocalPort() + "/", null);
      assertThat(fetched.outcome()).isEqualTo(FetchOutcome.TLS_FAILURE);
    }
  }

  private static void resetOne(ServerSocket server) {
    try (var socket = server.accept()) {
      socket.getInputStream().read();
      socket.setSoLinger(true, 0);
    } catch (IOException e) {
      // The client went away.
    }
  }

  private static Stage tls(Fetched fetched) {
    return fetched.stages().stream()
        .filter(stage -> stage.name() == StageName.TLS)
        .findFirst()
        .orElseThrow();
  }

  private static Fetched fetch(String url, @Nullable KeyStore trusted) {
    try (Fetcher fetcher = fetcher(loopback(), Dialer.direct(), trusted)) {
      return fetcher.fetch(order(url));
    }
  }

  private static RawServer server(String certificate) throws Exception {
    return RawServer.on(
        certificates.server(certificate), (head, client) -> RawServer.say(client, OK));
  }
}
