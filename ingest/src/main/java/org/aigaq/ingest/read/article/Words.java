package org.aigaq.ingest.read.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.aigaq.ingest.read.text.Texts;

/// The vocabularies: names that authors of pages give to parts (`classes.tsv`) and words that head
/// or make up lines that are no part of an article (`lines.tsv`, by language).
final class Words {
  private static final Map<String, Set<String>> CLASSES = load("classes.tsv", 0, 1);
  private static final Map<String, Set<String>> LINES = load("lines.tsv", 1, 2);

  private static final Map<String, Integer> KINDS = kinds();

  /// First words of all phrases.
  private static final Set<String> STARTS = starts();

  private static final int LONGEST_START = STARTS.stream().mapToInt(String::length).max().orElse(0);

  private Words() {}

  private static Map<String, Integer> kinds() {
    Map<String, Integer> bits =
        Map.of(
            "drop", Marks.DROP,
            "away", Marks.AWAY,
            "weak", Marks.WEAK,
            "unlikely", Marks.UNLIKELY,
            "positive", Marks.POSITIVE,
            "negative", Marks.NEGATIVE,
            "likely", Marks.LIKELY,
            "container", Marks.CONTAINER,
            "body", Marks.BODY_PROPERTY);
    Map<String, Integer> kinds = new HashMap<>();
    CLASSES.forEach(
        (kind, words) ->
            words.forEach(w -> kinds.merge(w, bits.getOrDefault(kind, 0), (a, b) -> a | b)));
    return kinds;
  }

  private static Set<String> starts() {
    Set<String> starts = new HashSet<>();
    LINES.values().forEach(phrases -> phrases.forEach(p -> starts.add(p.split(" ", 2)[0])));
    return starts;
  }

  /// The kinds that a word in the name of an element belongs to, as bits of [Marks].
  static int kinds(String word) {
    return KINDS.getOrDefault(word, 0);
  }

  static final int RELATED = 1;
  static final int LEAD = 2;
  static final int NOISE = 4;
  static final int NOISE_START = 8;

  /// Asks readers to follow or to subscribe.
  static final int CALL = 16;

  private static final int LINE = 80;

  /// What a line is, but for punctuation (`RELATED`, `NOISE`), and what words it starts with.
  static int line(String text) {
    if (!STARTS.contains(firstWord(text))) {
      return 0;
    }
    int found = 0;
    String bare = bare(text.substring(0, Math.min(text.length(), LINE)));
    if (text.length() <= LINE) {
      found |= is("related", bare) ? RELATED : 0;
      found |= is("noise", bare) ? NOISE : 0;
    }
    for (int end = bare.length(); end > 0; end = bare.lastIndexOf(' ', end - 1)) {
      String start = bare.substring(0, end);
      found |= is("lead", start) ? LEAD : 0;
      found |= is("noise", start) ? NOISE_START : 0;
      found |= is("call", start) ? CALL : 0;
    }
    return found;
  }

  /// In lower case; empty when there is none near the start.
  private static String firstWord(String text) {
    int end = Math.min(text.length(), LINE);
    int from = 0;
    while (from < end && !Letter.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < end && Letter.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    return to - from > LONGEST_START ? "" : text.substring(from, to).toLowerCase(Locale.ROOT);
  }

  static boolean is(String kind, String phrase) {
    return LINES.getOrDefault(kind, Set.of()).contains(phrase);
  }

  private static String bare(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(Letter.isLetterOrDigit(c) ? Letter.lower(c) : ' ');
    }
    return Texts.fold(out.toString());
  }

  private static Map<String, Set<String>> load(String file, int kindColumn, int wordColumn) {
    Map<String, Set<String>> words = new HashMap<>();
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : all.split("\n", -1)) {
        String[] column = line.split("\t", -1);
        if (column.length > wordColumn && !line.startsWith("#")) {
          Set<String> kind = words.computeIfAbsent(column[kindColumn], k -> new HashSet<>());
          for (String word : column[wordColumn].split("\\s*[|]\\s*", -1)) {
            kind.add(wordColumn == 1 ? word : bare(word));
          }
        }
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
