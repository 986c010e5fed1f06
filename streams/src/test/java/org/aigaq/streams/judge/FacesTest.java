package org.aigaq.streams.judge;

import static org.aigaq.streams.judge.Captures.HOME;
import static org.aigaq.streams.judge.Captures.NEVER;
import static org.aigaq.streams.judge.Captures.TITLE;
import static org.aigaq.streams.judge.Captures.capture;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aigaq.contract.record.ObservationInput.Controls;
import org.aigaq.contract.record.Outcome;
import org.aigaq.contract.record.Target;
import org.junit.jupiter.api.Test;

class FacesTest {
  private static final String MENU = "Таң Жаңалықтар Саясат Қоғам Экономика Спорт Мәдениет ";

  private static Captures never() {
    return capture().at(NEVER).target(Target.NEVER_EXISTING);
  }

  private static HostKnowledge knowing(Captures probe) {
    Face face = Faces.learn(probe.build()).orElseThrow();
    return new HostKnowledge(List.of(HOME), face, Controls.NONE, 0);
  }

  @Test
  void aHostsOwnFaceIsKnownAgainInAnyWords() {
    HostKnowledge host = knowing(never().page("Ойбай! | Таң", MENU + "Ойбай, мұнда ештеңе жоқ"));
    Captures look = capture().page("Ойбай! | Таң", MENU + "Ойбай, мұнда ештеңе жоқ");

    assertThat(RulesTest.judge(look, host).ruleId()).isEqualTo("soft404.face");
  }

  @Test
  void theSameMenuAroundAnEmptyArticleIsNotTheFace() {
    HostKnowledge host = knowing(never().page("Ойбай! | Таң", MENU + "Ойбай"));
    Captures look = capture().article(TITLE, "").page(TITLE + " | Таң", MENU);

    assertThat(RulesTest.judge(look, host).outcome()).isEqualTo(Outcome.GUTTED);
  }

  @Test
  void aHostThatAnswersHonestlyHasNoSoftFace() {
    HostKnowledge host = knowing(never().status(404).page("Таң", MENU));

    assertThat(host.face()).extracting(Face::hard).isEqualTo(true);
    assertThat(RulesTest.judge(capture().page("Таң", MENU), host).ruleId())
        .isNotEqualTo("soft404.face");
  }

  @Test
  void aHostThatSendsTheUnknownHomeIsRecognised() {
    HostKnowledge host = knowing(never().to(HOME + "welcome").page("Таң", MENU));
    Captures look = capture().to(HOME + "welcome").page("Таң", MENU);

    assertThat(RulesTest.judge(look, host).ruleId()).isEqualTo("redir.face");
  }

  @Test
  void theHostsUsualNotFoundPageIsBelievedThoughItLooksLikeAServersDefault() {
    HostKnowledge host = knowing(never().status(404).page(null, "404 page not found"));
    Captures look = capture().status(404).page(null, "404 page not found");

    assertThat(RulesTest.judge(look, host).ruleId()).isEqualTo("http.404");
  }

  @Test
  void aFailureOrAChallengeTeachesNothing() {
    assertThat(Faces.learn(never().status(503).build())).isEmpty();
    assertThat(Faces.learn(never().status(403).build())).isEmpty();
    assertThat(Faces.learn(never().page("Just a moment...", "").build())).isEmpty();
  }

  @Test
  void facesAreLearnedPerDirectory() {
    assertThat(Faces.directoryOf("https://a.example/news/x.html?p=1/2"))
        .isEqualTo("https://a.example/news/");
    assertThat(Faces.directoryOf("https://a.example")).isEqualTo("https://a.example/");
  }
}
