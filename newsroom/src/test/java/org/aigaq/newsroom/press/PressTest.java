package org.aigaq.newsroom.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.aigaq.newsroom.script.Absence;
import org.aigaq.newsroom.script.Article;
import org.aigaq.newsroom.script.Event;
import org.aigaq.newsroom.script.Feed;
import org.aigaq.newsroom.script.FeedKind;
import org.aigaq.newsroom.script.Outlet;
import org.aigaq.newsroom.script.Script;
import org.aigaq.newsroom.script.Timeline;
import org.aigaq.newsroom.script.Weather;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PressTest {

  private static final Instant EPOCH = Instant.parse("2026-11-21T09:00:00Z");
  private static final Instant AFTER = EPOCH.plusSeconds(60);
  private static final String ROOT = "http://127.0.0.1:8001";
  private static final Article DAM =
      Article.of("dam", "paper", "Dam <fails> & falls", "Water rose.", "“We knew”, he said.");

  @Test
  void anArticleHasItsTitleAndItsText() {
    Page page = article(null);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("<h1>Dam &lt;fails&gt; &amp; falls</h1>")
        .contains("<p>Water rose.</p>")
        .contains("<p>“We knew”, he said.</p>");
  }

  @Test
  void twoFetchesDifferOnlyInNoise() {
    Press press = press(Outlet.plain("paper"), null);
    Page first = press.respond(get(press, "dam"), AFTER, 1);
    Page second = press.respond(get(press, "dam"), AFTER, 2);
    assertThat(first).isNotEqualTo(second);
    assertThat(press.respond(get(press, "dam"), AFTER, 1)).isEqualTo(first);
    assertThat(withoutViews(first)).isEqualTo(withoutViews(second));
  }

  @Test
  void aRemovalWith404ShowsTheFaceOfAnAddressThatNeverWas() {
    Press press = press(Outlet.plain("paper"), remove(Absence.NOT_FOUND));
    Page removed = press.respond(get(press, "dam"), AFTER, 1);
    Page never = press.respond(Request.get("paper", "/news/1-never.html"), AFTER, 1);
    assertThat(removed).isEqualTo(never);
    assertThat(removed.status()).isEqualTo(404);
  }

  @Test
  void aSoftRemovalShowsTheFaceOfAnAddressThatNeverWasUnder200() {
    Press press = press(Outlet.plain("paper").withSoftNotFound(), remove(Absence.SOFT_404));
    Page removed = press.respond(get(press, "dam"), AFTER, 1);
    Page never = press.respond(Request.get("paper", "/news/1-never.html"), AFTER, 1);
    assertThat(removed).isEqualTo(never);
    assertThat(removed.status()).isEqualTo(200);
    assertThat(removed.body()).contains("Page not found").doesNotContain("Water rose");
  }

  @Test
  void goneIs410() {
    assertThat(article(remove(Absence.GONE)).status()).isEqualTo(410);
  }

  @Test
  void aLegalRemovalNamesWhoBlocks() {
    Page page = article(remove(Absence.LEGAL));
    assertThat(page.status()).isEqualTo(451);
    assertThat(page.headers().get("Link")).contains("rel=\"blocked-by\"");
  }

  @Test
  void aRedirectLeadsHome() {
    Page page = article(remove(Absence.REDIRECT_HOME));
    assertThat(page.status()).isEqualTo(302);
    assertThat(page.headers()).containsEntry("Location", ROOT + "/");
  }

  @Test
  void aNoticeKeepsTheTitleOnly() {
    Page page = article(remove(Absence.NOTICE));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("withdrawn by the editors").doesNotContain("Water rose");
  }

  @Test
  void aGuttedArticleKeepsItsTitleAndStaysInTheLists() {
    Press press = press(Outlet.plain("paper"), remove(Absence.GUTTED));
    assertThat(press.respond(get(press, "dam"), AFTER, 1).body())
        .contains("<h1>Dam")
        .doesNotContain("Water rose");
    assertThat(press.respond(Request.get("paper", "/rss.xml"), AFTER, 1).body()).contains("dam");
  }

  @Test
  void aWalledArticleKeepsItsLead() {
    assertThat(article(remove(Absence.WALLED)).body())
        .contains("Water rose")
        .contains("subscribers only")
        .doesNotContain("We knew");
  }

  @Test
  void aRemovedArticleLeavesTheFeed() {
    Press press = press(Outlet.plain("paper"), remove(Absence.GONE));
    Request feed = Request.get("paper", "/rss.xml");
    assertThat(press.respond(feed, EPOCH, 1).body()).contains("-dam.html");
    assertThat(press.respond(feed, AFTER, 1).body()).doesNotContain("-dam.html");
  }

  @Test
  void whileHeadlinesAreTestedEveryOtherReaderGetsTheRival() {
    Press press = press(Outlet.plain("paper"), new Event.Test("dam", "Dam trouble"));
    assertThat(press.respond(get(press, "dam"), AFTER, 1).body()).contains("<h1>Dam trouble</h1>");
    assertThat(press.respond(get(press, "dam"), AFTER, 2).body()).contains("<h1>Dam &lt;fails");
  }

  @Test
  void olderArticlesRollOffAFullFeed() {
    Feed small = new Feed(FeedKind.RSS, "/rss.xml", 1);
    Script script =
        Script.builder()
            .outlet(Outlet.plain("paper").withFeed(small))
            .article(DAM)
            .article(Article.of("song", "paper", "Song wins", "They sang.").unpublished())
            .at(Duration.ofMinutes(1), new Event.Publish("song"))
            .build();
    Press press = new Press(script, new Timeline(EPOCH, 60), Map.of("paper", ROOT));
    Request feed = Request.get("paper", "/rss.xml");
    assertThat(press.respond(feed, EPOCH, 1).body()).contains("-dam.html");
    assertThat(press.respond(feed, AFTER, 1).body())
        .contains("-song.html")
        .doesNotContain("-dam.html");
    assertThat(press.respond(get(press, "dam"), AFTER, 1).status()).isEqualTo(200);
  }

  @Test
  void aMovedArticleAnswers301AtItsOldAddress() {
    Press press = press(Outlet.plain("paper"), new Event.Move("dam", "dam-again"));
    String old = press.urlOf("dam", EPOCH).substring(ROOT.length());
    Page page = press.respond(Request.get("paper", old), AFTER, 1);
    assertThat(page.status()).isEqualTo(301);
    String there = page.headers().getOrDefault("Location", "").substring(ROOT.length());
    assertThat(press.respond(Request.get("paper", there), AFTER, 1).body()).contains("Water rose");
  }

  @Test
  void anOutageTakesEveryPageAndLeavesTheArticlesAlone() {
    Press press = press(Outlet.plain("paper"), new Event.Turn("paper", Weather.DOWN));
    assertThat(press.respond(get(press, "dam"), AFTER, 1).status()).isEqualTo(503);
    assertThat(press.respond(Request.get("paper", "/robots.txt"), AFTER, 1).status())
        .isEqualTo(503);
    assertThat(press.respond(get(press, "dam"), EPOCH, 1).status()).isEqualTo(200);
  }

  @Test
  void aChallengeIsMarkedInItsHeadersAndSparesRobots() {
    Press press = press(Outlet.plain("paper"), new Event.Turn("paper", Weather.CHALLENGE));
    Page page = press.respond(get(press, "dam"), AFTER, 1);
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.headers()).containsEntry("cf-mitigated", "challenge");
    assertThat(press.respond(Request.get("paper", "/robots.txt"), AFTER, 1).status())
        .isEqualTo(200);
  }

  @Test
  void aRateLimitSaysWhenToComeBack() {
    Press press = press(Outlet.plain("paper"), new Event.Turn("paper", Weather.RATE_LIMITED));
    Page page = press.respond(get(press, "dam"), AFTER, 1);
    assertThat(page.status()).isEqualTo(429);
    assertThat(page.headers()).containsKey("Retry-After");
  }

  @ParameterizedTest
  @EnumSource(
      value = Weather.class,
      names = {"CUT", "STALLED"})
  void aConnectionThatBreaksHasNoBody(Weather weather) {
    Press press = press(Outlet.plain("paper"), new Event.Turn("paper", weather));
    Page page = press.respond(get(press, "dam"), AFTER, 1);
    assertThat(page.status()).isIn(Page.CUT, Page.STALLED);
    assertThat(page.bytes()).isEmpty();
  }

  @Test
  void anUnchangedFeedAnswers304ToItsTag() {
    Press press = press(Outlet.plain("paper"), remove(Absence.GONE));
    Page feed = press.respond(Request.get("paper", "/rss.xml"), EPOCH, 1);
    Request again =
        new Request("paper", "/rss.xml", Map.of("if-none-match", feed.headers().get("ETag")));
    assertThat(press.respond(again, EPOCH.plusMillis(500), 2).status()).isEqualTo(304);
    assertThat(press.respond(again, AFTER, 3).status()).isEqualTo(200);
  }

  @Test
  void scriptTimeRunsFasterThanRealTime() {
    Timeline timeline = new Timeline(EPOCH, 60);
    assertThat(timeline.scriptTime(EPOCH.plusSeconds(2))).isEqualTo(Duration.ofMinutes(2));
    assertThat(timeline.instantOf(Duration.ofMinutes(2))).isEqualTo(EPOCH.plusSeconds(2));
    assertThat(timeline.instantOf(Duration.ofHours(-6))).isEqualTo(EPOCH.minusSeconds(21_600));
  }

  private static Event remove(Absence how) {
    return new Event.Remove("dam", how);
  }

  private static Page article(@Nullable Event event) {
    Press press = press(Outlet.plain("paper"), event);
    return press.respond(get(press, "dam"), AFTER, 1);
  }

  private static Press press(Outlet outlet, @Nullable Event event) {
    Script.Builder script = Script.builder().outlet(outlet).article(DAM);
    if (event != null) {
      script.at(Duration.ofMinutes(1), event);
    }
    return new Press(script.build(), new Timeline(EPOCH, 60), Map.of("paper", ROOT));
  }

  private static Request get(Press press, String article) {
    return Request.get("paper", press.urlOf(article, EPOCH).substring(ROOT.length()));
  }

  private static String withoutViews(Page page) {
    return page.body().replaceAll("Views: \\d+", "");
  }
}
