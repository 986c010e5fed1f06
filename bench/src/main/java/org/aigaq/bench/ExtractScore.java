package org.aigaq.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dankito.readability4j.Readability4J;
import org.aigaq.contract.record.Article;
import org.aigaq.ingest.read.Reader;

/// Body scores of our extractor and of readability4j on article sets: `ExtractScore SET_FOLDER...`.
///
/// F1 of the mean precision and the mean recall over multisets of four-word shingles, the metric of
/// scrapinghub's article-extraction-benchmark; where a set knows only sentences (`with`,
/// `without`), the micro F1 of finding those and not these.
final class ExtractScore {
  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}_]+");
  private static final int SIZE = 4;

  private ExtractScore() {}

  public static void main(String[] args) throws IOException {
    System.out.printf("%-30s %-14s %6s %6s %6s %6s%n", "set", "extractor", "F1", "P", "R", "sF1");
    for (String folder : args) {
      ArticleSet set = ArticleSet.read(Path.of(folder));
      Map<String, String> ours = new HashMap<>();
      Map<String, String> peer = new HashMap<>();
      for (ArticleSet.Page page : set.pages()) {
        ours.put(
            page.id(),
            Reader.article(page.bytes(), page.url(), page.charset(), NOW)
                .map(Article::text)
                .orElse(""));
        peer.put(page.id(), readability(page));
      }
      print(set, "aigaq", ours);
      print(set, "readability4j", peer);
    }
  }

  private static String readability(ArticleSet.Page page) {
    String html = new Readability4J(page.url(), ExtractSpeed.text(page)).parse().getContent();
    // Its own text glues the words of adjacent blocks.
    return html == null
        ? ""
        : org.jsoup.Jsoup.parse(html.replaceAll("(?i)(</?(?:p|div|li|h\\d|br|td)\\b)", " $1"))
            .text();
  }

  private static void print(ArticleSet set, String name, Map<String, String> texts) {
    List<Double> precisions = new ArrayList<>();
    List<Double> recalls = new ArrayList<>();
    int[] sentences = new int[3];
    for (ArticleSet.Page page : set.pages()) {
      String text = texts.getOrDefault(page.id(), "");
      String body = page.truth().path("body").asText("");
      if (!body.isEmpty()) {
        compare(shingles(body), shingles(text), precisions, recalls);
      }
      count(page.truth(), text.replaceAll("\\s+", " "), sentences);
    }
    double p = mean(precisions);
    double r = mean(recalls);
    int with = 2 * sentences[0] + sentences[1] + sentences[2];
    System.out.printf(
        Locale.ROOT,
        "%-30s %-14s %6.3f %6.3f %6.3f %6.3f%n",
        set.name(),
        name,
        p + r == 0 ? 0 : 2 * p * r / (p + r),
        p,
        r,
        with == 0 ? 0 : 2.0 * sentences[0] / with);
  }

  private static void compare(
      Map<String, Integer> truth,
      Map<String, Integer> guess,
      List<Double> precisions,
      List<Double> recalls) {
    int hit = 0;
    for (var one : truth.entrySet()) {
      hit += Math.min(one.getValue(), guess.getOrDefault(one.getKey(), 0));
    }
    int said = guess.values().stream().mapToInt(i -> i).sum();
    int all = truth.values().stream().mapToInt(i -> i).sum();
    if (said > 0) {
      precisions.add((double) hit / said);
    }
    if (all > 0) {
      recalls.add((double) hit / all);
    }
  }

  private static void count(JsonNode truth, String text, int[] to) {
    if (truth.path("with").isEmpty()) {
      return;
    }
    for (JsonNode sentence : truth.path("with")) {
      to[text.contains(sentence.asText().replaceAll("\\s+", " ").strip()) ? 0 : 1]++;
    }
    for (JsonNode sentence : truth.path("without")) {
      to[2] += text.contains(sentence.asText().replaceAll("\\s+", " ").strip()) ? 1 : 0;
    }
  }

  private static Map<String, Integer> shingles(String text) {
    List<String> words = new ArrayList<>();
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      words.add(m.group());
    }
    Map<String, Integer> counts = new HashMap<>();
    if (!words.isEmpty() && words.size() < SIZE) {
      counts.put(String.join(" ", words), 1);
    }
    for (int i = 0; i + SIZE <= words.size(); i++) {
      counts.merge(String.join(" ", words.subList(i, i + SIZE)), 1, Integer::sum);
    }
    return counts;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(v -> v).average().orElse(0);
  }
}
