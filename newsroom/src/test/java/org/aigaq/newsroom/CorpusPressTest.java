package org.aigaq.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusPressTest {

  private static final byte[] PAGE = {'<', 'p', '>', (byte) 0xCF, (byte) 0xF0, (byte) 0xE8};
  private static final Pattern LINK = Pattern.compile("<link>(http[^<]+\\.html)</link>");

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void aPageIsServedByteForByte(@TempDir Path folder) throws Exception {
    set(folder.resolve("old"), Map.of("one", "windows-1251", "two", ""));
    try (CorpusPress press = open(folder)) {
      HttpResponse<byte[]> one = get(press.urlOf("old", "one"));
      assertThat(one.body()).isEqualTo(PAGE);
      assertThat(type(one)).isEqualTo("text/html; charset=windows-1251");
      assertThat(type(get(press.urlOf("old", "two")))).isEqualTo("text/html");
    }
  }

  @Test
  void moreThanAHundredPagesNeedMoreThanOneFeed(@TempDir Path folder) throws Exception {
    Map<String, String> pages = new TreeMap<>();
    for (int i = 0; i < 101; i++) {
      pages.put("page-" + i, "");
    }
    set(folder.resolve("many"), pages);
    try (CorpusPress press = open(folder)) {
      JsonNode outlet = outlets(press).get(0);
      assertThat(outlet.path("feeds")).hasSize(2);
      assertThat(links(outlet)).isEqualTo(new HashSet<>(press.urls("many").values()));
    }
  }

  @Test
  void onlyKnownPagesAreServed(@TempDir Path folder) throws Exception {
    set(folder.resolve("old"), Map.of("one", ""));
    try (CorpusPress press = open(folder)) {
      String one = press.urlOf("old", "one");
      assertThat(get(one.replace("one.html", "%2e%2e/truth.html")).statusCode()).isEqualTo(404);
      assertThat(get(one.replace("one", "two")).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aFolderWithoutSetsIsAnError(@TempDir Path folder) {
    assertThatThrownBy(() -> open(folder)).hasMessageContaining("truth.json");
  }

  @Test
  void everyRealPageIsBehindAFeed() throws Exception {
    Path data = Path.of(System.getProperty("aigaq.data", "../../shared/data")).resolve("articles");
    Assumptions.assumeTrue(Files.isDirectory(data), "the real pages are not here: " + data);
    try (CorpusPress press = open(data)) {
      Set<String> linked = new HashSet<>();
      for (JsonNode outlet : outlets(press)) {
        linked.addAll(links(outlet));
      }
      assertThat(linked).hasSize(press.pages().values().stream().mapToInt(n -> n).sum());
    }
  }

  private static CorpusPress open(Path folder) throws IOException {
    return CorpusPress.open(folder, InetAddress.getLoopbackAddress());
  }

  private static JsonNode outlets(CorpusPress press) throws IOException {
    return new ObjectMapper(new YAMLFactory())
        .readTree(press.outletsYaml(Pace.quick()))
        .path("outlets");
  }

  private Set<String> links(JsonNode outlet) throws Exception {
    Set<String> links = new HashSet<>();
    for (JsonNode feed : outlet.path("feeds")) {
      String body = new String(get(feed.asText()).body(), StandardCharsets.UTF_8);
      LINK.matcher(body).results().forEach(hit -> links.add(hit.group(1)));
    }
    return links;
  }

  private static void set(Path set, Map<String, String> charsets) throws IOException {
    Files.createDirectories(set.resolve("html"));
    Map<String, Map<String, String>> truth = new TreeMap<>();
    for (Map.Entry<String, String> page : charsets.entrySet()) {
      truth.put(page.getKey(), Map.of("charset", page.getValue(), "url", "http://x/"));
      Path file = set.resolve("html").resolve(page.getKey() + ".html.gz");
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
        out.write(PAGE);
      }
    }
    new ObjectMapper().writeValue(set.resolve("truth.json").toFile(), truth);
  }

  private HttpResponse<byte[]> get(String url) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
  }

  private static String type(HttpResponse<?> response) {
    return response.headers().firstValue("Content-Type").orElse("");
  }
}
