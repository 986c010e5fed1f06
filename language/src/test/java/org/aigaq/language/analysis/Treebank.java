package org.aigaq.language.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Gold data that is looked for beside the repository and is no part of it (CC BY-SA: test data
/// only).
public final class Treebank {
  private Treebank() {}

  /// Set by the system property `aigaq.shared.data` or the variable `AIGAQ_SHARED_DATA`.
  public static Path root() {
    String set = System.getProperty("aigaq.shared.data", System.getenv("AIGAQ_SHARED_DATA"));
    Path root = set == null ? Path.of("..", "..", "shared", "data") : Path.of(set);
    return root.resolve("language");
  }

  /// @param classes universal parts of speech; all when empty
  static List<Conflation.Pair> pairs(String treebank, Set<String> classes) {
    return lines(treebank)
        .map(line -> line.split("\t"))
        .filter(
            f ->
                f.length > 4
                    && (classes.isEmpty() || classes.contains(f[3]))
                    && f[0].chars().allMatch(Character::isDigit))
        .filter(f -> f[1].codePoints().anyMatch(Character::isLetter))
        .map(f -> new Conflation.Pair(f[1], f[2]))
        .toList();
  }

  public static List<String> sentences(String treebank) {
    return lines(treebank)
        .filter(line -> line.startsWith("# text = "))
        .map(line -> line.substring(9))
        .toList();
  }

  static List<Conflation.Pair> unimorph() {
    return lines("unimorph-kaz")
        .map(line -> line.split("\t"))
        .filter(f -> f.length == 3)
        .map(f -> new Conflation.Pair(f[1], f[0]))
        .toList();
  }

  private static Stream<String> lines(String folder) {
    try (Stream<Path> files = Files.list(root().resolve(folder))) {
      List<String> lines = new ArrayList<>();
      for (Path file :
          files.filter(f -> f.toString().matches(".*\\.(conllu|tsv)")).sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
      return lines.stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
