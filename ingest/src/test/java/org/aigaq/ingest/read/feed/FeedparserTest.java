package org.aigaq.ingest.read.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigaq.contract.record.Extracted;
import org.aigaq.ingest.read.Body;
import org.aigaq.ingest.read.Reader;
import org.aigaq.ingest.read.SharedData;
import org.junit.jupiter.api.Test;

/// The tests of Python's feedparser, each a feed with what it expects of it.
class FeedparserTest {
  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
  private static final String URL = "http://127.0.0.1:8097/test.xml";
  private static final Pattern CONTENT_TYPE =
      Pattern.compile("Header:\\s*Content-type:\\s*([^\\n]*)", Pattern.CASE_INSENSITIVE);

  /// Read, or what keeps it from being read.
  private record Result(Path file, String text, FeedReading reading) {}

  private static List<Result> results(String folder) throws IOException {
    List<Result> results = new ArrayList<>();
    for (Path file : SharedData.files(SharedData.folder("feeds/feedparser").resolve(folder))) {
      byte[] bytes = Files.readAllBytes(file);
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      Matcher type = CONTENT_TYPE.matcher(text);
      Body body = new Body(bytes, URL, type.find() ? type.group(1) : null, Map.of());
      results.add(new Result(file, text, Reader.feed(body, NOW, ZoneOffset.UTC)));
    }
    return results;
  }

  private static List<String> refused(List<Result> results) {
    return results.stream()
        .filter(r -> !(r.reading() instanceof Feed))
        .map(r -> r.file().getFileName() + ": " + reason(r.reading()))
        .toList();
  }

  private static String reason(FeedReading reading) {
    return reading.extracted() instanceof Extracted.Unreadable no
        ? no.reason() + ", " + no.detail()
        : reading.extracted().toString();
  }

  @Test
  void ofTheWellFormedNinetyNineInAHundredAreRead() throws IOException {
    List<Result> results = results("wellformed");
    assertThat(refused(results)).hasSizeLessThanOrEqualTo(results.size() / 100);
  }

  @Test
  void ofTheOthersNinetyFiveInAHundredAreRead() throws IOException {
    List<Result> results = new ArrayList<>(results("illformed"));
    results.addAll(results("encoding"));
    results.addAll(results("entities"));
    assertThat(refused(results)).hasSizeLessThanOrEqualTo(results.size() / 20);
  }

  @Test
  void nineInTenOfTheStatedTitlesLinksIdsAndDatesAreMet() throws IOException {
    List<String> missed = new ArrayList<>();
    int stated = 0;
    for (Result result : results("")) {
      List<Expectation> all =
          Expectation.of(result.text()).stream().filter(Expectation::isOurs).toList();
      stated += all.size();
      for (Expectation expected : all) {
        if (!(result.reading() instanceof Feed feed) || !expected.metBy(feed)) {
          missed.add(result.file().getFileName() + ": " + expected);
        }
      }
    }
    assertThat(stated).isGreaterThan(100);
    assertThat(missed).hasSizeLessThanOrEqualTo(stated / 10);
  }
}
