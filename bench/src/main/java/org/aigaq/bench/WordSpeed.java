package org.aigaq.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.aigaq.language.analysis.Analysis;
import org.aigaq.language.analysis.DocumentAnalyzer;
import org.aigaq.language.analysis.MultilingualAnalyzer;
import org.aigaq.language.identify.LanguageIdentifier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Words analysed and headlines identified, per second of CPU time of one thread, on running text.
public final class WordSpeed {
  private static final int ROUNDS = 5;
  private static final int HEADLINE = 6;

  private WordSpeed() {}

  /// @param args language, a file or folder of text (CoNLL-U or plain, UTF-8), seconds a
  ///   measurement
  public static void main(String[] args) throws IOException {
    String language = args[0];
    List<String> sentences = sentences(Path.of(args[1]));
    double seconds = args.length > 2 ? Double.parseDouble(args[2]) : 2;
    System.out.printf("%d sentences%n", sentences.size());
    long before = heap();
    var identifier = new LanguageIdentifier();
    Analyzer remembering = new DocumentAnalyzer(language);
    Analyzer plain = DocumentAnalyzer.withoutMemory(language);
    measure("tokens, analyzer", sentences, seconds, text -> tokens(remembering, text));
    measure("tokens, analyzer without memory", sentences, seconds, text -> tokens(plain, text));
    Analyzer all = new MultilingualAnalyzer();
    measure("tokens, analyzer of all languages", sentences, seconds, text -> tokens(all, text));
    List<String> words = sentences.stream().flatMap(text -> Stream.of(text.split(" "))).toList();
    measure(
        "single words, terms as strings",
        words,
        seconds,
        word -> Math.min(1, Analysis.terms(word, language, true, false).size()));
    measure(
        "headlines identified",
        headlines(sentences),
        seconds,
        text -> identifier.identify(text).isDetermined() ? 1 : 1);
    System.out.printf("heap of analyzers and identifier: %.1f MB%n", (heap() - before) / 1e6);
    java.lang.ref.Reference.reachabilityFence(remembering);
    java.lang.ref.Reference.reachabilityFence(plain);
    java.lang.ref.Reference.reachabilityFence(identifier);
  }

  private static void measure(
      String what, List<String> texts, double seconds, ToIntFunction<String> work) {
    var threads = ManagementFactory.getThreadMXBean();
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long done = 0;
      long start = threads.getCurrentThreadCpuTime();
      long until = start + (long) (seconds * 1e9);
      while (threads.getCurrentThreadCpuTime() < until) {
        for (String text : texts) {
          done += work.applyAsInt(text);
        }
      }
      best = Math.max(best, done * 1e9 / (threads.getCurrentThreadCpuTime() - start));
    }
    System.out.printf("%-34s %,12.0f /s%n", what, best);
  }

  private static int tokens(Analyzer analyzer, String text) {
    int tokens = 0;
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      var position = stream.getAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens += position.getPositionIncrement() > 0 ? 1 : 0;
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }

  private static List<String> sentences(Path where) throws IOException {
    try (Stream<Path> files = Files.walk(where)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(conllu|txt)"))
          .sorted()
          .flatMap(WordSpeed::lines)
          .filter(line -> !line.isBlank())
          .toList();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return file.toString().endsWith(".txt")
          ? lines.stream()
          : lines.stream()
              .filter(line -> line.startsWith("# text = "))
              .map(line -> line.substring(9));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> headlines(List<String> sentences) {
    return sentences.stream()
        .map(text -> List.of(text.split(" ")))
        .filter(words -> words.size() >= HEADLINE)
        .map(words -> String.join(" ", words.subList(0, HEADLINE)))
        .toList();
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
