package org.aigaq.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aigaq.app.house.Configuration;
import org.aigaq.app.house.House;
import org.aigaq.app.house.Rooms;
import org.aigaq.app.house.Servers;
import org.aigaq.app.stack.Stack;
import org.aigaq.app.stack.TestStack;
import org.aigaq.contract.config.KeywordsFile;
import org.aigaq.contract.config.OutletsFile;
import org.aigaq.newsroom.Newsroom;
import org.aigaq.newsroom.NewsroomSettings;
import org.aigaq.newsroom.Pace;
import org.aigaq.newsroom.script.Event;
import org.aigaq.newsroom.script.Script;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// The whole loop on a real Kafka and a real Elasticsearch: the newsroom plays its script, and what
/// a person would find is looked up in Elasticsearch.
class PipelineIT {
  @TempDir(cleanup = CleanupMode.NEVER)
  static Path data;

  private static Newsroom newsroom;
  private static House house;
  private static Search search;

  @BeforeAll
  static void openTheHouse() throws Exception {
    Stack stack = TestStack.shared();
    Clock clock = Clock.systemUTC();
    var rooms =
        new Rooms(new Servers(stack.bootstrapServers(), stack.elasticsearch()), data, clock);
    rooms.makeTopics(Rooms.EMBEDDED_PARTITIONS);
    house = new House(System.err::println);
    house.add(rooms.indexer());
    house.add(rooms.streams(Duration.ofSeconds(1)));
    house.add(rooms.ingest());
    var script = new HeldClock(clock);
    Script demo = Script.demo();
    newsroom = Newsroom.open(demo, NewsroomSettings.loopback(script, script.instant()));
    rooms.publish(
        new Configuration(
            OutletsFile.read("newsroom", newsroom.outletsYaml(Pace.demo())),
            KeywordsFile.read("newsroom", newsroom.keywordsYaml())));
    search = new Search(stack.elasticsearch());
    // However slow the machine, nothing happens to an article that was not seen before.
    long there = demo.articles().size() - publishedLater(demo);
    within(120).until(() -> search.find("aigaq-articles", "*").size() >= there);
    script.release();
  }

  @AfterAll
  static void closeTheHouse() {
    if (house != null) {
      house.close();
    }
    if (newsroom != null) {
      newsroom.close();
    }
  }

  @Test
  void articlesOfAllOutletsInThreeLanguagesAreFound() {
    within(60)
        .untilAsserted(
            () -> {
              List<JsonNode> articles = search.find("aigaq-articles", "*");
              assertThat(values(articles, "/outlet/id")).hasSize(10);
              assertThat(values(articles, "/language")).contains("kk", "ru", "en");
              assertThat(articles)
                  .allSatisfy(
                      article -> {
                        assertThat(article.path("title").asText()).isNotBlank();
                        assertThat(article.path("text").asText()).isNotBlank();
                        assertThat(article.at("/archive/sha256").asText()).hasSize(64);
                      });
            });
  }

  @Test
  void aRemovedArticleBecomesAConfirmedRemovalWithItsIntervalAndEvidence() {
    within(150)
        .until(() -> !search.find("aigaq-alerts", "type:removal AND status:confirmed").isEmpty());
    JsonNode alert = search.find("aigaq-alerts", "type:removal AND status:confirmed").getFirst();
    assertThat(alert.at("/interval/last_seen").asText()).isNotBlank();
    assertThat(alert.at("/interval/first_missing").asText()).isNotBlank();
    assertThat(alert.path("evidence").size()).isGreaterThanOrEqualTo(3);
    assertThat(alert.at("/summary/kk").asText()).isNotBlank();
    assertThat(alert.at("/summary/ru").asText()).isNotBlank();
    assertThat(alert.at("/summary/en").asText()).isNotBlank();
    String article = alert.at("/article/id").asText();
    within(10)
        .untilAsserted(
            () ->
                assertThat(search.find("aigaq-articles", "status:removed"))
                    .anySatisfy(a -> assertThat(a.path("_id").asText()).isEqualTo(article)));
  }

  @Test
  void anEditedHeadlineIsFoundAsAnEdit() {
    within(150)
        .until(() -> !search.find("aigaq-alerts", "type:edit AND edit.labels:headline*").isEmpty());
  }

  @Test
  void anArticleThatComesBackIsRestored() {
    within(180)
        .until(() -> !search.find("aigaq-alerts", "type:removal AND status:restored").isEmpty());
  }

  @Test
  void anOutageOfAWholeOutletRaisesNoRemovalOfItsArticles() {
    within(150)
        .until(() -> !search.find("aigaq-alerts", "type:outage AND outlet.id:kun").isEmpty());
    within(150)
        .until(
            () ->
                !search
                    .find("aigaq-alerts", "type:outage AND outlet.id:kun AND status:closed")
                    .isEmpty());
    assertThat(search.find("aigaq-alerts", "type:removal AND outlet.id:kun")).isEmpty();
  }

  private static long publishedLater(Script script) {
    return script.timetable().stream().filter(e -> e.event() instanceof Event.Publish).count();
  }

  private static ConditionFactory within(int seconds) {
    return await()
        .atMost(Duration.ofSeconds(seconds))
        .pollInterval(Duration.ofMillis(500))
        .ignoreExceptions();
  }

  private static Set<String> values(List<JsonNode> documents, String pointer) {
    return documents.stream().map(d -> d.at(pointer).asText()).collect(Collectors.toSet());
  }
}
