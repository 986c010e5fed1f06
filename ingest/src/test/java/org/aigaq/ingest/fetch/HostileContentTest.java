package org.aigaq.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.FetchOutcome;
import org.aigaq.contract.record.Target;
import org.aigaq.ingest.worker.FetchOnce;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Hosts whose answers are fine and whose content is not: they are fetched and read like any other.
class HostileContentTest {
  private static final int BOUND_SECONDS = 120;

  private final List<HostileServer> servers = new ArrayList<>();
  private final List<DynamicTest> tests = new ArrayList<>();
  private final FetchOnce once = new FetchOnce(Clock.systemUTC());
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void close() {
    servers.forEach(HostileServer::close);
    threads.shutdownNow();
    once.close();
  }

  @TestFactory
  Stream<DynamicTest> pages() {
    String text = "<p>" + "Мәтін сөз. ".repeat(50) + "</p>";
    page("100,000 nested tags", "<div>".repeat(100_000) + text);
    page("100,000 nested formatting tags", "<b><i>".repeat(50_000) + text);
    page("nested tables", "<table><tr><td>".repeat(20_000) + text);
    page("an attribute of 2 MB", "<p title=\"" + "x".repeat(2_000_000) + "\">" + text);
    page("50,000 attributes", "<p " + numbered(" a%d=b", 50_000) + ">" + text);
    page("100,000 links", numbered("<a href='/n/%d'>link</a> ", 100_000));
    page("a flood of entities", "<p>" + "&amp;&#x41;&nosuch;&#99999999;".repeat(60_000) + "</p>");
    page("a comment without an end", text + "<!-- " + "-".repeat(1_000_000));
    page("a script without an end", text + "<script>" + "if(a<b)".repeat(200_000));
    page("a text of one word", "<p>" + "ұ".repeat(1_000_000));
    page("3 MB of spaces", text + " ".repeat(3_000_000));
    page("3 MB of line feeds", "<pre>" + "\n".repeat(3_000_000) + "</pre>" + text);
    page("deep JSON-LD", ld("{\"a\":".repeat(50_000)));
    page("deep JSON-LD lists", ld("[".repeat(200_000)));
    page("JSON-LD of 2 MB", ld("{\"headline\":\"" + "x".repeat(2_000_000) + "\"}"));
    page("2,000 JSON-LD blocks", ld("{\"@type\":\"NewsArticle\"}").repeat(2_000));
    page("a title of 2 MB", "<title>" + "Т".repeat(1_000_000) + "</title>" + text);
    page("NULs", "\0".repeat(500_000) + text);
    page("a date of 1 MB", "<time datetime='" + "2026-".repeat(200_000) + "'>" + text);
    page("half a surrogate", "<p>&#xD800;&#xDC00;\uFFFD</p>" + text);
    page("directions turned around", "<p>" + "\u202e\u2066".repeat(100_000) + "</p>" + text);
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> declarations() {
    String text = "<p>" + "Мәтін сөз. ".repeat(50) + "</p>";
    kind("an unknown charset", Target.ARTICLE, "text/html; charset=x-\u00ff-none", text);
    kind("a charset of 100 KB", Target.ARTICLE, "text/html; charset=" + "a".repeat(50_000), text);
    kind("UTF-16 that is UTF-8", Target.ARTICLE, "text/html; charset=utf-16", text);
    kind("UTF-7", Target.ARTICLE, "text/html; charset=utf-7", "+ADw-script+AD4-");
    kind(
        "a picture as a page",
        Target.ARTICLE,
        "text/html",
        "\u0089PNG\r\n\u001a\n" + "\u0001".repeat(9_000));
    kind("a page as a picture", Target.ARTICLE, "image/png", text);
    kind("no type at all", Target.ARTICLE, "", text);
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> feeds() {
    String item = "<item><title>t</title><link>http://a.kz/%d</link></item>";
    String laughs = laughs();
    HostileServer secret = serve(HostileServer.saying("HTTP/1.1 200 OK\r\n\r\nsecret"));
    String outside = "http://127.0.0.1:" + secret.port() + "/x";
    feed("100,000 entries", rss(numbered(item, 100_000)));
    feed("a billion laughs", laughs + rss("<item><title>&l9;</title></item>"));
    feed(
        "a file as an entity",
        external("file:///etc/passwd") + rss("<item><title>&x;</title></item>"));
    feed("an address as an entity", external(outside) + rss("<item><title>&x;</title></item>"));
    feed("a DTD elsewhere", "<!DOCTYPE rss SYSTEM '" + outside + "'>" + rss(""));
    feed("100,000 nested elements", rss("<a>".repeat(100_000)));
    feed("a title of 2 MB", rss("<item><title>" + "x".repeat(2_000_000) + "</title></item>"));
    feed("50,000 namespaces", "<rss " + numbered(" xmlns:n%d='u'", 50_000) + "/>");
    feed("an element without an end", "<rss><channel><item><title " + "a".repeat(2_000_000));
    feed("deep JSON", "[".repeat(200_000));
    feed(
        "deep JSON feed",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":" + "[{\"a\":".repeat(50_000));
    feed("CDATA without an end", rss("<item><title><![CDATA[" + "x".repeat(1_000_000)));
    tests.add(
        DynamicTest.dynamicTest("no entity was fetched", () -> assertThat(secret.met()).isZero()));
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> sitemaps() throws IOException {
    String laughs = laughs();
    kind(
        "a sitemap of 60,000",
        Target.SITEMAP,
        "text/xml",
        sitemap(numbered("<url><loc>http://a.kz/%d</loc></url>", 60_000)));
    kind(
        "a sitemap of laughs",
        Target.SITEMAP,
        "text/xml",
        laughs + sitemap("<url><loc>&l9;</loc></url>"));
    kind("a sitemap bomb", Target.SITEMAP, "application/x-gzip", gzip(new byte[60_000_000]));
    kind(
        "an index of itself",
        Target.SITEMAP,
        "text/xml",
        "<sitemapindex><sitemap><loc>/page</loc></sitemap></sitemapindex>");
    return tests.stream();
  }

  private void page(String name, String body) {
    kind("a page of " + name, Target.ARTICLE, "text/html; charset=utf-8", body);
  }

  private void feed(String name, String body) {
    kind("a feed of " + name, Target.FEED, "application/rss+xml; charset=utf-8", body);
  }

  private void kind(String name, Target target, String type, String body) {
    kind(name, target, type, body.getBytes(StandardCharsets.UTF_8));
  }

  private void kind(String name, Target target, String type, byte[] body) {
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(type, body.length);
    HostileServer server =
        serve(
            HostileServer.withRobots(
                HostileServer.saying("HTTP/1.1 404 x\r\nContent-Length: 0\r\n\r\n"),
                HostileServer.saying(head, body)));
    String url = "http://127.0.0.1:" + server.port() + "/page";
    Future<FetchOnce.Look> look = threads.submit(() -> once.look(url, target, true));
    tests.add(DynamicTest.dynamicTest(name, () -> judge(look)));
  }

  private static void judge(Future<FetchOnce.Look> future) throws Exception {
    var capture = future.get(BOUND_SECONDS, TimeUnit.SECONDS).capture();
    assertThat(capture.outcome()).as(capture.detail()).isEqualTo(FetchOutcome.ANSWERED);
    if (capture.extracted() instanceof Extracted.Unreadable unreadable) {
      assertThat(unreadable.reason()).as(unreadable.detail()).isNotEqualTo("reader_failure");
      assertThat(unreadable.detail()).doesNotContain("root:");
    }
    assertThat(capture.toString()).doesNotContain("root:", "secret");
  }

  private HostileServer serve(HostileServer.Conduct conduct) {
    var server = new HostileServer(conduct);
    servers.add(server);
    return server;
  }

  private static String ld(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }

  private static String rss(String items) {
    return "<rss version='2.0'><channel><title>f</title>" + items + "</channel></rss>";
  }

  private static String sitemap(String urls) {
    return "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>" + urls + "</urlset>";
  }

  private static String external(String where) {
    return "<!DOCTYPE rss [<!ENTITY x SYSTEM '" + where + "'>]>";
  }

  private static String laughs() {
    var dtd = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 'ha'>");
    for (int i = 1; i < 10; i++) {
      dtd.append("<!ENTITY l%d '%s'>".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
    }
    return dtd.append("]>").toString();
  }

  private static String numbered(String pattern, int count) {
    var out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(pattern.replace("%d", Integer.toString(i)));
    }
    return out.toString();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }
}
