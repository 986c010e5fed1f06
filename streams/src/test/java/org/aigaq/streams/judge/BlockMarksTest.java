package org.aigaq.streams.judge;

import static org.aigaq.streams.judge.Captures.HOME;
import static org.aigaq.streams.judge.Captures.capture;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aigaq.contract.record.FetchOutcome;
import org.aigaq.contract.record.Outcome;
import org.aigaq.contract.record.StageName;
import org.junit.jupiter.api.Test;

class BlockMarksTest {
  private static Judgement judged(Captures look) {
    return Judge.judge(look.build(), null, HostKnowledge.of(List.of(HOME))).judgement();
  }

  private static Captures refused(String... issuers) {
    return capture().failed(FetchOutcome.TLS_CERTIFICATE, StageName.TLS).issuers(issuers);
  }

  @Test
  void aRootOfAStateIsNamedWhereverItStandsInTheChain() {
    assertThat(judged(refused("CN=leaf", "CN=Qaznet Trust Network,C=KZ")).ruleId())
        .isEqualTo("tls.state_root");
    assertThat(judged(refused("CN=intermediate 75,O=ISCA,C=KZ")).ruleId())
        .isEqualTo("tls.state_root");
    assertThat(judged(refused("CN=НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ")).outcome())
        .as("one way alone never calls a host blocked")
        .isEqualTo(Outcome.HOST_DOWN);
  }

  @Test
  void aNameThatOnlyHoldsTheWordsIsNone() {
    assertThat(judged(refused("CN=Not the Qaznet Trust Network at all")).ruleId())
        .isEqualTo("tls.certificate");
    assertThat(judged(refused("OU=ISCA,CN=Bank")).ruleId()).isEqualTo("tls.certificate");
    assertThat(judged(refused("no name at all,,,=")).ruleId()).isEqualTo("tls.certificate");
  }

  @Test
  void whoIsLedToAPageOfBlockedAddressesSawNoArticle() {
    Judgement judgement =
        judged(
            capture()
                .status(200)
                .to("http://reestr.mitc.uz/?url=tan.example")
                .page("Reyestr", "Kirish cheklangan"));
    assertThat(judgement.ruleId()).isEqualTo("body.blockpage");
    assertThat(judgement.outcome()).isEqualTo(Outcome.HOST_DOWN);
  }
}
