package org.aigaq.ingest.fetch;

import static org.aigaq.ingest.fetch.Fetching.fetcher;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.aigaq.contract.config.Vantage;
import org.aigaq.contract.record.FetchOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTest {
  private static final String PAGE = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npage";

  @Test
  void whatRobotsTxtForbidsIsNotAskedFor() {
    try (var server = withRobots(ok("User-agent: *\nDisallow: /private"));
        Fetcher fetcher = fetcher()) {
      assertThat(fetcher.fetch(order(server.url("/private/x"))).outcome())
          .isEqualTo(FetchOutcome.ROBOTS);
      assertThat(fetcher.fetch(order(server.url("/public"))).outcome())
          .isEqualTo(FetchOutcome.ANSWERED);
      assertThat(server.heads()).as("robots.txt once, the page once").hasSize(2);
    }
  }

  @Test
  void rulesForUsGoBeforeRulesForAll() {
    try (var server =
            withRobots(ok("User-agent: *\nDisallow: /\n\nUser-agent: Aigaq\nAllow: /\n"));
        Fetcher fetcher = fetcher()) {
      assertThat(fetcher.fetch(order(server.url("/"))).outcome()).isEqualTo(FetchOutcome.ANSWERED);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "404, ANSWERED",
    "403, ANSWERED",
    "410, ANSWERED",
    "500, ROBOTS_UNAVAILABLE",
    "503, ROBOTS_UNAVAILABLE",
    "429, ROBOTS_UNAVAILABLE"
  })
  void aMissingRobotsTxtAllowsAndAFailingOneForbids(int status, FetchOutcome outcome) {
    try (var server = withRobots("HTTP/1.1 " + status + " x\r\nContent-Length: 0\r\n\r\n");
        Fetcher fetcher = fetcher()) {
      assertThat(fetcher.fetch(order(server.url("/"))).outcome()).isEqualTo(outcome);
    }
  }

  @Test
  void aRobotsTxtThatFailedForAMomentIsAskedAgainSoon() {
    var asked = new java.util.concurrent.atomic.AtomicInteger();
    try (var server =
            RawServer.start(
                (head, socket) -> {
                  boolean robots = head.startsWith("GET /robots.txt ");
                  boolean failing = robots && asked.getAndIncrement() == 0;
                  RawServer.say(
                      socket, failing ? "HTTP/1.1 500 x\r\n\r\n" : robots ? ok("Allow: /") : PAGE);
                });
        Fetcher fetcher = fetcher()) {
      assertThat(fetcher.fetch(order(server.url("/"))).outcome())
          .isEqualTo(FetchOutcome.ROBOTS_UNAVAILABLE);
      assertThat(fetcher.fetch(order(server.url("/"))).outcome())
          .as("without a delay there is nothing to wait for")
          .isEqualTo(FetchOutcome.ANSWERED);
    }
  }

  @Test
  void aHostThatCannotBeReachedFailsThePageLikeItsRobotsTxt() {
    try (Fetcher fetcher = fetcher()) {
      Fetched fetched = fetcher.fetch(order("http://no.such.kz/"));
      assertThat(fetched.outcome()).isEqualTo(FetchOutcome.DNS_FAILURE);
      assertThat(fetched.detail()).startsWith("robots.txt: ");
      assertThat(fetched.stages()).isNotEmpty();
    }
  }

  @Test
  void aRobotsTxtWithoutAnEndIsReadAsFarAsItIsTaken() {
    try (var server = withRobots(ok("User-agent: *\nDisallow: /private\n#" + "x".repeat(600_000)));
        Fetcher fetcher = fetcher()) {
      assertThat(fetcher.fetch(order(server.url("/private"))).outcome())
          .isEqualTo(FetchOutcome.ROBOTS);
      assertThat(fetcher.fetch(order(server.url("/"))).outcome()).isEqualTo(FetchOutcome.ANSWERED);
    }
  }

  @Test
  void aRedirectToAForbiddenPageIsNotFollowed() {
    try (var server =
            RawServer.start(
                (head, socket) ->
                    RawServer.say(
                        socket,
                        head.startsWith("GET /robots.txt ")
                            ? ok("User-agent: *\nDisallow: /private")
                            : "HTTP/1.1 302 x\r\nLocation: /private\r\n\r\n"));
        Fetcher fetcher = fetcher()) {
      assertThat(fetcher.fetch(order(server.url("/"))).outcome()).isEqualTo(FetchOutcome.ROBOTS);
      assertThat(server.heads()).hasSize(2);
    }
  }

  private static String ok(String text) {
    return "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s".formatted(text.length(), text);
  }

  private static RawServer withRobots(String robots) {
    return RawServer.start(
        (head, socket) ->
            RawServer.say(socket, head.startsWith("GET /robots.txt ") ? robots : PAGE));
  }

  private static FetchOrder order(String url) {
    return Fetching.order(url, Vantage.DIRECT, true, Duration.ofSeconds(5), 1_000_000, null, true);
  }
}
