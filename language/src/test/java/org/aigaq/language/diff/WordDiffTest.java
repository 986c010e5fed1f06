package org.aigaq.language.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WordDiffTest {
  @Test
  void aChangedWordIsShownInItsSentence() {
    assertThat(diff("Суд вынес суровый приговор.", "Суд вынес мягкий приговор."))
        .isEqualTo("~ Суд вынес [-суровый-]{+мягкий+} приговор.");
  }

  @Test
  void neighbouringChangesAreOneChange() {
    assertThat(diff("Он был взят под стражу вчера.", "Он был отпущен домой вчера."))
        .isEqualTo("~ Он был [-взят под стражу-]{+отпущен домой+} вчера.");
  }

  @Test
  void kazakhLettersHyphensAndApostrophesStayInTheWord() {
    assertThat(diff("Қазақстан-Ресей шекарасы ашық", "Қазақстан-Қытай шекарасы ашық"))
        .isEqualTo("~ [-Қазақстан-Ресей-]{+Қазақстан-Қытай+} шекарасы ашық");
  }

  @Test
  void unchangedParagraphsStandAroundTheChangedOne() {
    assertThat(diff("a\nb c d e f\ng", "a\nb c x e f\ng"))
        .isEqualTo("= a\n~ b c [-d-]{+x+} e f\n= g");
  }

  @Test
  void aRemovedParagraphIsRemovedWhole() {
    assertThat(diff("one\ntwo\nthree", "one\nthree")).isEqualTo("= one\n- [-two-]\n= three");
  }

  @Test
  void paragraphsWithoutCommonWordsAreNotMixed() {
    assertThat(diff("кот сидит дома\nконец", "завтра обещают дождь\nконец"))
        .isEqualTo("- [-кот сидит дома-]\n+ {+завтра обещают дождь+}\n= конец");
  }

  @Test
  void aParagraphThatMovedIsNotAnEdit() {
    assertThat(
            diff(
                "first words\nsecond words\nthird thing", "second words\nthird thing\nfirst words"))
        .isEqualTo("< first words\n= second words\n= third thing\n> first words");
  }

  @Test
  void markupIsTextLikeAnyOther() {
    assertThat(diff("a <b>x</b> c d e", "a <b>y</b> c d e"))
        .isEqualTo("~ a <b>[-x-]{+y+}</b> c d e");
  }

  @Test
  void emptyTextsAreUnchanged() {
    assertThat(WordDiff.compare("", "\n \n").unchanged()).isTrue();
    assertThat(diff("", "new")).isEqualTo("+ {+new+}");
  }

  @Test
  void wordsAreCounted() {
    TextDiff diff = WordDiff.compare("one two three, four", "one 2 three, four five");

    assertThat(diff.removedWords()).isEqualTo(1);
    assertThat(diff.addedWords()).isEqualTo(2);
    assertThat(diff.exact()).isTrue();
  }

  @Test
  @Timeout(20)
  void hugeHostileTextsCostLittle() {
    var random = new SplittableRandom(3);
    assertBounded(noise(random, 60_000, " "), noise(random, 60_000, " "));
    assertBounded(noise(random, 60_000, "\n"), noise(random, 60_000, "\n"));
    assertBounded("a-".repeat(150_000), "b'".repeat(150_000));
    assertBounded("a b ".repeat(75_000), "b a ".repeat(75_000));
  }

  private static void assertBounded(String before, String after) {
    long start = System.nanoTime();
    WordDiff.compare(before, after);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  private static String noise(SplittableRandom random, int words, String separator) {
    return IntStream.range(0, words)
        .mapToObj(i -> Integer.toString(random.nextInt(5_000), 36))
        .collect(Collectors.joining(separator));
  }

  private static String diff(String before, String after) {
    return WordDiff.compare(before, after).paragraphs().stream()
        .map(
            p ->
                sign(p.change())
                    + " "
                    + p.runs().stream().map(WordDiffTest::show).collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }

  private static String show(TextDiff.Run run) {
    return switch (run.kind()) {
      case SAME -> run.text();
      case ADDED -> "{+" + run.text() + "+}";
      case REMOVED -> "[-" + run.text() + "-]";
    };
  }

  private static char sign(TextDiff.Change change) {
    return switch (change) {
      case SAME -> '=';
      case CHANGED -> '~';
      case ADDED -> '+';
      case REMOVED -> '-';
      case MOVED_HERE -> '>';
      case MOVED_AWAY -> '<';
    };
  }
}
