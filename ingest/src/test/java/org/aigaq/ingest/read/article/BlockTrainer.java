package org.aigaq.ingest.read.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aigaq.contract.topic.Json;
import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Found;
import org.aigaq.ingest.read.text.Charsets;
import org.aigaq.ingest.read.text.Urls;

/// Learns the names and words and trains the two forests of [Bodies] on article sets with truth,
/// and writes them with the predictions of a cross-validation by site beside them: `BlockTrainer
/// SETS_FOLDER OUT_FOLDER [TREES DEPTH RATE]`.
final class BlockTrainer {
  private static final int FOLDS = 4;
  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

  private record Raw(String set, String id, String site, Sources sources, Gold gold) {}

  private record Page(
      String set,
      String id,
      int fold,
      int heading,
      PageBlocks blocks,
      float[][] x,
      float[] y,
      float[] w) {}

  private final Path out;
  private final int trees;
  private final int depth;
  private final float rate;

  private BlockTrainer(Path out, int trees, int depth, float rate) {
    this.out = out;
    this.trees = trees;
    this.depth = depth;
    this.rate = rate;
  }

  public static void main(String[] args) throws IOException {
    boolean told = args.length > 4;
    new BlockTrainer(
            Path.of(args[1]),
            told ? Integer.parseInt(args[2]) : 150,
            told ? Integer.parseInt(args[3]) : 5,
            told ? Float.parseFloat(args[4]) : 0.1f)
        .run(Path.of(args[0]));
  }

  private void run(Path sets) throws IOException {
    List<Raw> raw = load(sets);
    NameVotes votes = new NameVotes();
    WordVotes wordVotes = new WordVotes();
    for (Raw page : raw) {
      PageBlocks blocks = ArticleExtractor.blocks(page.sources, new Vocabulary(Map.of()));
      votes.add(page.site, blocks, labels(blocks, page.gold));
      wordVotes.add(page.site, blocks, labels(blocks, page.gold));
    }
    Files.writeString(out.resolve("names.tsv"), votes.text());
    Files.writeString(out.resolve("words.tsv"), wordVotes.text());
    Map<String, Vocabulary> without = new TreeMap<>();
    Map<String, WordScores> wordsWithout = new TreeMap<>();
    List<Page> pages = new ArrayList<>();
    for (Raw page : raw) {
      pages.add(
          page(
              page,
              without.computeIfAbsent(page.site, votes::without),
              wordsWithout.computeIfAbsent(page.site, wordVotes::without)));
    }
    System.err.println(pages.size() + " pages, " + pages.getFirst().x[0].length + " features");
    train(pages);
  }

  private void train(List<Page> pages) throws IOException {
    Map<Page, float[]> opinions = new LinkedHashMap<>();
    Map<Page, float[]> verdicts = new LinkedHashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      Forest.Packed first = train(pages, fold, 1).packed();
      for (Page page : pages) {
        if (page.fold == fold) {
          opinions.put(page, first.probabilities(page.x, Bodies.FIRST_SURE));
        }
      }
    }
    // Learned without opinions, which were all zero until now.
    String first = Boosting.text(train(pages, -1, 1));
    System.err.println("first done");
    opinions.forEach((page, opinion) -> Neighbours.fill(page.x, opinion, page.blocks));
    for (int fold = 0; fold < FOLDS; fold++) {
      Forest.Packed second = train(pages, fold, 2).packed();
      for (Page page : pages) {
        if (page.fold == fold) {
          verdicts.put(page, second.probabilities(page.x, Bodies.SECOND_SURE));
        }
      }
    }
    predictions(verdicts);
    Files.writeString(out.resolve("first.forest"), first);
    Files.writeString(out.resolve("second.forest"), Boosting.text(train(pages, -1, 2)));
  }

  private Forest train(List<Page> pages, int without, long seed) {
    List<float[]> x = new ArrayList<>();
    List<Float> y = new ArrayList<>();
    List<Float> w = new ArrayList<>();
    for (Page page : pages) {
      for (int i = 0; page.fold != without && i < page.x.length; i++) {
        if (page.w[i] > 0) {
          x.add(page.x[i]);
          y.add(page.y[i]);
          w.add(page.w[i]);
        }
      }
    }
    float mean = (float) w.stream().mapToDouble(v -> v).average().orElse(1);
    float[] ys = new float[y.size()];
    float[] ws = new float[y.size()];
    for (int i = 0; i < ys.length; i++) {
      ys[i] = y.get(i);
      ws[i] = w.get(i) / mean;
    }
    return new Boosting(trees, depth, rate, seed).train(x.toArray(float[][]::new), ys, ws);
  }

  private void predictions(Map<Page, float[]> verdicts) throws IOException {
    Map<String, Map<String, Object>> bySet = new LinkedHashMap<>();
    verdicts.forEach(
        (page, verdict) -> {
          NextArticles.remove(page.blocks, page.heading, verdict);
          String text = String.join("\n", Bodies.split(page.blocks, verdict).body());
          bySet
              .computeIfAbsent(page.set, k -> new LinkedHashMap<>())
              .put(page.id, Map.of("text", text));
        });
    for (var set : bySet.entrySet()) {
      Json.MAPPER.writeValue(out.resolve("cv-" + set.getKey() + ".json").toFile(), set.getValue());
    }
  }

  private static List<Raw> load(Path sets) throws IOException {
    List<Raw> pages = new ArrayList<>();
    try (Stream<Path> folders = Files.list(sets)) {
      for (Path set : folders.sorted().toList()) {
        JsonNode truth = Json.MAPPER.readTree(set.resolve("truth.json").toFile());
        try (Stream<Path> files = Files.list(set.resolve("html"))) {
          for (Path file : files.sorted().toList()) {
            String id = file.getFileName().toString().replaceFirst("\\.html(\\.gz)?$", "");
            pages.add(raw(set.getFileName().toString(), id, file, truth.path(id)));
          }
        }
      }
    }
    return pages;
  }

  private static Raw raw(String set, String id, Path file, JsonNode truth) throws IOException {
    String html =
        Charsets.decode(Files.readAllBytes(file), null, truth.path("charset").asText()).text();
    String url = truth.path("url").asText();
    String[] host = Urls.host(url).split("\\.", -1);
    String site = host.length < 2 ? Urls.host(url) : host[host.length - 2];
    site = site.length() < 4 && host.length > 2 ? host[host.length - 3] : site;
    Sources sources = Sources.of(Found.of(Dom.parse(html)), url, NOW);
    return new Raw(set, id, site, sources, new Gold(truth));
  }

  private static List<Gold.Label> labels(PageBlocks blocks, Gold gold) {
    return blocks.blocks().stream().map(b -> gold.of(b.text())).toList();
  }

  private static Page page(Raw raw, Vocabulary vocabulary, WordScores words) {
    PageBlocks blocks = ArticleExtractor.blocks(raw.sources, vocabulary);
    float[][] x = Features.of(blocks, words, Neighbours.COUNT);
    float[] y = new float[x.length];
    float[] w = new float[x.length];
    List<Gold.Label> labels = labels(blocks, raw.gold);
    for (int i = 0; i < x.length; i++) {
      y[i] = labels.get(i).y();
      w[i] = labels.get(i).weight();
    }
    int fold = Math.floorMod(raw.site.hashCode() * 31 + 7, FOLDS);
    int heading = Head.of(raw.sources).heading();
    return new Page(raw.set, raw.id, fold, heading, blocks, x, y, w);
  }
}
