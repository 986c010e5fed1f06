package org.aigaq.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.aigaq.contract.config.Vantage;
import org.aigaq.contract.record.FetchOutcome;
import org.junit.jupiter.api.DynamicTest;

/// Sends one fetcher to many hostile hosts at once and to a good one between them. Names of the
/// test are public addresses that lead to local servers, so that the guard against private ones is
/// at work.
final class Ordeal implements AutoCloseable {
  /// What one host does and how the fetch may end.
  record Scenario(String name, String url, Conditions conditions, List<FetchOutcome> endings) {}

  /// @param obeysRobots robots.txt is asked first
  record Conditions(Duration timeout, long maxBody, boolean obeysRobots) {
    static final Conditions USUAL = new Conditions(Duration.ofMillis(1_200), 200_000, false);

    /// A first handshake takes its time.
    static final Conditions UNHURRIED = new Conditions(Duration.ofSeconds(5), 200_000, false);

    /// Where no time-out is expected, a busy machine must not make one.
    Conditions patient() {
      return new Conditions(BOUND, maxBody, obeysRobots);
    }

    Conditions withRobots() {
      return new Conditions(timeout, maxBody, true);
    }
  }

  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final InetAddress PUBLIC = InetAddress.ofLiteral("93.184.216.34");
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
  private static final String GOOD =
      "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\ngood";

  private final List<HostileServer> servers = new ArrayList<>();
  private final List<Scenario> scenarios = new ArrayList<>();
  private final Map<String, Resolver> names = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final PolitenessGate gate = new PolitenessGate(Ticker.system(), 500);
  private Fetcher fetcher;

  Ordeal() {
    this.fetcher = new Fetcher(means(null));
  }

  private Fetcher.Means means(java.security.@org.jspecify.annotations.Nullable KeyStore trusted) {
    return new Fetcher.Means(
        Clock.systemUTC(), Ticker.system(), this::resolve, Ordeal::dial, trusted);
  }

  /// Certificates of this authority are trusted from here on.
  Ordeal trusting(java.security.KeyStore authority) {
    fetcher.close();
    fetcher = new Fetcher(means(authority));
    return this;
  }

  private List<InetAddress> resolve(String host) throws java.net.UnknownHostException {
    Resolver own = names.get(host);
    return own == null ? List.of(PUBLIC) : own.resolve(host);
  }

  /// The one public address of the test is this machine; nothing else may ever be dialled.
  private static java.net.Socket dial(InetSocketAddress address, Duration limit)
      throws java.io.IOException {
    if (!address.getAddress().equals(PUBLIC)) {
      throw new AssertionError("dialled " + address);
    }
    return Dialer.direct().dial(new InetSocketAddress(HERE, address.getPort()), limit);
  }

  /// A name that resolves in its own way.
  Ordeal name(String host, Resolver resolver) {
    names.put(host, resolver);
    return this;
  }

  HostileServer server(HostileServer.Conduct conduct) {
    return server(new HostileServer(conduct));
  }

  HostileServer server(HostileServer server) {
    servers.add(server);
    return server;
  }

  Ordeal meets(String name, HostileServer.Conduct conduct, FetchOutcome... endings) {
    return meets(name, Conditions.USUAL, conduct, endings);
  }

  Ordeal meets(
      String name, Conditions conditions, HostileServer.Conduct conduct, FetchOutcome... endings) {
    String url = "http://host.example:" + server(conduct).port() + "/page";
    return asks(name, conditions, url, endings);
  }

  Ordeal asks(String name, Conditions conditions, String url, FetchOutcome... endings) {
    boolean slow = Stream.of(endings).anyMatch(ending -> ending.name().endsWith("_TIMEOUT"));
    scenarios.add(
        new Scenario(name, url, slow ? conditions : conditions.patient(), List.of(endings)));
    return this;
  }

  /// All at once; each must end as it may, and the good host be read meanwhile.
  Stream<DynamicTest> tests() {
    HostileServer good = server(HostileServer.saying(GOOD));
    String neighbour = "http://good.example:" + good.port() + "/";
    List<DynamicTest> tests = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      Future<Fetched> hostile =
          threads.submit(() -> fetcher.fetch(order(scenario.url(), scenario.conditions())));
      Future<Fetched> between =
          threads.submit(
              () -> fetcher.fetch(order(neighbour, new Conditions(BOUND, 1_000, false))));
      tests.add(DynamicTest.dynamicTest(scenario.name(), () -> judge(scenario, hostile, between)));
    }
    return tests.stream();
  }

  private static void judge(Scenario scenario, Future<Fetched> hostile, Future<Fetched> between)
      throws Exception {
    Fetched fetched = hostile.get(BOUND.toMillis(), TimeUnit.MILLISECONDS);
    assertThat(scenario.endings())
        .as("%s; detail: %s", fetched.outcome(), fetched.detail())
        .contains(fetched.outcome());
    assertThat(fetched.body().length).isLessThanOrEqualTo((int) scenario.conditions().maxBody());
    if (!fetched.answered()) {
      assertThat(fetched.detail()).isNotBlank();
    }
    assertThat(between.get(BOUND.toMillis(), TimeUnit.MILLISECONDS).outcome())
        .as("the neighbour")
        .isEqualTo(FetchOutcome.ANSWERED);
  }

  private FetchOrder order(String url, Conditions conditions) {
    long now = System.nanoTime();
    var pace = new Pace(Duration.ZERO, 1, now, now + BOUND.toNanos(), () -> true, () -> true);
    return new FetchOrder(
        url,
        Vantage.DIRECT,
        false,
        conditions.timeout(),
        conditions.maxBody(),
        "Aigaq/0.1 (test)",
        "kk",
        null,
        conditions.obeysRobots(),
        gate.at(pace),
        new Room(100_000_000).claim(),
        Route.ANYWHERE);
  }

  /// For what is not a fetch alone.
  <T> Future<T> alongside(Callable<T> work) {
    return threads.submit(work);
  }

  @Override
  public void close() {
    servers.forEach(HostileServer::close);
    threads.shutdownNow();
    fetcher.close();
  }
}
