package org.aigaq.ingest.fetch;

import static org.aigaq.ingest.fetch.Fetching.fetcher;
import static org.aigaq.ingest.fetch.Fetching.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.aigaq.contract.config.Vantage;
import org.aigaq.contract.record.FetchOutcome;
import org.junit.jupiter.api.Test;

class PrivateAddressTest {
  private static final InetAddress PUBLIC = InetAddress.ofLiteral("93.184.216.34");
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  private final List<InetSocketAddress> dialled = new ArrayList<>();

  @Test
  void aPrivateAddressIsNotDialled() {
    Fetched fetched = fetchPublicly("http://127.0.0.1:9/", host -> List.of(PUBLIC), refusing());
    assertThat(fetched.outcome()).isEqualTo(FetchOutcome.PRIVATE_ADDRESS);
    assertThat(dialled).isEmpty();
  }

  @Test
  void onePrivateAddressAmongPublicOnesIsEnoughToRefuse() {
    Fetched fetched = fetchPublicly("http://a.kz/", host -> List.of(PUBLIC, LOOPBACK), refusing());
    assertThat(fetched.outcome()).isEqualTo(FetchOutcome.PRIVATE_ADDRESS);
    assertThat(dialled).isEmpty();
  }

  @Test
  void aRedirectToAPrivateAddressIsNotFollowed() {
    try (var server =
        RawServer.saying("HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/latest\r\n\r\n")) {
      Fetched fetched = fetchPublicly("http://a.kz/", host -> List.of(PUBLIC), to(server.port()));
      assertThat(fetched.outcome()).isEqualTo(FetchOutcome.PRIVATE_ADDRESS);
      assertThat(fetched.redirects()).hasSize(1);
      assertThat(dialled).hasSize(1);
    }
  }

  @Test
  void aRedirectToANameOfAPrivateAddressIsNotFollowed() {
    try (var server =
        RawServer.saying("HTTP/1.1 302 Found\r\nLocation: http://inside.kz/\r\n\r\n")) {
      Resolver resolver = host -> List.of(host.equals("a.kz") ? PUBLIC : LOOPBACK);
      Fetched fetched = fetchPublicly("http://a.kz/", resolver, to(server.port()));
      assertThat(fetched.outcome()).isEqualTo(FetchOutcome.PRIVATE_ADDRESS);
      assertThat(dialled).hasSize(1);
    }
  }

  @Test
  void theAddressThatWasCheckedIsTheOneDialled() {
    Queue<InetAddress> answers = new ConcurrentLinkedQueue<>(List.of(PUBLIC, LOOPBACK));
    try (var server = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
      Fetched fetched =
          fetchPublicly("http://a.kz/", host -> List.of(answers.remove()), to(server.port()));
      assertThat(fetched.outcome()).isEqualTo(FetchOutcome.ANSWERED);
      assertThat(dialled).extracting(InetSocketAddress::getAddress).containsExactly(PUBLIC);
      assertThat(answers).as("looked up once").hasSize(1);
    }
  }

  @Test
  void aNameThatDoesNotAnswerInTimeIsATimeOut() {
    var never = new java.util.concurrent.CountDownLatch(1);
    Resolver slow =
        host -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return List.of(PUBLIC);
        };
    try (Fetcher fetcher = fetcher(slow, refusing(), null)) {
      Fetched fetched =
          fetcher.fetch(
              order("http://a.kz/", Vantage.DIRECT, false, Duration.ofMillis(200), 1_000));
      assertThat(fetched.outcome()).isEqualTo(FetchOutcome.DNS_TIMEOUT);
    }
  }

  @Test
  void aNameWithoutAddressIsADnsFailure() {
    Fetched fetched = fetchPublicly("http://no.such.kz/", Fetching.NO_NAMES, refusing());
    assertThat(fetched.outcome()).isEqualTo(FetchOutcome.DNS_FAILURE);
  }

  private Fetched fetchPublicly(String url, Resolver resolver, Dialer dialer) {
    try (Fetcher fetcher = fetcher(resolver, dialer, null)) {
      return fetcher.fetch(order(url, Vantage.DIRECT, false, Duration.ofSeconds(5), 100_000));
    }
  }

  private Dialer refusing() {
    return (address, timeout) -> {
      dialled.add(address);
      throw new java.net.ConnectException("Connection refused");
    };
  }

  /// Public addresses of the test lead to a local server.
  private Dialer to(int port) {
    return (address, timeout) -> {
      dialled.add(address);
      return Dialer.direct().dial(new InetSocketAddress(LOOPBACK, port), timeout);
    };
  }
}
