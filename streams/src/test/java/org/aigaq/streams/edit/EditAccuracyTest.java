package org.aigaq.streams.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The bar for edits, on both halves of the labelled pairs. The figures are written to
/// `target/edit-accuracy.txt`.
class EditAccuracyTest {
  private static final List<LabelledPair> PAIRS = LabelledPairs.all();
  private static final List<LabelledPair> LATER = LabelledPairs.later();

  @Test
  void editsAreToldFromSpellingAndNamed() throws IOException {
    Path file = Files.createDirectories(Path.of("target")).resolve("edit-accuracy.txt");
    Files.writeString(file, report());

    for (boolean tune : new boolean[] {true, false}) {
      EditScores half = EditScores.of(PAIRS.stream().filter(p -> p.tune() == tune).toList());
      assertThat(half.accuracy()).as(half.mistakes()).isGreaterThanOrEqualTo(0.95);
      assertThat(half.microF1()).as(half.mistakes()).isGreaterThanOrEqualTo(0.75);
    }
  }

  @Test
  void thePairsAreEnoughInEveryLanguage() {
    assertThat(PAIRS)
        .hasSizeGreaterThanOrEqualTo(330)
        .extracting(LabelledPair::id)
        .doesNotHaveDuplicates();
    for (String language : List.of("kk", "ru", "en")) {
      assertThat(PAIRS.stream().filter(pair -> pair.language().equals(language)).count())
          .isGreaterThanOrEqualTo(100);
    }
    assertThat(PAIRS.stream().filter(LabelledPair::cosmetic).count() * 10)
        .isGreaterThanOrEqualTo(PAIRS.size() * 3L);
  }

  static String report() {
    StringBuilder report = new StringBuilder();
    for (boolean tune : new boolean[] {true, false}) {
      String half = tune ? "tune" : "held-out";
      List<LabelledPair> pairs = PAIRS.stream().filter(pair -> pair.tune() == tune).toList();
      report.append(EditScores.of(pairs).summary(half));
      for (String language : List.of("kk", "ru", "en")) {
        List<LabelledPair> part =
            pairs.stream().filter(pair -> pair.language().equals(language)).toList();
        report.append(EditScores.of(part).summary(half + " " + language));
        report.append(EditScores.of(part).table()).append('\n');
      }
    }
    for (String language : List.of("kk", "ru", "en")) {
      report.append(
          EditScores.of(LATER.stream().filter(pair -> pair.language().equals(language)).toList())
              .summary("later " + language));
    }
    report.append(EditScores.of(LATER).summary("later"));
    return report.append(EditScores.of(PAIRS).summary("both")).toString();
  }

  /// Prints the figures; with `tune`, `held-out` or `all` the mistakes too.
  public static void main(String[] args) {
    System.out.print(report());
    for (String half : args) {
      List<LabelledPair> shown =
          (half.equals("later") ? LATER : PAIRS)
              .stream()
                  .filter(
                      pair ->
                          half.equals("later")
                              || half.equals("all")
                              || pair.tune() == half.equals("tune"))
                  .toList();
      System.out.print(EditScores.of(shown).mistakes());
    }
  }
}
