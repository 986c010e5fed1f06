package org.aigaq.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.aigaq.newsroom.script.Absence;
import org.aigaq.newsroom.script.Article;
import org.aigaq.newsroom.script.Event;
import org.aigaq.newsroom.script.Outlet;
import org.aigaq.newsroom.script.Script;
import org.aigaq.newsroom.script.Weather;
import org.junit.jupiter.api.Test;

class NewsroomTest {

  private static final Instant EPOCH = Instant.parse("2026-11-21T09:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(EPOCH);
  private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
  private final HttpClient client = HttpClient.newHttpClient();
  private final Script script =
      Script.builder()
          .outlet(Outlet.plain("paper"))
          .outlet(Outlet.plain("radio"))
          .article(Article.of("dam", "paper", "Dam fails", "Water rose."))
          .article(Article.of("song", "radio", "Song wins", "They sang."))
          .at(Duration.ofMinutes(1), new Event.Remove("dam", Absence.GONE))
          .at(Duration.ofMinutes(1), new Event.Turn("radio", Weather.CUT))
          .build();

  @Test
  void everyOutletIsAHostOfItsOwn() throws Exception {
    try (Newsroom newsroom = open()) {
      assertThat(newsroom.authorityOf("paper")).isNotEqualTo(newsroom.authorityOf("radio"));
      assertThat(get(newsroom.urlOf("dam")).body()).contains("Water rose.");
      assertThat(get(newsroom.urlOf("song")).body()).contains("They sang.");
    }
  }

  @Test
  void thePressMovesWithItsClock() throws Exception {
    try (Newsroom newsroom = open()) {
      assertThat(get(newsroom.urlOf("dam")).statusCode()).isEqualTo(200);
      now.set(EPOCH.plusSeconds(1));
      assertThat(get(newsroom.urlOf("dam")).statusCode()).isEqualTo(410);
      assertThatThrownBy(() -> get(newsroom.urlOf("song"))).isInstanceOf(IOException.class);
    }
  }

  @Test
  void aRestartKeepsTheAddresses() throws Exception {
    Map<String, Integer> ports;
    String url;
    try (Newsroom newsroom = open()) {
      ports = newsroom.ports();
      url = newsroom.urlOf("dam");
    }
    NewsroomSettings again = NewsroomSettings.loopback(clock, EPOCH).withPorts(ports);
    try (Newsroom newsroom = Newsroom.open(script, again)) {
      assertThat(newsroom.urlOf("dam")).isEqualTo(url);
      assertThat(get(url).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aPortInUseIsNamed() throws Exception {
    try (Newsroom newsroom = open()) {
      NewsroomSettings same = NewsroomSettings.loopback(clock, EPOCH).withPorts(newsroom.ports());
      assertThatThrownBy(() -> Newsroom.open(script, same))
          .hasMessageContaining("port " + newsroom.ports().get("paper") + " for paper is in use");
    }
  }

  @Test
  void everyRequestIsOnTheLog() throws Exception {
    try (Newsroom newsroom = open()) {
      get(newsroom.urlOf("dam"));
      assertThat(newsroom.requests())
          .singleElement()
          .satisfies(
              seen -> {
                assertThat(seen.outlet()).isEqualTo("paper");
                assertThat(seen.authority()).isEqualTo(newsroom.authorityOf("paper"));
                assertThat(seen.userAgent()).isEqualTo("test");
                assertThat(seen.status()).isEqualTo(200);
                assertThat(seen.at()).isEqualTo(EPOCH);
              });
    }
  }

  @Test
  void theOutletsFileNamesWhatIsServed() throws Exception {
    try (Newsroom newsroom =
        Newsroom.open(Script.demo(), NewsroomSettings.loopback(clock, EPOCH))) {
      JsonNode file =
          new ObjectMapper(new YAMLFactory()).readTree(newsroom.outletsYaml(Pace.demo()));
      assertThat(file.at("/network/allow_private_addresses").asBoolean()).isTrue();
      assertThat(file.at("/schedule/confirmed/over").asText()).isEqualTo("20s");
      assertThat(file.path("outlets")).hasSize(10);
      for (JsonNode outlet : file.path("outlets")) {
        assertThat(get(outlet.path("home").asText()).statusCode()).isEqualTo(200);
        for (JsonNode feed : outlet.path("feeds")) {
          assertThat(get(feed.asText()).statusCode()).isEqualTo(200);
        }
      }
      String include = file.at("/outlets/0/articles/include/0").asText();
      assertThat(newsroom.urlOf("dala-tariff-kk")).matches(include);
      assertThat(
              new ObjectMapper(new YAMLFactory()).readTree(newsroom.keywordsYaml()).path("topics"))
          .isNotEmpty();
    }
  }

  private Newsroom open() throws IOException {
    return Newsroom.open(script, NewsroomSettings.loopback(clock, EPOCH));
  }

  private HttpResponse<String> get(String url) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).header("User-Agent", "test").build();
    return client.send(request, BodyHandlers.ofString());
  }
}
