package org.aigaq.ingest.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.aigaq.ingest.render.Rendered.Failed;
import org.aigaq.ingest.render.Rendered.Html;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RendererTest {
  private static final String URL = "https://steppe.example/news/1";
  private static final RenderBounds BOUNDS =
      new RenderBounds(
          Duration.ofSeconds(20), Duration.ofMillis(500), 10, 100_000, 2_000_000_000L, 40);

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private Renderer renderer;

  @BeforeEach
  void open() {
    Optional<Path> chromium = ChromiumFinder.find(System.getenv());
    assumeTrue(chromium.isPresent(), "no Chromium on this machine");
    renderer = new Renderer(chromium, BOUNDS);
  }

  @AfterEach
  void close() {
    if (renderer != null) {
      renderer.close();
    }
  }

  @Test
  void aTextThatAppearsByScriptIsInTheDocument() throws Exception {
    Html html =
        rendered(
            "<title>x</title><div id=app></div><script src=/app.js></script>",
            Map.of(
                "https://steppe.example/app.js",
                "fetch('/api/1').then(r=>r.text()).then(t=>"
                    + "{document.getElementById('app').innerHTML='<p>'+t+'</p>'})",
                "https://steppe.example/api/1",
                "Мәтін скриптпен келді."));
    assertThat(html.html()).contains("<p>Мәтін скриптпен келді.</p>");
    assertThat(html.url()).isEqualTo(URL);
    assertThat(asked).contains("https://steppe.example/app.js", "https://steppe.example/api/1");
  }

  @Test
  void whatThePageMayNotHaveIsRefusedAndThePageStillRead() throws Exception {
    Html html =
        rendered(
            "<p id=p>before</p><script src=https://ads.example/a.js></script>"
                + "<iframe src=https://frame.example/></iframe><img src=https://img.example/x>"
                + "<script>document.getElementById('p').textContent='after'</script>",
            Map.of());
    assertThat(html.html()).contains("after");
    assertThat(html.refused()).isGreaterThan(0);
    assertThat(asked).doesNotContain("https://frame.example/", "https://img.example/x");
  }

  @Test
  void nothingOfAPageReachesTheNetworkByItself() throws Exception {
    var connections = new AtomicInteger();
    try (var outside = new ServerSocket(0, 10, InetAddress.ofLiteral("127.0.0.1"))) {
      Thread.startVirtualThread(() -> count(outside, connections));
      String there = "127.0.0.1:" + outside.getLocalPort();
      rendered(
          """
          <p>x</p><link rel=preconnect href=http://%1$s><link rel=prefetch href=http://%1$s/p>
          <script>
          new WebSocket('ws://%1$s/ws'); new EventSource('http://%1$s/es');
          navigator.sendBeacon('http://%1$s/b', 'x'); fetch('http://%1$s/f', {mode:'no-cors'});
          new Worker(URL.createObjectURL(new Blob(["fetch('http://%1$s/w',{mode:'no-cors'})"])));
          window.open('http://%1$s/o');
          try { new RTCPeerConnection({iceServers:[{urls:'stun:%1$s'}]}).createOffer(); } catch (e) {}
          </script>
          """
              .formatted(there),
          Map.of());
    }
    assertThat(connections).hasValue(0);
  }

  @Test
  void aPageThatNeverComesToRestIsTakenAsItStands() throws Exception {
    renderer.close();
    renderer =
        new Renderer(
            ChromiumFinder.find(System.getenv()),
            new RenderBounds(
                Duration.ofSeconds(2), Duration.ofMillis(500), 1_000, 100_000, 1L << 40, 40));
    Html html =
        rendered(
            "<p>here</p><script>setInterval(()=>fetch('/tick'),100)</script>",
            Map.of("https://steppe.example/tick", "x"));
    assertThat(html.html()).contains("here");
  }

  @Test
  void aScriptThatNeverEndsIsNamedAndTheNextPageIsRead() throws Exception {
    Rendered stuck = render("<p>x</p><script>for(;;){}</script>", Map.of());
    assertThat(stuck).isInstanceOf(Failed.class);
    assertThat(rendered("<p>well</p>", Map.of()).html()).contains("well");
  }

  @Test
  void cookiesAndStorageDoNotOutliveAPage() throws Exception {
    String page =
        "<p id=p></p><script>document.getElementById('p').textContent="
            + "'['+document.cookie+localStorage.getItem('k')+']';"
            + "document.cookie='c=1;max-age=9999';localStorage.setItem('k','v')</script>";
    assertThat(rendered(page, Map.of()).html()).contains("[null]");
    assertThat(rendered(page, Map.of()).html()).contains("[null]");
  }

  @Test
  void dialogsHoldNoPageUp() throws Exception {
    Html html = rendered("<script>alert(1);document.title='on'</script><p>x</p>", Map.of());
    assertThat(html.html()).contains("<title>on</title>");
  }

  @Test
  void withoutABrowserTheReasonIsNamed() throws Exception {
    try (var none = new Renderer(Optional.empty(), BOUNDS)) {
      Rendered failed = none.render(URL, page("x"), "t", (url, lasting) -> Optional.empty());
      assertThat(failed).isInstanceOf(Failed.class);
      assertThat(((Failed) failed).reason()).isEqualTo("no_browser");
    }
  }

  private Html rendered(String html, Map<String, String> resources) throws InterruptedException {
    Rendered rendered = render(html, resources);
    assertThat(rendered).isInstanceOf(Html.class);
    return (Html) rendered;
  }

  private Rendered render(String html, Map<String, String> resources) throws InterruptedException {
    return renderer.render(
        URL,
        page(html),
        "Aigaq/test",
        (url, lasting) -> {
          asked.add(url);
          return Optional.ofNullable(resources.get(url)).map(RendererTest::page);
        });
  }

  private static Resource page(String text) {
    return new Resource(
        200,
        Map.of("content-type", "text/html; charset=utf-8"),
        text.getBytes(StandardCharsets.UTF_8));
  }

  private static void count(ServerSocket outside, AtomicInteger connections) {
    while (!outside.isClosed()) {
      try (Socket socket = outside.accept()) {
        connections.incrementAndGet();
      } catch (IOException e) {
        return;
      }
    }
  }
}
