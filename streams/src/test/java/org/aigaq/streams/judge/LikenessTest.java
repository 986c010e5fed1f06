package org.aigaq.streams.judge;

import static org.aigaq.streams.judge.Captures.HOME;
import static org.aigaq.streams.judge.Captures.OTHER_TEXT;
import static org.aigaq.streams.judge.Captures.TEXT;
import static org.aigaq.streams.judge.Captures.URL;
import static org.aigaq.streams.judge.Captures.capture;
import static org.aigaq.streams.judge.Captures.good;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aigaq.contract.record.Outcome;
import org.junit.jupiter.api.Test;

class LikenessTest {
  private static Judgement missing(String textElsewhere) {
    var other = new Likeness().compare(good(), URL + "-fixed", textElsewhere);
    HostKnowledge host = HostKnowledge.of(List.of(HOME)).withElsewhere(other);
    var shown = capture().status(404).page("404", "Not here").build();
    return Judge.judge(shown, good(), host).judgement();
  }

  @Test
  void aMissingTextThatANewerAddressHasWasMoved() {
    assertThat(missing(TEXT).outcome()).isEqualTo(Outcome.MOVED);
    assertThat(missing(TEXT).ruleId()).isEqualTo(Rules.MOVED_ELSEWHERE);
  }

  @Test
  void anotherTextAtANewerAddressIsNoMove() {
    assertThat(missing(OTHER_TEXT).outcome()).isEqualTo(Outcome.GONE);
  }
}
