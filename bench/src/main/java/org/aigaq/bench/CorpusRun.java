package org.aigaq.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.aigaq.app.house.Configuration;
import org.aigaq.app.house.House;
import org.aigaq.app.house.Rooms;
import org.aigaq.app.house.Servers;
import org.aigaq.app.stack.ElasticsearchAddress;
import org.aigaq.app.stack.EmbeddedOptions;
import org.aigaq.app.stack.EmbeddedStack;
import org.aigaq.app.stack.ServerFiles;
import org.aigaq.newsroom.CorpusPress;
import org.aigaq.newsroom.Pace;

/// Serves folders of stored real pages behind feeds, runs the whole house on them, and says how
/// many became articles with a title and a text, and after how long. Arguments: the folder of sets,
/// a data folder, seconds to wait at most.
public final class CorpusRun {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// One look at each page, as fast as one connection a set allows.
  private static final Pace PACE =
      new Pace(
          Duration.ofMinutes(5),
          List.of(new Pace.Tier(Duration.ofDays(7_300), Duration.ofHours(12))),
          List.of(Duration.ofMinutes(2), Duration.ofMinutes(10)),
          new Pace.Probable(3, Duration.ofMinutes(60)),
          new Pace.Confirmed(Duration.ofHours(24), Duration.ofHours(3)),
          new Pace.Restored(2, Duration.ofMinutes(10)),
          Duration.ofDays(1),
          Duration.ofMillis(10),
          Duration.ofSeconds(30));

  private CorpusRun() {}

  public static void main(String[] args) throws Exception {
    Path pages = Path.of(args[0]);
    Path data = Path.of(args[1]);
    int atMost = Integer.parseInt(args[2]);
    Clock clock = Clock.systemUTC();
    try (var press = CorpusPress.open(pages, InetAddress.getLoopbackAddress());
        var stack =
            EmbeddedStack.open(
                EmbeddedOptions.at(data),
                ServerFiles.locate(),
                System.err::println,
                new SecureRandom());
        var house = new House(System.err::println)) {
      int expected = press.pages().values().stream().mapToInt(Integer::intValue).sum();
      var rooms =
          new Rooms(new Servers(stack.bootstrapServers(), stack.elasticsearch()), data, clock);
      rooms.makeTopics(Rooms.EMBEDDED_PARTITIONS);
      house.add(rooms.indexer());
      house.add(rooms.streams(Duration.ofSeconds(1)));
      house.add(rooms.ingest());
      long start = System.nanoTime();
      rooms.publish(configuration(press, data));
      watch(stack.elasticsearch(), expected, start, atMost);
    }
  }

  private static Configuration configuration(CorpusPress press, Path data) throws IOException {
    Path outlets = Files.writeString(data.resolve("outlets.yaml"), press.outletsYaml(PACE));
    Path keywords =
        Files.writeString(
            data.resolve("keywords.yaml"),
            "version: 1\ncountry: KZ\ntopics:\n  - {id: press, name: {en: Press}, any: {en: [press]}}\n");
    return Configuration.read(outlets, keywords);
  }

  private static void watch(ElasticsearchAddress address, int expected, long start, int atMost)
      throws IOException, InterruptedException {
    long articles = 0;
    long seconds = 0;
    while (articles < expected && seconds < atMost) {
      Thread.sleep(2_000);
      articles =
          count(address, "{\"query\":{\"query_string\":{\"query\":\"title:/.+/ AND text:/.+/\"}}}");
      seconds = (System.nanoTime() - start) / 1_000_000_000;
      System.out.printf(
          "%4d s  %d of %d articles with title and text%n", seconds, articles, expected);
    }
    long all = count(address, "{\"query\":{\"match_all\":{}}}");
    System.out.printf(
        "%d articles in all, %d with title and text, of %d pages, after %d s%n",
        all, articles, expected, seconds);
  }

  private static long count(ElasticsearchAddress address, String query)
      throws IOException, InterruptedException {
    String account = address.user() + ":" + address.password();
    var request =
        HttpRequest.newBuilder(
                URI.create(address.url() + "/aigaq-articles/_count?ignore_unavailable=true"))
            .header("Content-Type", "application/json")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8)))
            .POST(HttpRequest.BodyPublishers.ofString(query))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      JsonNode answer = JSON.readTree(client.send(request, BodyHandlers.ofByteArray()).body());
      return answer.path("count").asLong();
    }
  }
}
