package org.aigaq.ingest.read.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.aigaq.ingest.read.Body;
import org.aigaq.ingest.read.Reader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Made feeds as odd as those of presses, content systems and bridges: `odd/expected.tsv` has a
/// line for each entry, of file, address, title and time.
class OddFeedsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
  private static final Map<String, List<String>> EXPECTED = expected();

  static Set<String> files() {
    return EXPECTED.keySet();
  }

  @ParameterizedTest
  @MethodSource("files")
  void isReadAsItIsMeant(String file) {
    var body = new Body(bytes(file), "https://press.example/feed/", null, Map.of());
    FeedReading reading = Reader.feed(body, NOW, ZoneId.of("Asia/Almaty"));

    assertThat(reading).isInstanceOf(Feed.class);
    assertThat(((Feed) reading).items().stream().map(OddFeedsTest::line).toList())
        .isEqualTo(EXPECTED.get(file));
  }

  private static String line(FeedItem item) {
    return "%s\t%s\t%s"
        .formatted(
            item.url(),
            Objects.requireNonNullElse(item.title(), "-"),
            item.publishedAt() == null ? "-" : item.publishedAt());
  }

  private static Map<String, List<String>> expected() {
    Map<String, List<String>> byFile = new LinkedHashMap<>();
    new String(bytes("expected.tsv"), StandardCharsets.UTF_8)
        .lines()
        .forEach(
            line -> {
              int tab = line.indexOf('\t');
              byFile
                  .computeIfAbsent(line.substring(0, tab), file -> new ArrayList<>())
                  .add(line.substring(tab + 1));
            });
    return byFile;
  }

  private static byte[] bytes(String file) {
    try (InputStream in =
        Objects.requireNonNull(OddFeedsTest.class.getResourceAsStream("odd/" + file), file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
