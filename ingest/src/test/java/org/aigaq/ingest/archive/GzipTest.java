package org.aigaq.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {
  private final Gzip gzip = new Gzip();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 5_000, 300_000})
  void whatIsPackedTwiceInARowIsReadByOthers(int size) throws Exception {
    var random = new Random(size);
    for (int i = 0; i < 2; i++) {
      byte[] noise = new byte[size];
      random.nextBytes(noise);
      byte[] words = "сөз ".repeat(size / 8).getBytes(StandardCharsets.UTF_8);
      byte[] member = gzip.member(noise, words, new byte[0]);
      byte[] read = new GZIPInputStream(new ByteArrayInputStream(member)).readAllBytes();
      assertThat(read).startsWith(noise).endsWith(words).hasSize(noise.length + words.length);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7})
  void aSinglePartIsAMember(int size) throws Exception {
    byte[] member = gzip.member(new byte[size]);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(member)).readAllBytes()).hasSize(size);
  }
}
