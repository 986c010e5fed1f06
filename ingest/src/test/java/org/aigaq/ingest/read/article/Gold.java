package org.aigaq.ingest.read.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a set's truth says of one block: how much of it belongs to the article.
final class Gold {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}_]+");
  private static final int SIZE = 4;

  private final Set<String> shingles = new HashSet<>();
  private final Set<String> lines = new HashSet<>();
  private final String all;
  private final List<String> with = new ArrayList<>();
  private final List<String> without = new ArrayList<>();
  final boolean whole;
  final int words;

  Gold(JsonNode truth) {
    String body = truth.path("body").asText("");
    whole = !body.isBlank();
    List<String> words = words(body);
    this.words = words.size();
    all = " " + String.join(" ", words) + " ";
    for (int i = 0; i + SIZE <= words.size(); i++) {
      shingles.add(String.join(" ", words.subList(i, i + SIZE)));
    }
    for (String line : body.split("\n", -1)) {
      lines.add(String.join(" ", words(line)));
    }
    truth.path("with").forEach(s -> with.add(String.join(" ", words(s.asText()))));
    truth.path("without").forEach(s -> without.add(String.join(" ", words(s.asText()))));
  }

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      words.add(m.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  record Label(float y, float weight) {}

  Label of(String block) {
    List<String> words = words(block);
    return whole ? whole(words) : snippets(words);
  }

  private Label whole(List<String> words) {
    float weight = (Math.min(words.size(), 120) + 2f) / Math.max(60, this.words);
    if (words.size() < SIZE) {
      String line = String.join(" ", words);
      boolean in =
          lines.contains(line)
              || (words.size() > 2 || line.length() > 30) && all.contains(" " + line + " ");
      return new Label(in ? 1 : 0, weight);
    }
    boolean[] covered = new boolean[words.size()];
    for (int i = 0; i + SIZE <= words.size(); i++) {
      if (shingles.contains(String.join(" ", words.subList(i, i + SIZE)))) {
        java.util.Arrays.fill(covered, i, i + SIZE, true);
      }
    }
    int hit = 0;
    for (boolean c : covered) {
      hit += c ? 1 : 0;
    }
    return new Label((float) hit / words.size(), weight);
  }

  /// Only some sentences are known: other blocks weigh nothing.
  private Label snippets(List<String> words) {
    String text = " " + String.join(" ", words) + " ";
    if (with.stream().anyMatch(s -> !s.isBlank() && text.contains(s))) {
      return new Label(1, 0.15f);
    }
    boolean out = without.stream().anyMatch(s -> !s.isBlank() && text.contains(s));
    return new Label(0, out ? 0.15f : 0);
  }
}
