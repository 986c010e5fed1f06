package org.aigaq.ingest.read.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The words of `signatures.tsv`: what marks signatures and dates, by kind.
final class Signs {
  private static final Map<String, Set<String>> WORDS = load();

  private Signs() {}

  static Set<String> of(String kind) {
    return WORDS.getOrDefault(kind, Set.of());
  }

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> words = new HashMap<>();
    try (InputStream in = Signs.class.getResourceAsStream("signatures.tsv")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : all.split("\n", -1)) {
        String[] column = line.split("\t", -1);
        if (column.length == 2 && !line.startsWith("#")) {
          words
              .computeIfAbsent(column[0], k -> new HashSet<>())
              .addAll(List.of(column[1].split("\\|", -1)));
        }
      }
      return Map.copyOf(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
