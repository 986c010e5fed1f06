package org.aigaq.ingest.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.aigaq.contract.config.Site;
import org.aigaq.contract.config.Vantage;
import org.aigaq.contract.id.Authority;
import org.aigaq.contract.record.ArchiveLocator;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.FetchOutcome;
import org.aigaq.contract.record.FetchRequest;
import org.aigaq.contract.record.Hop;
import org.aigaq.contract.record.Stage;
import org.aigaq.contract.record.Target;
import org.aigaq.contract.record.Validators;
import org.aigaq.contract.record.Why;
import org.aigaq.ingest.archive.Archive;
import org.aigaq.ingest.fetch.Fetcher;
import org.aigaq.ingest.fetch.PolitenessGate;
import org.aigaq.ingest.fetch.Ticker;
import org.aigaq.ingest.render.RenderBounds;
import org.aigaq.ingest.render.Renderer;
import org.aigaq.ingest.worker.RequestHandler.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestHandlerTest {
  private static final RequestHandler.Owner OURS =
      new RequestHandler.Owner(
          System.nanoTime() - Duration.ofMinutes(1).toNanos(), () -> true, () -> true);

  private final Clock clock = Clock.systemUTC();
  private final AtomicInteger asked = new AtomicInteger();
  private final Map<String, String> signposts = new ConcurrentHashMap<>();
  @TempDir Path directory;
  private HttpServer server;
  private Archive archive;
  private Fetcher fetcher;
  private Renderer renderer;
  private RequestHandler handler;
  private Passages.Homes homes = Passages.Homes.EVERYWHERE;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 10);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          boolean page = path.equals("/page") || path.equals("/there");
          if (page) {
            asked.incrementAndGet();
          }
          byte[] body =
              "<html><title>Тақырып</title><p>Мәтін мәтін мәтін.</p></html>"
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          String signpost = signposts.get(path);
          if (signpost != null) {
            exchange.getResponseHeaders().add("Location", signpost);
          }
          exchange.sendResponseHeaders(signpost != null ? 302 : page ? 200 : 404, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    archive = Archive.open(Archive.Settings.of(directory, "w"), clock, () -> {});
    fetcher = new Fetcher(Fetcher.Means.system(clock));
    var sites = new SiteBook();
    sites.put("s", new Site("s", "KZ", true, List.of(Vantage.DIRECT), List.of()));
    var gate = new PolitenessGate(Ticker.system(), 4);
    renderer = new Renderer(Optional.empty(), RenderBounds.DEFAULT);
    var means = new RequestHandler.Means(fetcher, renderer);
    var places =
        new RequestHandler.Places(sites, (authority, asking) -> homes.of(authority, asking));
    handler = new RequestHandler(means, gate, archive, places, "w", clock, Ticker.system());
  }

  @AfterEach
  void stop() throws IOException {
    server.stop(0);
    renderer.close();
    fetcher.close();
    archive.close();
  }

  @Test
  void aFirstSightIsReadAndKeptInFull() throws Exception {
    Capture capture = handle(request(Why.FIRST_SIGHT, null, null)).orElseThrow();
    assertThat(capture.outcome()).isEqualTo(FetchOutcome.ANSWERED);
    assertThat(capture.status()).isEqualTo(200);
    ArchiveLocator locator = capture.archive();
    assertThat(locator).isNotNull();
    assertThat(locator.sha256()).isEqualTo(capture.bodySha256());
    assertThat(archive.reader().read(locator)).isPresent();
  }

  @Test
  void anArchivedRecordIsReadAgainWithoutFetching() throws Exception {
    Capture first = handle(request(Why.FIRST_SIGHT, null, null)).orElseThrow();
    Capture again = handle(request(Why.RE_EXTRACT, null, first.archive())).orElseThrow();
    assertThat(asked).hasValue(1);
    assertThat(again.outcome()).isEqualTo(FetchOutcome.ANSWERED);
    assertThat(again.extracted()).isEqualTo(first.extracted());
    assertThat(again.archive()).isEqualTo(first.archive());
  }

  @Test
  void aMissingArchivedRecordIsNamed() throws Exception {
    var nowhere = new ArchiveLocator("a", "none.warc.gz", 0, "00");
    Capture capture = handle(request(Why.RE_EXTRACT, null, nowhere)).orElseThrow();
    assertThat(capture.outcome()).isEqualTo(FetchOutcome.ARCHIVE_MISSING);
  }

  @Test
  void anExpiredRequestIsAnsweredUnsent() throws Exception {
    FetchRequest request = request(Why.REVISIT, null, null, clock.instant().minusSeconds(1));
    assertThat(handle(request).orElseThrow().outcome()).isEqualTo(FetchOutcome.EXPIRED);
    assertThat(asked).hasValue(0);
  }

  @Test
  void aRequestOfAnotherWorkerIsLeftAlone() throws Exception {
    var theirs = new RequestHandler.Owner(0, () -> false, () -> true);
    assertThat(handler.handle(request(Why.REVISIT, null, null), theirs))
        .isInstanceOf(Answer.Left.class);
    assertThat(asked).hasValue(0);
  }

  @Test
  void anUnknownVantageNeverBecomesADirectConnection() throws Exception {
    FetchRequest direct = request(Why.REVISIT, null, null);
    FetchRequest request = withVantage(direct, "almaty");
    Capture capture = handle(request).orElseThrow();
    assertThat(capture.outcome()).isEqualTo(FetchOutcome.WORKER_FAILURE);
    assertThat(asked).hasValue(0);
  }

  @Test
  void anUnchangedPageLeavesItsDigestsOnly() throws Exception {
    Capture first = handle(request(Why.FIRST_SIGHT, null, null)).orElseThrow();
    var validators = new Validators(null, null, first.bodySha256(), digest(first));
    Capture again = handle(request(Why.REVISIT, validators, null)).orElseThrow();
    assertThat(again.archive()).isNull();
    assertThat(again.bodySha256()).isEqualTo(first.bodySha256());
  }

  @Test
  void aLivingCopyOfTheSameBytesRefersToTheFirst() throws Exception {
    Capture first = handle(request(Why.FIRST_SIGHT, null, null)).orElseThrow();
    var validators = new Validators(null, null, first.bodySha256(), digest(first));
    FetchRequest look = kept(request(Why.REVISIT, validators, first.archive()));
    assertThat(handle(look).orElseThrow().archive()).isEqualTo(first.archive());
  }

  @Test
  void aLivingCopyIsKeptInFullWhenTheFirstIsNotAtHand() throws Exception {
    Capture first = handle(request(Why.FIRST_SIGHT, null, null)).orElseThrow();
    var validators = new Validators(null, null, first.bodySha256(), digest(first));
    var elsewhere = new ArchiveLocator("b", "none.warc.gz", 0, String.valueOf(first.bodySha256()));
    FetchRequest look = kept(request(Why.REVISIT, validators, elsewhere));
    assertThat(handle(look).orElseThrow().archive()).isNotNull().isNotEqualTo(elsewhere);
  }

  @Test
  void aRedirectToAHostOfAnotherPartitionIsHandedOn() throws Exception {
    String there = "http://127.0.0.2:" + server.getAddress().getPort() + "/page";
    signposts.put("/page", there);
    homes = (authority, asking) -> authority.startsWith("127.0.0.2") ? "other" : "s";
    FetchRequest request = request(Why.FIRST_SIGHT, null, null);
    var passed = (Answer.Passed) handler.handle(request, OURS);
    assertThat(passed.home()).isEqualTo("other");
    assertThat(Passages.url(passed.request())).isEqualTo(there);
    assertThat(passed.request().url()).isEqualTo(request.url());
    assertThat(asked).as("of the first host only").hasValue(1);
  }

  @Test
  void whatWasHandedOnEndsInOneCaptureOfTheWholeWay() throws Exception {
    String there = "http://localhost:" + server.getAddress().getPort() + "/there";
    signposts.put("/page", there);
    homes = (authority, asking) -> authority.startsWith("localhost") ? "other" : "s";
    var passed = (Answer.Passed) handler.handle(request(Why.FIRST_SIGHT, null, null), OURS);
    Capture capture = handle(passed.request()).orElseThrow();
    assertThat(capture.site()).isEqualTo("s");
    assertThat(capture.finalUrl()).isEqualTo(there);
    assertThat(capture.redirects()).singleElement().extracting(Hop::to).isEqualTo(there);
    assertThat(capture.stages()).extracting(Stage::hop).contains(0, 1);
    assertThat(capture.spent().requests()).as("two robots.txt, two pages").isEqualTo(4);
  }

  @Test
  void aHostThatNoWorkerAnswersForEndsAsOurFailure() throws Exception {
    homes = (authority, asking) -> asking + "+";
    FetchRequest request = request(Why.FIRST_SIGHT, null, null);
    int passes = 0;
    while (handler.handle(request, OURS) instanceof Answer.Passed(String home, FetchRequest on)) {
      request = on;
      passes++;
      assertThat(passes).isLessThan(100);
    }
    assertThat(handle(request).orElseThrow().outcome()).isEqualTo(FetchOutcome.WORKER_FAILURE);
    assertThat(asked).hasValue(0);
  }

  @Test
  void aCaptureTellsWhatItCost() throws Exception {
    Capture capture = handle(request(Why.FIRST_SIGHT, null, null)).orElseThrow();
    assertThat(capture.spent().requests()).as("robots.txt and the page").isEqualTo(2);
    assertThat(capture.spent().bytes()).isGreaterThan(2 * capture.bodyBytes());
    Capture second = handle(request(Why.REVISIT, null, null)).orElseThrow();
    assertThat(second.spent().requests()).as("robots.txt is known").isEqualTo(1);
    FetchRequest old = request(Why.REVISIT, null, null);
    var newcomer = new RequestHandler.Owner(System.nanoTime(), () -> true, () -> true);
    assertThat(((Answer.Seen) handler.handle(old, newcomer)).capture().spent().requests())
        .as("another worker may have sent it")
        .isEqualTo(2);
  }

  private static FetchRequest kept(FetchRequest r) {
    return new FetchRequest(
        r.id(),
        r.site(),
        r.outlet(),
        r.url(),
        r.authority(),
        r.vantage(),
        r.why(),
        r.target(),
        r.articleId(),
        r.issuedAt(),
        r.notBefore(),
        r.expiresAt(),
        r.attempt(),
        r.validators(),
        r.lastFull(),
        true);
  }

  private static String digest(Capture capture) {
    return capture.extracted() instanceof org.aigaq.contract.record.Extracted.ArticleRead read
        ? read.article().digest()
        : "";
  }

  private Optional<Capture> handle(FetchRequest request) throws Exception {
    return handler.handle(request, OURS) instanceof Answer.Seen(Capture capture)
        ? Optional.of(capture)
        : Optional.empty();
  }

  private FetchRequest request(
      Why why, @Nullable Validators validators, @Nullable ArchiveLocator lastFull) {
    return request(why, validators, lastFull, clock.instant().plusSeconds(60));
  }

  private FetchRequest request(
      Why why,
      @Nullable Validators validators,
      @Nullable ArchiveLocator lastFull,
      Instant expiresAt) {
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/page";
    Instant now = clock.instant();
    return new FetchRequest(
        "r-" + why,
        "s",
        "o",
        url,
        Authority.of(url),
        "direct",
        why,
        Target.ARTICLE,
        "a",
        now,
        now,
        expiresAt,
        0,
        validators,
        lastFull);
  }

  private static FetchRequest withVantage(FetchRequest r, String vantage) {
    return new FetchRequest(
        r.id(),
        r.site(),
        r.outlet(),
        r.url(),
        r.authority(),
        vantage,
        r.why(),
        r.target(),
        r.articleId(),
        r.issuedAt(),
        r.notBefore(),
        r.expiresAt(),
        r.attempt(),
        r.validators(),
        r.lastFull());
  }
}
