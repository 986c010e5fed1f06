package org.aigaq.app.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmallPartsTest {
  @Test
  void aPortInUseIsNamedWithItsPurposeAndTheOptionToChange() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> Ports.claim(other.getLocalPort(), "Kafka", "--kafka-port"))
          .isInstanceOf(StackException.class)
          .hasMessageContaining("Port " + other.getLocalPort())
          .hasMessageContaining("for Kafka")
          .hasMessageContaining("--kafka-port");
    }
  }

  @Test
  void portZeroIsAnyFreeOne() {
    assertThat(Ports.claim(0, "Kafka", "--kafka-port")).isPositive();
  }

  @Test
  void aProcessIsKnownAgainByItsNumberAndStart() {
    ProcessMark mine = ProcessMark.of(ProcessHandle.current());

    assertThat(ProcessMark.parse(mine.line())).contains(mine);
    assertThat(mine.alive()).contains(ProcessHandle.current());
  }

  @Test
  void aNumberGivenToAnotherProcessIsNotMistakenForIt() {
    ProcessMark mine = ProcessMark.of(ProcessHandle.current());

    assertThat(new ProcessMark(mine.pid(), mine.started() - 60_000).alive()).isEmpty();
  }

  @Test
  void aRecordThatIsNoneIsPassedOver() {
    assertThat(ProcessMark.parse("")).isEmpty();
    assertThat(ProcessMark.parse("12 x")).isEmpty();
    assertThat(ProcessMark.parse("12")).isEmpty();
  }

  @Test
  void theAddressOfAnElasticsearchIsReadWithItsAccount() {
    assertThat(ElasticsearchAddress.parse("http://a:b:c@127.0.0.1:9200"))
        .isEqualTo(new ElasticsearchAddress(URI.create("http://127.0.0.1:9200"), "a", "b:c"));
    assertThat(ElasticsearchAddress.parse("https://search.example"))
        .isEqualTo(new ElasticsearchAddress(URI.create("https://search.example"), "", ""));
  }

  @Test
  void anAddressThatIsNoneIsRefusedWithoutShowingThePassword() {
    assertThatThrownBy(() -> ElasticsearchAddress.parse("ftp://me:secret@host"))
        .hasMessageContaining("http://user:password@host:9200")
        .hasMessageNotContaining("secret");
  }

  @Test
  void aPasswordIsNotShown() {
    assertThat(new Credentials("aigaq", "secret").toString()).doesNotContain("secret");
    assertThat(ElasticsearchAddress.parse("http://a:secret@h:1").toString())
        .doesNotContain("secret");
  }

  @Test
  void theExternalStackSaysWhichVariableIsMissing() {
    assertThatThrownBy(() -> ExternalStack.from(Map.of("AIGAQ_KAFKA", "k:9092")))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("AIGAQ_ELASTICSEARCH is not set");
  }

  @Test
  void credentialsAreReadBackAndNoTwoAreAlike() {
    SecureRandom random = new SecureRandom();
    Credentials one = Credentials.generate(random);

    assertThat(Credentials.parse(one.line() + "\n")).isEqualTo(one);
    assertThat(Credentials.generate(random)).isNotEqualTo(one);
    assertThatThrownBy(() -> Credentials.parse("nothing")).hasMessageContaining("Delete it");
  }

  @Test
  void rootWithoutSetprivIsToldWhatToDo() {
    assertThatThrownBy(() -> ServerUser.choose(true, 0, Optional.empty()))
        .hasMessageContaining("refuses to run as root")
        .hasMessageContaining("util-linux");
  }

  @Test
  void rootBecomesTheOwnerOfTheDataFolderOrAUserOfNobody() {
    Optional<Path> setpriv = Optional.of(Path.of("/usr/bin/setpriv"));

    assertThat(ServerUser.choose(true, 1000, setpriv))
        .isEqualTo(new ServerUser.Other(setpriv.get(), 1000));
    assertThat(ServerUser.choose(true, 0, setpriv))
        .isEqualTo(new ServerUser.Other(setpriv.get(), ServerUser.UNUSED_UID));
    assertThat(ServerUser.choose(false, 0, setpriv)).isEqualTo(new ServerUser.Same());
  }

  @Test
  void lastWordsLeaveOutStackFramesAndAreCut() {
    String log = "one\ntwo\n\tat org.example.A.b(A.java:1)\nthree\n" + "x".repeat(1000) + "\n";

    assertThat(LogTail.last(log, 3)).startsWith("  | two\n  | three\n  | xxx").hasSizeLessThan(400);
  }
}
