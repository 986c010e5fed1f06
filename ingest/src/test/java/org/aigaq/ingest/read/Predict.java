package org.aigaq.ingest.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aigaq.contract.record.Article;
import org.aigaq.contract.topic.Json;

/// Reads every page of an article set and writes the predictions that the scorer compares with the
/// truth: `Predict SET_FOLDER OUT.json [ROUNDS]`.
final class Predict {
  private Predict() {}

  public static void main(String[] args) throws IOException {
    Path set = Path.of(args[0]);
    Instant now = Instant.parse("2026-11-01T00:00:00Z");
    JsonNode truth = Json.MAPPER.readTree(set.resolve("truth.json").toFile());
    Map<String, byte[]> pages = pages(set.resolve("html"));
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 1;
    Map<String, Object> all = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      long start = cpuNanos();
      pages.forEach(
          (id, bytes) -> {
            JsonNode known = truth.path(id);
            Optional<Article> article =
                Reader.article(
                    bytes, known.path("url").asText(), known.path("charset").asText(), now);
            all.put(id, article.map(Predict::shown).orElseGet(Map::of));
          });
      System.err.printf(
          "%d pages, %.0f pages per CPU second%n",
          pages.size(), pages.size() * 1e9 / (cpuNanos() - start));
    }
    Json.MAPPER.writeValue(Path.of(args[1]).toFile(), all);
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Map<String, Object> shown(Article article) {
    return Map.of(
        "text", article.text(),
        "title", article.title(),
        "date", article.publishedLocal() == null ? "" : article.publishedLocal(),
        "authors", article.authors());
  }

  private static Map<String, byte[]> pages(Path folder) throws IOException {
    Map<String, byte[]> pages = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        pages.put(
            file.getFileName().toString().replaceFirst("\\.html(\\.gz)?$", ""),
            Files.readAllBytes(file));
      }
    }
    return pages;
  }
}
