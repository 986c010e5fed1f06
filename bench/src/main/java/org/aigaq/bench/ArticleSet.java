package org.aigaq.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.aigaq.contract.topic.Json;

/// A folder `html` of saved pages, gzipped or not, and `truth.json`: by page id its `url`,
/// `charset` and what an extractor should find (`body`, `title`, `date`, `author`).
record ArticleSet(String name, List<Page> pages) {

  record Page(String id, byte[] bytes, String url, String charset, JsonNode truth) {}

  static ArticleSet read(Path folder) throws IOException {
    JsonNode truth = Json.MAPPER.readTree(folder.resolve("truth.json").toFile());
    List<Page> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("html"))) {
      for (Path file : files.sorted().toList()) {
        String id = file.getFileName().toString().replaceFirst("\\.html(\\.gz)?$", "");
        JsonNode known = truth.path(id);
        pages.add(
            new Page(
                id,
                unpacked(Files.readAllBytes(file)),
                known.path("url").asText(),
                known.path("charset").asText(),
                known));
      }
    }
    return new ArticleSet(folder.getFileName().toString(), pages);
  }

  private static byte[] unpacked(byte[] bytes) throws IOException {
    if (bytes.length < 2 || bytes[0] != 0x1f || bytes[1] != (byte) 0x8b) {
      return bytes;
    }
    try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }
}
