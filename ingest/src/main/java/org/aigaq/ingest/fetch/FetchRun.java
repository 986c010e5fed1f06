package org.aigaq.ingest.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.aigaq.contract.record.FetchOutcome;
import org.aigaq.contract.record.Hop;
import org.aigaq.contract.record.StageName;
import org.jspecify.annotations.Nullable;

/// One fetch on its way over its hops.
final class FetchRun {
  private static final int MOST_REDIRECTS = 10;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  /// Failures of the way to a host, which the network between may have made as well.
  private static final Set<FetchOutcome> PROBED =
      Set.of(
          FetchOutcome.DNS_TIMEOUT,
          FetchOutcome.TCP_TIMEOUT,
          FetchOutcome.TCP_UNREACHABLE,
          FetchOutcome.TCP_REFUSED,
          FetchOutcome.TLS_TIMEOUT,
          FetchOutcome.TLS_RESET,
          FetchOutcome.TLS_FAILURE);

  private final Fetcher fetcher;
  private final FetchOrder order;
  private final HopCheck check;
  private final StageLog log;
  private final TimeBudget time;
  private final List<Hop> redirects = new ArrayList<>();
  private final List<Exchange> exchanges = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final CookieJar cookies;
  private @Nullable ResponseHead head;
  private byte[] body = new byte[0];
  private @Nullable String finalUrl;
  private @Nullable String elsewhere;
  private Instant startedAt;
  private boolean sent;
  private boolean abandoned;
  // HTTP/2 turned out not to be spoken: the same address is asked once more.
  private boolean unfit;

  FetchRun(Fetcher fetcher, FetchOrder order, HopCheck check) {
    this.fetcher = fetcher;
    this.order = order;
    this.check = check;
    this.log = new StageLog(fetcher.ticker());
    this.time = new TimeBudget(fetcher.ticker(), order.timeout());
    this.cookies = fetcher.cookies().begin(order.jar());
    Instant before = order.route().startedAt();
    this.sent = before != null;
    this.startedAt = before == null ? fetcher.clock().instant() : before;
    log.include(order.route().stages());
    for (Hop hop : order.route().hops()) {
      redirects.add(hop);
      seen.add(seenAs(hop.from(), ""));
    }
  }

  Fetched run() {
    try {
      followHops(WebAddress.parse(order.url()));
      return ended(FetchOutcome.ANSWERED, null);
    } catch (WebAddress.Invalid e) {
      return ended(FetchOutcome.INVALID_URL, Words.of(e));
    } catch (StageFailure e) {
      return ended(e.outcome(), e.detail());
    } catch (Gate.Denied e) {
      abandoned = e.reason() == Gate.Denied.Reason.ABANDONED;
      return ended(FetchOutcome.EXPIRED, "its time was over before its turn came");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      abandoned = true;
      return ended(FetchOutcome.WORKER_FAILURE, "the worker is stopping");
    } catch (RuntimeException | StackOverflowError e) {
      return ended(FetchOutcome.WORKER_FAILURE, e.getClass().getSimpleName() + ": " + Words.of(e));
    }
  }

  private void followHops(WebAddress start)
      throws StageFailure, WebAddress.Invalid, Gate.Denied, InterruptedException {
    WebAddress address = start;
    for (int hop = redirects.size(); ; hop++) {
      log.hop(hop);
      finalUrl = address.url();
      seen.add(seenAs(address));
      checkHop(address);
      Optional<WebAddress> next = onwards(address, askOrProbe(address, hop));
      if (next.isEmpty()) {
        return;
      }
      if (!order.route().here().test(next.get().authority())) {
        elsewhere = next.get().authority();
        return;
      }
      address = next.get();
    }
  }

  /// The same address with other cookies is another request.
  private String seenAs(WebAddress address) {
    return seenAs(address.url(), cookies.header(address));
  }

  private static String seenAs(String url, String cookies) {
    return url + " " + cookies;
  }

  private Optional<WebAddress> onwards(WebAddress address, ResponseHead answer)
      throws StageFailure, WebAddress.Invalid {
    Optional<String> location = answer.first("location");
    if (REDIRECTS.contains(answer.status()) && location.isPresent()) {
      WebAddress to = address.resolve(Latin.asSent(location.get()));
      return Optional.of(next(address, to, answer.status(), Hop.Kind.HTTP));
    }
    Optional<Refresh> refresh = Refresh.of(answer, body);
    if (refresh.isEmpty()) {
      return Optional.empty();
    }
    try {
      WebAddress to = address.resolve(refresh.get().location());
      return to.url().equals(address.url())
          ? Optional.empty()
          : Optional.of(next(address, to, answer.status(), refresh.get().kind()));
    } catch (WebAddress.Invalid e) {
      // A page that leads nowhere is where it ends.
      return Optional.empty();
    }
  }

  private void checkHop(WebAddress address) throws StageFailure {
    Optional<HopCheck.Refusal> refusal = check.refusal(address, order);
    if (refusal.isPresent()) {
      log.include(refusal.get().stages());
      abandoned = refusal.get().abandoned();
      throw new StageFailure(refusal.get().outcome(), refusal.get().detail());
    }
  }

  private WebAddress next(WebAddress from, WebAddress to, int status, Hop.Kind kind)
      throws StageFailure {
    redirects.add(new Hop(from.url(), to.url(), status, kind));
    if (redirects.size() > MOST_REDIRECTS) {
      throw new StageFailure(
          FetchOutcome.TOO_MANY_REDIRECTS, "more than " + MOST_REDIRECTS + " redirects");
    }
    if (seen.contains(seenAs(to))) {
      throw new StageFailure(FetchOutcome.REDIRECT_LOOP, "redirected to " + to.url() + " again");
    }
    return to;
  }

  private ResponseHead askOrProbe(WebAddress address, int hop)
      throws StageFailure, Gate.Denied, InterruptedException {
    try {
      return ask(address, hop > 0);
    } catch (StageFailure e) {
      if (unfit) {
        unfit = false;
        return ask(address, true);
      }
      throw PROBED.contains(e.outcome()) ? probed(address, e) : e;
    }
  }

  /// Goes the way once more without a request, so that a lost packet can be told from a host that
  /// cannot be reached at this stage.
  private StageFailure probed(WebAddress address, StageFailure failure)
      throws InterruptedException {
    if (time.remaining().isZero()) {
      return failure;
    }
    String second;
    try (Gate.Turn turn = order.gate().enter(address.authority(), true)) {
      time.resume();
      turn.confirm();
      try (Line line = fetcher.connector().open(address, order, time, log.again())) {
        second = "; a second try got through" + (line.absoluteForm() ? " to the proxy" : "");
      } catch (StageFailure e) {
        boolean alike = e.outcome() == failure.outcome();
        second = "; a second try failed " + (alike ? "alike" : "otherwise: " + e.detail());
      } finally {
        time.pause();
      }
    } catch (Gate.Denied e) {
      return failure;
    }
    return new StageFailure(failure.outcome(), failure.detail() + second);
  }

  private ResponseHead ask(WebAddress address, boolean onTheWay)
      throws StageFailure, Gate.Denied, InterruptedException {
    try (Gate.Turn turn = order.gate().enter(address.authority(), onTheWay)) {
      time.resume();
      try {
        ResponseHead answer = exchange(address, turn);
        turn.answered(answer.status(), retryAfter(answer));
        return answer;
      } catch (StageFailure e) {
        throw !redirects.isEmpty() && time.remaining().isZero() ? outOfTime(e) : e;
      } finally {
        time.pause();
      }
    }
  }

  /// What earlier hops used up must not be told as a stage of this one that timed out.
  private StageFailure outOfTime(StageFailure e) {
    return new StageFailure(
        FetchOutcome.HTTP_TIMEOUT,
        "%d redirects took more than %s; the last: %s"
            .formatted(redirects.size(), Words.of(order.timeout()), e.detail()));
  }

  private @Nullable Duration retryAfter(ResponseHead answer) {
    return answer
        .first("retry-after")
        .flatMap(value -> RetryAfter.parse(value, fetcher.clock().instant()))
        .orElse(null);
  }

  private ResponseHead exchange(WebAddress address, Gate.Turn turn)
      throws StageFailure, Gate.Denied {
    turn.confirm();
    if (!sent) {
      sent = true;
      startedAt = fetcher.clock().instant();
    }
    Instant at = fetcher.clock().instant();
    try (Line line = fetcher.connector().open(address, order, time, log)) {
      turn.confirm();
      return log.stage(
          StageName.HTTP,
          note -> {
            if (line.absoluteForm()) {
              note.detail("asked of the proxy, which may have answered itself");
            } else if (line.two()) {
              note.detail("HTTP/2");
            }
            return talk(address, line, turn, at);
          });
    }
  }

  private ResponseHead talk(WebAddress address, Line line, Gate.Turn turn, Instant at)
      throws StageFailure {
    Duration limit = time.remaining();
    byte[] request = RequestText.of(address, order, line, cookies.header(address));
    try (Guard guard = Guard.over(fetcher.timer(), line.raw(), limit)) {
      try {
        InputStream bytes = send(address, line, request);
        turn.sent();
        WireInput in = HttpMessage.wire(bytes, order.maxBody(), turn::received);
        ResponseHead answer = ResponseHead.read(in);
        head = answer;
        cookies.take(address, answer);
        boolean redirect =
            REDIRECTS.contains(answer.status()) && answer.first("location").isPresent();
        int headSize = in.takenSize();
        boolean headOnly =
            redirect
                && !RedirectBody.take(answer, in, fetcher.timer(), line.raw(), time.remaining());
        body = redirect ? new byte[0] : HttpMessage.body(answer, in, order.maxBody(), this::grow);
        InetAddress peer = line.peer();
        byte[] response = headOnly ? Arrays.copyOf(in.taken(), headSize) : in.taken();
        exchanges.add(
            new Exchange(
                address.url(),
                request,
                response,
                headOnly,
                peer == null ? null : peer.getHostAddress(),
                at,
                line.protocols(response)));
        return answer;
      } catch (Http2Answer.Unfit e) {
        unfit = true;
        fetcher.http1().add(address.authority());
        throw failure(e, guard.fired(), limit);
      } catch (IOException e) {
        throw failure(e, guard.fired(), limit);
      }
    }
  }

  private static InputStream send(WebAddress address, Line line, byte[] request)
      throws IOException {
    if (line.two()) {
      var answer = new Http2Answer(line.top().getInputStream(), line.top().getOutputStream());
      answer.ask(address, request);
      return answer;
    }
    line.top().getOutputStream().write(request);
    line.top().getOutputStream().flush();
    return line.top().getInputStream();
  }

  private void grow(long bytes) throws IOException {
    order.room().grow(bytes, order.maxBody(), Duration.ofNanos(time.remaining().toNanos() / 2));
  }

  private StageFailure failure(IOException e, boolean late, Duration limit) {
    if (e instanceof Room.Full) {
      return new StageFailure(FetchOutcome.WORKER_FAILURE, Words.of(e));
    }
    if (late) {
      return new StageFailure(
          FetchOutcome.HTTP_TIMEOUT, "no whole answer within " + Words.of(limit));
    }
    if (e instanceof TooLarge tooLarge) {
      body = tooLarge.beginning();
      return new StageFailure(FetchOutcome.TOO_LARGE, Words.of(e));
    }
    if (!(e instanceof HttpBroken)
        && (e instanceof SocketException
            || e instanceof EOFException
            || e instanceof SSLException)) {
      return new StageFailure(FetchOutcome.HTTP_RESET, Words.of(e));
    }
    return new StageFailure(FetchOutcome.HTTP_BROKEN, Words.of(e));
  }

  private Fetched ended(FetchOutcome outcome, @Nullable String detail) {
    // An interrupt closes the socket under us; that must not be told as the server's doing.
    abandoned |= Thread.currentThread().isInterrupted();
    fetcher.cookies().end(order.jar(), cookies);
    return new Fetched(
        outcome,
        detail,
        log.stages(),
        List.copyOf(redirects),
        List.copyOf(exchanges),
        head,
        body,
        finalUrl,
        startedAt,
        fetcher.clock().instant(),
        elsewhere,
        abandoned);
  }
}
