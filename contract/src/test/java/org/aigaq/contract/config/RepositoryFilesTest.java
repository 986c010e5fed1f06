package org.aigaq.contract.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepositoryFilesTest {
  private static final Path REPOSITORY = Path.of("..");

  @Test
  void theOutletsOfKazakhstanAreReadWithoutAProblem() {
    List<Outlet> outlets =
        OutletsFile.read(REPOSITORY.resolve("outlets/kz.yaml")).stream()
            .flatMap(site -> site.outlets().stream())
            .toList();
    assertThat(outlets).hasSizeGreaterThanOrEqualTo(45);
    assertThat(outlets)
        .extracting(Outlet::id)
        .anyMatch(id -> id.startsWith("vlast"))
        .anyMatch(id -> id.startsWith("azattyq"));
  }

  @Test
  void theKeywordsOfKazakhstanSpeakThreeLanguages() {
    List<KeywordTopic> topics = KeywordsFile.read(REPOSITORY.resolve("keywords/kz.yaml"));
    assertThat(topics).hasSizeGreaterThanOrEqualTo(20);
    assertThat(topics).allSatisfy(topic -> assertThat(topic.any()).containsKeys("kk", "ru", "en"));
  }
}
