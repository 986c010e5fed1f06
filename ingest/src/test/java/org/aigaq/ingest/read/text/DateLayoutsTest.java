package org.aigaq.ingest.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DateLayoutsTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  /// @param right absent: there is nothing to read
  record Layout(String raw, @Nullable Instant right) {
    @Nullable Instant read() {
      return Dates.instant(raw, NOW, ZoneOffset.UTC);
    }

    boolean isRight() {
      return Objects.equals(read(), right);
    }

    boolean isWrongYear() {
      Instant read = read();
      return read != null && (right == null || year(read) != year(right));
    }

    private static int year(Instant at) {
      return at.atZone(ZoneOffset.UTC).getYear();
    }

    @Override
    public String toString() {
      return raw + " is " + right + ", read " + read();
    }
  }

  static List<Layout> layouts() throws IOException {
    try (InputStream in = DateLayoutsTest.class.getResourceAsStream("dates.tsv")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      List<Layout> layouts = new ArrayList<>();
      for (String line : all.split("\n", -1)) {
        int tab = line.indexOf('\t');
        if (tab >= 0) {
          String right = line.substring(tab + 1);
          layouts.add(
              new Layout(
                  line.substring(0, tab).replace("\\n", "\n"),
                  right.equals("-") ? null : Instant.parse(right)));
        }
      }
      return layouts;
    }
  }

  @Test
  void ofTheOddLayoutsNineInTenAreReadRight() throws IOException {
    List<Layout> layouts = layouts();
    assertThat(layouts).hasSizeGreaterThan(250);
    List<Layout> missed = layouts.stream().filter(l -> !l.isRight()).toList();
    assertThat(missed).hasSizeLessThanOrEqualTo(layouts.size() / 10);
  }

  @Test
  void noYearIsEverWrong() throws IOException {
    assertThat(layouts()).noneMatch(Layout::isWrongYear);
  }
}
