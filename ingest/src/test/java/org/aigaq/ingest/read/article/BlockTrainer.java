package org.aigaq.ingest.read.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aigaq.contract.topic.Json;
import org.aigaq.ingest.read.text.Charsets;
import org.aigaq.ingest.read.text.Urls;
import org.jsoup.Jsoup;

/// Trains the two forests of [Bodies] on article sets with truth and writes them, with the
/// predictions of a cross-validation by host beside them: `BlockTrainer SETS_FOLDER OUT_FOLDER`.
final class BlockTrainer {
  private static final int FOLDS = 4;

  private record Page(
      String set, String id, int fold, PageBlocks blocks, float[][] x, float[] y, float[] w) {}

  private BlockTrainer() {}

  public static void main(String[] args) throws IOException {
    List<Page> pages = load(Path.of(args[0]));
    Path out = Path.of(args[1]);
    System.err.println(pages.size() + " pages");
    Map<Page, float[]> opinions = new LinkedHashMap<>();
    Map<Page, float[]> verdicts = new LinkedHashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      Forest first = train(pages, fold, null, 1);
      for (Page page : pages) {
        if (page.fold == fold) {
          opinions.put(page, Bodies.opinions(page.x, first));
        }
      }
    }
    System.err.println("first done");
    for (int fold = 0; fold < FOLDS; fold++) {
      Forest second = train(pages, fold, opinions, 2);
      for (Page page : pages) {
        if (page.fold == fold) {
          verdicts.put(page, Bodies.opinions(extended(page, opinions), second));
        }
      }
    }
    predictions(verdicts, out);
    Files.writeString(out.resolve("first.forest"), Boosting.text(train(pages, -1, null, 1)));
    Files.writeString(out.resolve("second.forest"), Boosting.text(train(pages, -1, opinions, 2)));
  }

  private static float[][] extended(Page page, Map<Page, float[]> opinions) {
    float[] opinion = opinions.get(page);
    return Neighbours.extend(
        page.x, opinion == null ? new float[page.x.length] : opinion, page.blocks.blocks());
  }

  private static Forest train(
      List<Page> pages,
      int without,
      @org.jspecify.annotations.Nullable Map<Page, float[]> opinions,
      long seed) {
    List<float[]> x = new ArrayList<>();
    List<Float> y = new ArrayList<>();
    List<Float> w = new ArrayList<>();
    for (Page page : pages) {
      if (page.fold == without) {
        continue;
      }
      float[][] rows = opinions == null ? page.x : extended(page, opinions);
      for (int i = 0; i < rows.length; i++) {
        if (page.w[i] > 0) {
          x.add(rows[i]);
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
    return new Boosting(120, 5, 0.12f, seed).train(x.toArray(float[][]::new), ys, ws);
  }

  private static void predictions(Map<Page, float[]> verdicts, Path out) throws IOException {
    Map<String, Map<String, Object>> bySet = new LinkedHashMap<>();
    verdicts.forEach(
        (page, verdict) -> {
          StringBuilder text = new StringBuilder();
          for (int i = 0; i < verdict.length; i++) {
            if (verdict[i] >= 0.5f) {
              text.append(page.blocks.blocks().get(i).text()).append('\n');
            }
          }
          bySet
              .computeIfAbsent(page.set, k -> new LinkedHashMap<>())
              .put(page.id, Map.of("text", text.toString()));
        });
    for (var set : bySet.entrySet()) {
      Json.MAPPER.writeValue(out.resolve("cv-" + set.getKey() + ".json").toFile(), set.getValue());
    }
  }

  private static List<Page> load(Path sets) throws IOException {
    List<Page> pages = new ArrayList<>();
    try (Stream<Path> folders = Files.list(sets)) {
      for (Path set : folders.sorted().toList()) {
        JsonNode truth = Json.MAPPER.readTree(set.resolve("truth.json").toFile());
        try (Stream<Path> files = Files.list(set.resolve("html"))) {
          for (Path file : files.sorted().toList()) {
            String id = file.getFileName().toString().replaceFirst("\\.html(\\.gz)?$", "");
            pages.add(page(set.getFileName().toString(), id, file, truth.path(id)));
          }
        }
      }
    }
    return pages;
  }

  private static Page page(String set, String id, Path file, JsonNode truth) throws IOException {
    String html =
        Charsets.decode(Files.readAllBytes(file), null, truth.path("charset").asText()).text();
    String url = truth.path("url").asText();
    PageBlocks blocks = ArticleExtractor.blocks(Jsoup.parse(html, url));
    float[][] x = Features.of(blocks);
    float[] y = new float[x.length];
    float[] w = new float[x.length];
    Gold gold = new Gold(truth);
    for (int i = 0; i < x.length; i++) {
      Gold.Label label = gold.of(blocks.blocks().get(i).text());
      y[i] = label.y();
      w[i] = label.weight();
    }
    return new Page(set, id, Math.floorMod(Urls.host(url).hashCode(), FOLDS), blocks, x, y, w);
  }
}
