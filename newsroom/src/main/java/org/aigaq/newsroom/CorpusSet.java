package org.aigaq.newsroom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// One set of stored pages.
///
/// @param charsets what the truth says of each page, by id; empty: not known
record CorpusSet(Path folder, Map<String, String> charsets) {

  private static final Pattern FEED = Pattern.compile("/feed-(\\d{1,6})\\.xml");
  private static final Pattern PAGE = Pattern.compile("/(.+)\\.html");

  interface Body {
    byte[] read() throws IOException;
  }

  /// What to send for a path.
  record Answer(int status, String type, Body body) {}

  static CorpusSet read(Path folder) throws IOException {
    JsonNode truth = new ObjectMapper().readTree(folder.resolve("truth.json").toFile());
    Map<String, String> charsets = new TreeMap<>();
    truth
        .properties()
        .forEach(page -> charsets.put(page.getKey(), page.getValue().path("charset").asText("")));
    return new CorpusSet(folder, Collections.unmodifiableMap(charsets));
  }

  int feeds() {
    return Math.ceilDiv(charsets.size(), CorpusPress.WINDOW);
  }

  Map<String, String> urls(String root) {
    return charsets.keySet().stream()
        .collect(Collectors.toMap(id -> id, id -> root + "/" + id + ".html"));
  }

  Answer answer(String path, String root) {
    Matcher feed = FEED.matcher(path);
    if (feed.matches()) {
      return text("application/rss+xml", feed(Integer.parseInt(feed.group(1)), root));
    }
    Matcher page = PAGE.matcher(path);
    // Only ids that the truth knows: a path from outside never becomes the path of a file.
    String charset = page.matches() ? charsets.get(page.group(1)) : null;
    if (charset != null) {
      Path file = folder.resolve("html").resolve(page.group(1) + ".html.gz");
      String type = charset.isEmpty() ? "text/html" : "text/html; charset=" + charset;
      return new Answer(200, type, () -> unzipped(file));
    }
    if (path.equals("/")) {
      return text("text/html; charset=utf-8", home());
    }
    return new Answer(404, "text/html; charset=utf-8", () -> bytes("<h1>Not Found</h1>\n"));
  }

  private String feed(int number, String root) {
    String items =
        page(number).stream()
            .map(id -> root + "/" + id + ".html")
            .map(
                url ->
                    "<item><description>stored page</description><link>%s</link><guid>%s</guid></item>\n"
                        .formatted(url, url))
            .collect(Collectors.joining());
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0"><channel><title>%s %d</title><link>%s/</link><description>stored pages</description>
    %s</channel></rss>
    """
        .formatted(folder.getFileName(), number, root, items);
  }

  private String home() {
    return "<!doctype html><title>%s</title><ul>%s</ul>\n"
        .formatted(
            folder.getFileName(),
            page(0).stream()
                .map(id -> "<li><a href=\"/%s.html\">%s</a>".formatted(id, id))
                .collect(Collectors.joining()));
  }

  private List<String> page(int number) {
    return charsets.keySet().stream()
        .skip((long) number * CorpusPress.WINDOW)
        .limit(CorpusPress.WINDOW)
        .toList();
  }

  private static Answer text(String type, String text) {
    return new Answer(200, type, () -> bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] unzipped(Path file) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }
}
