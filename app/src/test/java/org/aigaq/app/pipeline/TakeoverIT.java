package org.aigaq.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aigaq.app.house.Configuration;
import org.aigaq.app.house.House;
import org.aigaq.app.house.Rooms;
import org.aigaq.app.house.Servers;
import org.aigaq.app.stack.EmbeddedStack;
import org.aigaq.app.stack.ServerFiles;
import org.aigaq.app.stack.TestStack;
import org.aigaq.newsroom.Newsroom;
import org.aigaq.newsroom.NewsroomSettings;
import org.aigaq.newsroom.Pace;
import org.aigaq.newsroom.RequestSeen;
import org.aigaq.newsroom.script.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// Two `ingest` and two `streams` processes share the newsroom; one of each is killed. On servers
/// of its own, because other tests' jobs would share its topics.
class TakeoverIT {
  /// Clocks of two ends of a connection: a request may be seen this much earlier than it was
  /// spaced.
  private static final Duration SLACK = Duration.ofMillis(15);

  @TempDir(cleanup = CleanupMode.NEVER)
  Path folder;

  @Test
  void theOthersTakeOverAndNothingIsLostOrDoubledOrAskedTooSoon() throws Exception {
    Path data = Files.createTempDirectory("aigaq-takeover-");
    try (var stack =
            EmbeddedStack.open(
                TestStack.small(data),
                ServerFiles.locate(),
                System.err::println,
                new java.security.SecureRandom());
        var newsroom = newsroom();
        var house = new House(System.err::println)) {
      var servers = new Servers(stack.bootstrapServers(), stack.elasticsearch());
      var rooms = new Rooms(servers, data, Clock.systemUTC());
      rooms.makeTopics(Rooms.EMBEDDED_PARTITIONS);
      rooms.publish(configuration(newsroom));
      house.add(rooms.indexer());
      var search = new Search(stack.elasticsearch());
      play(servers.kafka(), newsroom, search);
    }
  }

  private void play(String kafka, Newsroom newsroom, Search search) throws Exception {
    try (var streamsA = streams(kafka, "a");
        var streamsB = streams(kafka, "b");
        var ingestA = ingest(kafka, "a");
        var ingestB = ingest(kafka, "b")) {
      await()
          .atMost(Duration.ofSeconds(120))
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> search.find("aigaq-articles", "*").size() >= 40);
      var before = ids(search);
      Instant killed = Instant.now();
      streamsA.kill();
      ingestA.kill();
      Duration silence = longestSilence(newsroom, killed);
      System.err.println("after the kill the slowest outlet was asked again in " + silence);
      assertThat(silence)
          .as("longest silence of any outlet after the kill")
          .isLessThan(Duration.ofSeconds(15));
      assertThat(ids(search).keySet()).containsAll(before.keySet());
      assertThat(streamsB.atWork() && ingestB.atWork()).isTrue();
    }
    assertThat(doubled(search)).isEmpty();
    assertThat(tooSoon(newsroom.requests())).isEmpty();
  }

  /// Every outlet is asked something again; how long the slowest was left alone.
  private static Duration longestSilence(Newsroom newsroom, Instant killed) {
    Map<String, Instant> again = new HashMap<>();
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(250))
        .until(
            () -> {
              newsroom.requests().stream()
                  .filter(request -> request.at().isAfter(killed.plusSeconds(1)))
                  .forEach(request -> again.putIfAbsent(request.outlet(), request.at()));
              return again.size() == newsroom.ports().size();
            });
    return again.values().stream()
        .map(at -> Duration.between(killed, at))
        .max(Duration::compareTo)
        .orElseThrow();
  }

  private static Map<String, JsonNode> ids(Search search) {
    Map<String, JsonNode> ids = new HashMap<>();
    search.find("aigaq-articles", "*").forEach(a -> ids.put(a.path("_id").asText(), a));
    return ids;
  }

  /// Articles that have two documents with one address.
  private static List<String> doubled(Search search) {
    Map<String, Integer> times = new HashMap<>();
    search
        .find("aigaq-articles", "*")
        .forEach(a -> times.merge(a.path("url").asText(), 1, Integer::sum));
    return times.entrySet().stream().filter(e -> e.getValue() > 1).map(Map.Entry::getKey).toList();
  }

  /// Pairs of requests to one authority that are nearer than its delay.
  private static List<String> tooSoon(List<RequestSeen> requests) {
    Duration delay = Pace.demo().delay().minus(SLACK);
    Map<String, RequestSeen> last = new HashMap<>();
    List<String> tooSoon = new ArrayList<>();
    for (RequestSeen request : requests) {
      var before = last.put(request.outlet(), request);
      if (before != null && Duration.between(before.at(), request.at()).compareTo(delay) < 0) {
        tooSoon.add(before + " then " + request);
      }
    }
    return tooSoon;
  }

  private static Newsroom newsroom() throws Exception {
    Clock clock = Clock.systemUTC();
    return Newsroom.open(
        Script.demo(), NewsroomSettings.loopback(clock, clock.instant()).withScale(1));
  }

  private Configuration configuration(Newsroom newsroom) throws Exception {
    Path outlets =
        Files.writeString(folder.resolve("outlets.yaml"), newsroom.outletsYaml(Pace.demo()));
    Path keywords = Files.writeString(folder.resolve("keywords.yaml"), newsroom.keywordsYaml());
    return Configuration.read(outlets, keywords);
  }

  private Role streams(String kafka, String name) throws Exception {
    return Role.start(
        folder.resolve("streams-" + name + ".log"),
        "streams",
        "--kafka",
        kafka,
        "--data",
        folder.resolve("streams-" + name).toString());
  }

  private Role ingest(String kafka, String name) throws Exception {
    return Role.start(
        folder.resolve("ingest-" + name + ".log"),
        "ingest",
        "--kafka",
        kafka,
        "--data",
        folder.resolve("archive").toString());
  }
}
