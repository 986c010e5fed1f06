package org.aigaq.ingest.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSocket;
import org.aigaq.contract.config.Vantage;
import org.aigaq.contract.record.FetchOutcome;
import org.aigaq.contract.record.StageName;

/// Makes the way to a host: direct, or through the vantage's proxy and by nothing else.
final class Connector {
  private static final Duration STAGE_LIMIT = Duration.ofSeconds(10);
  private static final int ADDRESSES_TRIED = 3;

  private final Resolver resolver;
  private final Dialer dialer;
  private final Tls tls;
  private final Http1Hosts http1;
  private final ExecutorService lookups;
  private final ScheduledExecutorService timer;

  Connector(
      Resolver resolver,
      Dialer dialer,
      Tls tls,
      Http1Hosts http1,
      ExecutorService lookups,
      ScheduledExecutorService timer) {
    this.resolver = resolver;
    this.dialer = dialer;
    this.tls = tls;
    this.http1 = http1;
    this.lookups = lookups;
    this.timer = timer;
  }

  Line open(WebAddress address, FetchOrder order, TimeBudget time, StageLog log)
      throws StageFailure {
    Vantage vantage = order.vantage();
    Line line =
        vantage.proxy() == null
            ? direct(address, order.allowPrivate(), time, log)
            : proxied(address, vantage.proxy(), order.allowPrivate(), time, log);
    if (!address.tls()) {
      return line;
    }
    try {
      Duration limit = time.atMost(STAGE_LIMIT);
      // Records and their padding cost more than what they carry.
      long most = 2 * HttpMessage.wireLimit(order.maxBody());
      boolean two = !http1.has(address.authority());
      SSLSocket top =
          log.stage(StageName.TLS, note -> tls.over(line.raw(), address, limit, most, two, note));
      return new Line(line.raw(), top, line.peer(), Tls.isTwo(top), false);
    } catch (StageFailure e) {
      line.close();
      throw e;
    }
  }

  private Line direct(WebAddress address, boolean allowPrivate, TimeBudget time, StageLog log)
      throws StageFailure {
    Optional<InetAddress> literal = address.literal();
    List<InetAddress> found =
        literal.isPresent()
            ? List.of(literal.get())
            : log.stage(StageName.DNS, note -> resolve(address.host(), time, note));
    if (!allowPrivate) {
      refusePrivate(found);
    }
    return log.stage(StageName.TCP, note -> dialAny(found, address.port(), time, note));
  }

  private List<InetAddress> resolve(String host, TimeBudget time, StageLog.Note note)
      throws StageFailure {
    Duration limit = time.atMost(STAGE_LIMIT);
    Future<List<InetAddress>> answer = lookups.submit(() -> resolver.resolve(host));
    try {
      List<InetAddress> found = answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
      if (found.isEmpty()) {
        throw new StageFailure(FetchOutcome.DNS_FAILURE, host + " has no address");
      }
      note.detail(
          found.stream()
              .limit(8)
              .map(InetAddress::getHostAddress)
              .collect(Collectors.joining(" ")));
      return found;
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new StageFailure(
          FetchOutcome.DNS_TIMEOUT, "no address of " + host + " within " + Words.of(limit));
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      boolean unknown = cause instanceof UnknownHostException;
      throw new StageFailure(
          unknown ? FetchOutcome.DNS_FAILURE : FetchOutcome.WORKER_FAILURE, Words.of(cause));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StageFailure(FetchOutcome.WORKER_FAILURE, "stopped while looking up " + host);
    }
  }

  /// One private address among several is enough: which one is dialled would be the attacker's
  /// choice.
  private static void refusePrivate(List<InetAddress> addresses) throws StageFailure {
    for (InetAddress address : addresses) {
      Optional<String> refusal = AddressPolicy.refusal(address);
      if (refusal.isPresent()) {
        throw new StageFailure(FetchOutcome.PRIVATE_ADDRESS, refusal.get());
      }
    }
  }

  private Line dialAny(List<InetAddress> found, int port, TimeBudget time, StageLog.Note note)
      throws StageFailure {
    List<InetAddress> order =
        found.stream()
            .sorted(Comparator.comparing(address -> address.getAddress().length))
            .limit(ADDRESSES_TRIED)
            .toList();
    StageFailure last = null;
    for (InetAddress address : order) {
      Duration limit = time.atMost(STAGE_LIMIT);
      note.detail(address.getHostAddress() + ":" + port);
      try {
        Socket socket = dialer.dial(new InetSocketAddress(address, port), limit);
        return new Line(socket, socket, address, false, false);
      } catch (IOException e) {
        last = new StageFailure(tcpOutcome(e), Words.of(e));
      }
    }
    throw last == null ? new StageFailure(FetchOutcome.TCP_UNREACHABLE, "no address") : last;
  }

  private static FetchOutcome tcpOutcome(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (e instanceof SocketTimeoutException || message.contains("timed out")) {
      return FetchOutcome.TCP_TIMEOUT;
    }
    boolean refused =
        e instanceof ConnectException
            && !(e instanceof NoRouteToHostException)
            && (message.contains("refused") || message.contains("reset"));
    return refused ? FetchOutcome.TCP_REFUSED : FetchOutcome.TCP_UNREACHABLE;
  }

  private Line proxied(
      WebAddress address, URI proxy, boolean allowPrivate, TimeBudget time, StageLog log)
      throws StageFailure {
    if (!allowPrivate) {
      Optional<InetAddress> literal = address.literal();
      if (literal.isPresent()) {
        refusePrivate(List.of(literal.get()));
      }
      Optional<String> refusal = AddressPolicy.refusal(address.host());
      if (refusal.isPresent()) {
        throw new StageFailure(FetchOutcome.PRIVATE_ADDRESS, refusal.get());
      }
    }
    return log.stage(
        StageName.PROXY,
        note -> {
          note.detail(proxy.getScheme() + "://" + proxy.getHost() + ":" + proxy.getPort());
          return throughProxy(address, proxy, time, note);
        });
  }

  private Line throughProxy(WebAddress address, URI proxy, TimeBudget time, StageLog.Note note)
      throws StageFailure {
    boolean socks = "socks5".equalsIgnoreCase(proxy.getScheme());
    if (!socks && !"http".equalsIgnoreCase(proxy.getScheme())) {
      throw new StageFailure(
          FetchOutcome.PROXY_FAILURE, "a proxy is http:// or socks5://, not " + proxy.getScheme());
    }
    Duration limit = time.atMost(STAGE_LIMIT);
    Socket socket = dialProxy(proxy, limit);
    boolean kept = false;
    try (Guard guard = Guard.over(timer, socket, limit)) {
      int status = 200;
      if (socks) {
        ProxyHandshake.socks5(socket, address, proxy.getUserInfo());
      } else {
        status = ProxyHandshake.connect(socket, address, proxy.getUserInfo());
      }
      kept = status == 200;
      if (kept && !guard.fired()) {
        return new Line(socket, socket, null, false, false);
      }
      return withoutTunnel(address, proxy, status, time, note);
    } catch (IOException e) {
      kept = false;
      throw new StageFailure(FetchOutcome.PROXY_FAILURE, "the proxy: " + Words.of(e));
    } finally {
      if (!kept) {
        close(socket);
      }
    }
  }

  /// Many proxies tunnel to port 443 only; for plain http they can be asked for the page itself.
  private Line withoutTunnel(
      WebAddress address, URI proxy, int status, TimeBudget time, StageLog.Note note)
      throws StageFailure {
    boolean tunnelsNotAllowed = status == 403 || status == 405 || status == 501;
    if (address.tls() || !tunnelsNotAllowed) {
      throw new StageFailure(
          FetchOutcome.PROXY_FAILURE, "the proxy refuses a tunnel with status " + status);
    }
    note.detail(proxy.getHost() + ":" + proxy.getPort() + ", asked without a tunnel");
    Socket socket = dialProxy(proxy, time.atMost(STAGE_LIMIT));
    return new Line(socket, socket, null, false, true);
  }

  private Socket dialProxy(URI proxy, Duration limit) throws StageFailure {
    try {
      InetAddress host = proxyAddress(String.valueOf(proxy.getHost()));
      return dialer.dial(new InetSocketAddress(host, proxy.getPort()), limit);
    } catch (IOException | IllegalArgumentException e) {
      throw new StageFailure(
          FetchOutcome.PROXY_FAILURE, "the proxy cannot be reached: " + Words.of(e));
    }
  }

  /// The proxy's own name is the only one that a proxied vantage ever looks up here.
  private InetAddress proxyAddress(String host) throws UnknownHostException {
    try {
      return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""));
    } catch (IllegalArgumentException e) {
      return resolver.resolve(host).getFirst();
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // Gone either way.
    }
  }
}
