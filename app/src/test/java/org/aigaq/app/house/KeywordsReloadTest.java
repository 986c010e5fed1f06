package org.aigaq.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aigaq.contract.config.KeywordTopic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeywordsReloadTest {
  @TempDir Path directory;
  private final List<List<KeywordTopic>> published = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private Path file;
  private KeywordsReload reload;

  @BeforeEach
  void open() throws IOException {
    file = directory.resolve("keywords.yaml");
    write("цензура");
    reload =
        new KeywordsReload(
            file,
            topics -> {
              published.add(topics);
              return topics.size();
            },
            said::add);
  }

  private void write(String rule) throws IOException {
    Files.writeString(
        file,
        "version: 1\ncountry: KZ\ntopics:\n  - id: t\n    name: {ru: Т}\n    any: {ru: ['%s']}\n"
            .formatted(rule));
  }

  @Test
  void aFileThatDidNotChangeIsNotReadAgain() {
    reload.look();
    assertThat(published).isEmpty();
  }

  @Test
  void aFileThatChangedIsPutInForce() throws IOException {
    write("цензура OR бұғаттау");
    reload.look();
    reload.look();
    assertThat(published).hasSize(1);
    assertThat(published.getFirst().getFirst().any().get("ru"))
        .containsExactly("цензура OR бұғаттау");
  }

  @Test
  void aFileWithAnErrorLeavesTheRulesInForceAndNamesTheLine() throws IOException {
    write("\"цензура и суд");
    reload.look();
    assertThat(published).isEmpty();
    assertThat(said).anySatisfy(line -> assertThat(line).contains("keywords.yaml:6", "цензура"));
    write("цензура AND суд");
    reload.look();
    assertThat(published).hasSize(1);
  }

  @Test
  void aFileThatIsAwayForAMomentIsWaitedFor() throws IOException {
    Files.delete(file);
    reload.look();
    write("цензура NOT суд");
    reload.look();
    assertThat(published).hasSize(1);
    assertThat(said).hasSize(1);
  }
}
