package org.aigaq.contract.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinePrintsTest {
  @Test
  void aLineIsFoundAgainWhateverItsCaseAndPunctuation() {
    var prints = LinePrints.read(LinePrints.of(List.of("Үкімет «жаңа» заң қабылдады.", "Second")));
    assertThat(prints).contains(LinePrints.of("ҮКІМЕТ жаңа заң қабылдады")).hasSize(2);
    assertThat(prints).doesNotContain(LinePrints.of("Үкімет заң қабылдады"));
  }

  @Test
  void ofManyLinesTheLongestAreKept() {
    var lines = IntStream.range(0, 1_000).mapToObj(i -> i + "x".repeat(i)).toList();
    var prints = LinePrints.read(LinePrints.of(lines));
    assertThat(prints).hasSize(400).contains(LinePrints.of(lines.getLast()));
    assertThat(prints).doesNotContain(LinePrints.of(lines.getFirst()));
  }

  @Test
  void whatIsNoPrintHoldsNothing() {
    assertThat(LinePrints.read(null)).isEmpty();
    assertThat(LinePrints.read("")).isEmpty();
    assertThat(LinePrints.read("no base64!")).isEmpty();
    assertThat(LinePrints.read(LinePrints.of(List.of("—", " ")))).isEmpty();
  }
}
