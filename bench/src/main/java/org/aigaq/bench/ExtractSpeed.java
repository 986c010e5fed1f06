package org.aigaq.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.dankito.readability4j.Readability4J;
import org.aigaq.contract.config.Selectors;
import org.aigaq.contract.record.Target;
import org.aigaq.ingest.read.Body;
import org.aigaq.ingest.read.Reader;
import org.aigaq.ingest.read.dom.Dom;
import org.jsoup.Jsoup;

/// Pages per second of thread CPU time, each extractor in turn, round after round in one process:
/// `ExtractSpeed ROUNDS SET_FOLDER...`. The first half of the rounds warms up; of the others the
/// median counts.
final class ExtractSpeed {
  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

  private interface Task {
    Object run(ArticleSet.Page page);
  }

  private ExtractSpeed() {}

  public static void main(String[] args) throws IOException {
    int rounds = Integer.parseInt(args[0]);
    List<ArticleSet.Page> pages = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      pages.addAll(ArticleSet.read(Path.of(args[i])).pages());
    }
    long bytes = pages.stream().mapToLong(p -> p.bytes().length).sum();
    System.out.printf("%d pages of %,d bytes on average%n", pages.size(), bytes / pages.size());
    Map<String, double[]> rates = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      int at = round;
      tasks()
          .forEach(
              (name, task) ->
                  rates.computeIfAbsent(name, k -> new double[rounds])[at] = rate(task, pages));
    }
    rates.forEach(
        (name, all) -> {
          double[] warm = Arrays.copyOfRange(all, rounds / 2, rounds);
          Arrays.sort(warm);
          System.out.printf("%-48s %7.0f pages per CPU second%n", name, warm[warm.length / 2]);
        });
  }

  private static Map<String, Task> tasks() {
    Map<String, Task> tasks = new LinkedHashMap<>();
    tasks.put("aigaq: bytes to article", p -> Reader.article(p.bytes(), p.url(), p.charset(), NOW));
    tasks.put(
        "aigaq: bytes to article and features of a capture",
        p ->
            Reader.read(
                Target.ARTICLE,
                new Body(p.bytes(), p.url(), "text/html; charset=" + p.charset(), Map.of()),
                Selectors.NONE,
                NOW));
    tasks.put(
        "readability4j 1.0.8: string to text",
        p -> String.valueOf(new Readability4J(p.url(), text(p)).parse().getTextContent()));
    tasks.put("aigaq: string to tree", p -> Dom.parse(text(p)));
    tasks.put("jsoup: string to tree", p -> Jsoup.parse(text(p), p.url()));
    return tasks;
  }

  static String text(ArticleSet.Page page) {
    boolean named = !page.charset().isEmpty() && Charset.isSupported(page.charset());
    return new String(
        page.bytes(), named ? Charset.forName(page.charset()) : StandardCharsets.UTF_8);
  }

  private static double rate(Task task, List<ArticleSet.Page> pages) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    int sum = 0;
    for (ArticleSet.Page page : pages) {
      sum += task.run(page).hashCode() & 1;
    }
    long spent = threads.getCurrentThreadCpuTime() - start;
    if (sum < 0) {
      throw new IllegalStateException();
    }
    return pages.size() * 1e9 / spent;
  }
}
