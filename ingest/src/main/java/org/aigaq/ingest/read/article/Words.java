package org.aigaq.ingest.read.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.aigaq.ingest.read.text.Texts;
import org.jsoup.nodes.Element;

/// The vocabularies: names that authors of pages give to parts (`classes.tsv`) and words that head
/// or make up lines that are no part of an article (`lines.tsv`, by language).
final class Words {
  private static final Map<String, Set<String>> CLASSES = load("classes.tsv", 0, 1);
  private static final Map<String, Set<String>> LINES = load("lines.tsv", 1, 2);

  private static final Map<String, Integer> KINDS = kinds();

  /// What a class name may say of its element.
  enum Kind {
    DROP,
    AWAY,
    WEAK,
    UNLIKELY,
    POSITIVE,
    NEGATIVE,
    LIKELY;

    int bit() {
      return 1 << ordinal();
    }

    boolean in(int kinds) {
      return (kinds & bit()) != 0;
    }
  }

  private Words() {}

  private static Map<String, Integer> kinds() {
    Map<String, Integer> kinds = new HashMap<>();
    for (Kind kind : Kind.values()) {
      for (String word : CLASSES.getOrDefault(kind.name().toLowerCase(Locale.ROOT), Set.of())) {
        kinds.merge(word, kind.bit(), (a, b) -> a | b);
      }
    }
    return Map.copyOf(kinds);
  }

  /// Whether the class, id or role of an element has a word of this kind.
  static boolean named(Element element, String kind) {
    Set<String> words = CLASSES.getOrDefault(kind, Set.of());
    for (String name : names(element)) {
      if (words.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /// The kinds that the names of an element belong to, as bits of [Kind].
  static int kinds(Element element) {
    int kinds = 0;
    for (String name : names(element)) {
      kinds |= KINDS.getOrDefault(name, 0);
    }
    return kinds;
  }

  /// The words of class, id, role and the like, and each two neighbours joined.
  static List<String> names(Element element) {
    if (element.attributesSize() == 0) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (String attribute :
        List.of("class", "id", "role", "data-component", "data-testid", "itemprop")) {
      String value = element.attr(attribute);
      if (!value.isEmpty()) {
        split(value, names);
      }
    }
    return names;
  }

  private static void split(String value, List<String> to) {
    int start = 0;
    String before = "";
    int length = Math.min(value.length(), 400);
    for (int i = 0; i <= length; i++) {
      boolean end = i == length || !Character.isLetter(value.charAt(i));
      boolean hump =
          !end
              && i > start
              && Character.isUpperCase(value.charAt(i))
              && Character.isLowerCase(value.charAt(i - 1));
      if ((end || hump) && i > start) {
        String word = value.substring(start, i).toLowerCase(Locale.ROOT);
        to.add(word);
        if (!before.isEmpty()) {
          to.add(before + word);
        }
        before = word;
        start = end ? i + 1 : i;
      } else if (end) {
        start = i + 1;
      }
      if (i < length && value.charAt(i) <= ' ') {
        before = "";
      }
    }
  }

  /// Whether a short line is, but for punctuation, one of this kind.
  static boolean line(String text, String kind) {
    return text.length() <= 80 && LINES.getOrDefault(kind, Set.of()).contains(bare(text));
  }

  /// Whether a line starts with words of this kind.
  static boolean lineStarts(String text, String kind) {
    String bare = bare(text.substring(0, Math.min(text.length(), 80)));
    Set<String> phrases = LINES.getOrDefault(kind, Set.of());
    for (int end = bare.length(); end > 0; end = bare.lastIndexOf(' ', end - 1)) {
      if (phrases.contains(bare.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  private static String bare(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : ' ');
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
      return Map.copyOf(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
