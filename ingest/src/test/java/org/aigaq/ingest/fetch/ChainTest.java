package org.aigaq.ingest.fetch;

import static org.aigaq.ingest.fetch.Fetching.fetch;
import static org.assertj.core.api.Assertions.assertThat;

import org.aigaq.contract.record.FetchOutcome;
import org.aigaq.contract.record.Hop;
import org.aigaq.contract.record.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What one chain of requests remembers and follows.
class ChainTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

  @Test
  void aPageThatSetsACookieAndLeadsToItselfIsReadWithIt() {
    try (var server =
        RawServer.start(
            (head, socket) ->
                RawServer.say(
                    socket,
                    head.contains("\r\nCookie: seen=1\r\n")
                        ? OK
                        : "HTTP/1.1 302 x\r\nSet-Cookie: seen=1; Path=/\r\nLocation: /a\r\n\r\n"))) {
      Fetched fetched = fetch(server.url("/a"));
      assertThat(fetched.outcome()).isEqualTo(FetchOutcome.ANSWERED);
      assertThat(fetched.redirects()).hasSize(1);
      assertThat(fetch(server.url("/a")).redirects()).as("the next chain knows nothing").hasSize(1);
    }
  }

  @Test
  void cookiesOutliveAChainOnlyWhereAnOutletAsksForIt() {
    try (var server =
            RawServer.saying(
                "HTTP/1.1 200 OK\r\nSet-Cookie: seen=1; Path=/\r\nContent-Length: 2\r\n\r\nok");
        Fetcher fetcher = Fetching.fetcher()) {
      fetcher.fetch(keeping(server.url("/a"), "outlet home"));
      fetcher.fetch(keeping(server.url("/b"), "outlet home"));
      assertThat(server.heads().getLast()).contains("\r\nCookie: seen=1\r\n");
      fetcher.fetch(keeping(server.url("/c"), "outlet abroad"));
      assertThat(server.heads().getLast()).doesNotContain("Cookie");
      fetcher.fetch(Fetching.order(server.url("/d")));
      assertThat(server.heads().getLast()).doesNotContain("Cookie");
    }
  }

  private static FetchOrder keeping(String url, String jar) {
    FetchOrder o = Fetching.order(url);
    return new FetchOrder(
        o.url(),
        o.vantage(),
        o.allowPrivate(),
        o.timeout(),
        o.maxBody(),
        o.userAgent(),
        o.acceptLanguage(),
        o.validators(),
        o.obeysRobots(),
        o.gate(),
        o.room(),
        o.route(),
        jar);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=1; Domain=example.org",
        "a=1; Path=/other",
        "a=1; Secure",
        "a=1; Max-Age=0",
        "=1",
        "a"
      })
  void aCookieThatIsNotForTheNextRequestIsNotSent(String cookie) {
    try (var server =
        RawServer.start(
            (head, socket) ->
                RawServer.say(
                    socket,
                    head.startsWith("GET /b ")
                        ? OK
                        : "HTTP/1.1 302 x\r\nSet-Cookie: "
                            + cookie
                            + "\r\nLocation: /b\r\n\r\n"))) {
      assertThat(fetch(server.url("/a")).answered()).isTrue();
      assertThat(server.heads().getLast()).doesNotContain("Cookie");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta http-equiv='Refresh' content='0; url=/new'>Moved",
        "<meta http-equiv=refresh content=\"3;URL='/new'\">",
        "<script>window.location = '/new';</script>",
        "<script>location.replace(\"/new\")</script>",
        "<script>document.location.href='/new'</script><noscript>x</noscript>"
      })
  void aSignpostIsFollowedAndNoted(String signpost) {
    try (var server = leading(signpost)) {
      Fetched fetched = fetch(server.url("/old"));
      assertThat(fetched.body()).asString().isEqualTo("hello");
      assertThat(fetched.finalUrl()).isEqualTo(server.url("/new"));
      assertThat(fetched.redirects()).singleElement().satisfies(ChainTest::bySignpost);
    }
  }

  private static void bySignpost(Hop hop) {
    assertThat(hop.status()).isEqualTo(200);
    assertThat(hop.kind()).isIn(Hop.Kind.META_REFRESH, Hop.Kind.JAVASCRIPT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta http-equiv=refresh content='300'>",
        "<meta http-equiv=refresh content='300; url=/new'>",
        "<meta http-equiv=refresh content='0; url=/old'>",
        "<meta http-equiv=refresh content='0; url=javascript:x'>",
        "<noscript><meta http-equiv=refresh content='0; url=/new'></noscript>",
        "<script>if (top != self) location = '/new'</script>",
        "<script>document.cookie='a=1'; location = '/new'</script>",
        "<script>location = '/new'</script><script>other()</script>",
        "<meta http-equiv=refresh content='0; url=/new'><p>"
            + "w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w w"
      })
  void aPageOfItsOwnIsNotLeft(String page) {
    try (var server = leading(page)) {
      Fetched fetched = fetch(server.url("/old"));
      assertThat(fetched.answered()).isTrue();
      assertThat(fetched.redirects()).isEmpty();
      assertThat(server.heads()).hasSize(1);
    }
  }

  @Test
  void whatCannotBeReachedIsTriedTwiceStageByStage() {
    try (var port = ClosedPort.hold()) {
      Fetched fetched = fetch("http://127.0.0.1:" + port.number() + "/");
      assertThat(fetched.outcome()).isEqualTo(FetchOutcome.TCP_REFUSED);
      assertThat(fetched.detail()).endsWith("a second try failed alike");
      assertThat(fetched.stages()).extracting(Stage::ok).containsExactly(false, false);
      assertThat(fetched.stages().getLast().detail()).startsWith("second try: ");
    }
  }

  private static RawServer leading(String page) {
    return RawServer.start(
        (head, socket) ->
            RawServer.say(
                socket,
                head.startsWith("GET /new ")
                    ? OK
                    : "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(page.length(), page)));
  }
}
