package org.aigaq.ingest.read.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// How much a word in the name of an element speaks for what is below it being the article: the log
/// odds over many sites, each of which has one vote.
record Vocabulary(Map<String, Float> scores) {
  static final Vocabulary LEARNED = load();

  float score(String word) {
    return scores.getOrDefault(word, 0f);
  }

  private static Vocabulary load() {
    try (InputStream in = Vocabulary.class.getResourceAsStream("names.tsv")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      Map<String, Float> scores = new HashMap<>();
      for (String line : all.split("\n", -1)) {
        String[] column = line.split("\t", -1);
        if (column.length == 2) {
          scores.put(column[0], Float.parseFloat(column[1]));
        }
      }
      return new Vocabulary(scores);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
