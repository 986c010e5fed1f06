package org.aigaq.streams.edit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the pairs of `src/test/resources/edits`, whose README says how they are written.
final class LabelledPairs {
  private static final Set<String> NAMELESS = Set.of("cosmetic", "other");

  private final String language;
  private final Map<String, List<String>> articles = new HashMap<>();

  private LabelledPairs(String language) {
    this.language = language;
  }

  static List<LabelledPair> all() {
    return read(".pairs");
  }

  /// Those written after the labeller was tuned.
  static List<LabelledPair> later() {
    return read("-later.pairs");
  }

  private static List<LabelledPair> read(String ending) {
    List<LabelledPair> all = new ArrayList<>();
    for (String language : List.of("kk", "ru", "en")) {
      all.addAll(new LabelledPairs(language).pairs(text("/edits/" + language + ending)));
    }
    return all;
  }

  private static String text(String resource) {
    try (InputStream in = LabelledPairs.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("reading " + resource, e);
    }
  }

  private List<LabelledPair> pairs(String text) {
    Map<String, List<String>> heads = new java.util.LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : text.split("\n")) {
      if (line.startsWith("=== ")) {
        current = articles.computeIfAbsent(line.substring(4).strip(), name -> new ArrayList<>());
      } else if (line.startsWith("--- ")) {
        current = new ArrayList<>();
        heads.put(line.substring(4), current);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        current.add(line);
      }
    }
    return heads.entrySet().stream().map(head -> pair(head.getKey(), head.getValue())).toList();
  }

  private LabelledPair pair(String head, List<String> lines) {
    String[] halves = head.split(" :", 2);
    String[] names = halves[0].strip().split(" ");
    List<String> labels = new ArrayList<>(Arrays.asList(halves[1].strip().split(" ")));
    boolean cosmetic = labels.contains("cosmetic");
    labels.removeAll(NAMELESS);
    String group = names.length > 1 ? names[1] : names[0];
    Draft draft = names.length > 1 ? drafted(names[1], lines) : sentences(lines);
    return new LabelledPair(
        names[0],
        language,
        tune(language + "/" + group),
        draft.version(draft.old, draft.oldMeta),
        draft.version(draft.now, draft.nowMeta),
        cosmetic,
        new LinkedHashSet<>(labels));
  }

  private static boolean tune(String group) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(group.getBytes(StandardCharsets.UTF_8));
      return hash[0] % 2 == 0;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private Draft sentences(List<String> lines) {
    String title = String.join("\n", article("sentences")) + "\n";
    Draft draft = new Draft(title + broken(lines.get(0).substring(2)));
    draft.now = title + broken(lines.get(1).substring(2));
    return draft;
  }

  private Draft drafted(String name, List<String> lines) {
    Draft draft = new Draft(String.join("\n", article(name)));
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("- ")) {
        draft.replace(broken(line.substring(2)), broken(lines.get(++i).substring(2)));
      } else if (line.startsWith("*- ")) {
        draft.now = draft.now.replace(line.substring(3), lines.get(++i).substring(3));
      } else if (line.startsWith("to ")) {
        draft.now = String.join("\n", article(line.substring(3)));
      } else {
        draft.line(line);
      }
    }
    return draft;
  }

  private List<String> article(String name) {
    return Objects.requireNonNull(articles.get(name), () -> "no article " + name);
  }

  private static String broken(String text) {
    return text.replace("\\n", "\n");
  }

  /// Two versions in the making: title, then paragraphs, one a line.
  private static final class Draft {
    private final String old;
    private final Map<String, String> oldMeta = new HashMap<>();
    private final Map<String, String> nowMeta = new HashMap<>();
    private String now;

    Draft(String old) {
      this.old = old;
      this.now = old;
    }

    void replace(String from, String to) {
      if (now.indexOf(from) < 0 || now.indexOf(from) != now.lastIndexOf(from)) {
        throw new IllegalStateException("not met just once: " + from);
      }
      now = now.replace(from, to);
    }

    void line(String line) {
      String rest = line.substring(Math.min(line.length(), 3));
      switch (line.substring(0, 2)) {
        case "t " -> now = line.substring(2) + now.substring(now.indexOf('\n'));
        case "--" -> cut(rest);
        case "->" -> {
          String moved = cut(rest);
          now = now + "\n" + moved;
        }
        case "+$" -> now = now + "\n" + rest;
        case "+^" -> now = now.replaceFirst("\n", "\n" + rest + "\n");
        case "@o" -> meta(line, oldMeta);
        case "@n" -> meta(line, nowMeta);
        default -> throw new IllegalStateException("no such line: " + line);
      }
    }

    private String cut(String start) {
      List<String> lines = new ArrayList<>(Arrays.asList(now.split("\n")));
      String found = lines.stream().filter(l -> l.startsWith(start)).findFirst().orElseThrow();
      lines.remove(found);
      now = String.join("\n", lines);
      return found;
    }

    private static void meta(String line, Map<String, String> into) {
      for (String field : line.substring(5).split(";| (?=modified=)")) {
        String[] parts = field.strip().split("=", 2);
        into.put(parts[0], parts[1]);
      }
    }

    Version version(String text, Map<String, String> meta) {
      String title = text.substring(0, text.indexOf('\n'));
      String authors = meta.getOrDefault("authors", "");
      return new Version(
          title,
          text.substring(title.length() + 1),
          authors.isEmpty() ? List.of() : List.of(authors),
          time(meta.get("published")),
          time(meta.get("modified")),
          meta.get("image"));
    }

    private static @Nullable Instant time(@Nullable String text) {
      return text == null ? null : Instant.parse(text);
    }
  }
}
