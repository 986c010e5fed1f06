package org.aigaq.ingest.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thu, 12 Jan 2006 12:30:05 +0300 | 2006-01-12T12:30:05+03:00",
        "Thu, 12 Jan 06 12:30 GMT | 2006-01-12T12:30Z",
        "12 Jan 2006 12:30:05 EST | 2006-01-12T12:30:05-05:00",
        "Mon, 02 Nov 2026 9:05:00 +05:00 | 2026-11-02T09:05+05:00",
        "2006-01-12T12:30:05Z | 2006-01-12T12:30:05Z",
        "2006-01-12T12:30:05.123+06:00 | 2006-01-12T12:30:05+06:00",
        "2006-01-12 12:30 | 2006-01-12T12:30",
        "20060112T123005Z | 2006-01-12T12:30:05Z",
        "2006-01-12 | 2006-01-12",
        "02-01-2006 | 2006-01-02",
        "02.01.2006 15:04 | 2006-01-02T15:04",
        "15:04, 2.1.2006 | 2006-01-02T15:04",
        "1/31/2006 | 2006-01-31",
        "January 2, 2006 3:04 pm | 2006-01-02T15:04",
        "7 ноября 2022, 10:15 | 2022-11-07T10:15",
        "сегодня, 5 мая 2024 г. 09:00 МСК | 2024-05-05T09:00+03:00",
        "2022 жылғы 7 қараша, 10:15 | 2022-11-07T10:15",
        "16 желтоқсан 2024 | 2024-12-16",
        "21 наурыздың 2025 | 2025-03-21",
        "1136214245 | 2006-01-02T15:04:05Z",
      })
  void readsTheLayoutsOfTheWeb(String raw, String expected) {
    assertThat(Dates.parse(raw, NOW).map(Stated::local)).contains(expected.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "3 часа назад",
        "0007-01-02",
        "31.02.2020",
        "12 Jan 1985",
        "2026-12-25",
        "45.67.2020",
        "12:30"
      })
  void refusesWhatIsNoBelievableDate(String raw) {
    assertThat(Dates.parse(raw, NOW)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // All of Kazakhstan went to +05:00 on 1 March 2024; before, Almaty was at +06:00.
        "22.11.2025 15:00 | 2025-11-22T10:00:00Z",
        "22.11.2023 15:00 | 2023-11-22T09:00:00Z",
        "22.11.2025 15:00 +0300 | 2025-11-22T12:00:00Z",
        "2025-11-22 | 2025-11-21T19:00:00Z"
      })
  void aTimeWithoutZoneIsReadInTheOutlets(String raw, Instant expected) {
    assertThat(Dates.instant(raw, NOW, ALMATY)).isEqualTo(expected);
  }

  @Test
  void localTimeThatIsGivenOutAsUtcIsReadAsLocal() {
    Instant now = Instant.parse("2025-11-22T10:10:00Z");
    assertThat(Dates.instant("2025-11-22T15:00:00Z", now, ALMATY))
        .isEqualTo("2025-11-22T10:00:00Z");
    assertThat(Dates.instant("2025-11-22T10:00:00Z", now, ALMATY))
        .isEqualTo("2025-11-22T10:00:00Z");
  }

  @Test
  void aTimeWithoutZoneThatIsStillToComeIsNotKnown() {
    Instant now = Instant.parse("2025-11-22T10:10:00Z");
    assertThat(Dates.instant("22.11.2025 15:00", now, ZoneOffset.UTC)).isNull();
    assertThat(Dates.instant("22.11.2025 10:12", now, ZoneOffset.UTC)).isEqualTo(now);
  }

  @Test
  void aTimeThatIsAnnouncedWithItsZoneStandsAsItIs() {
    Instant now = Instant.parse("2025-11-22T10:10:00Z");
    assertThat(Dates.instant("2025-11-23T09:00:00+05:00", now, ALMATY))
        .isEqualTo("2025-11-23T04:00:00Z");
  }

  @Test
  void aTimeWithoutZoneIsReadAsUtc() {
    assertThat(Dates.instant("2006-01-12 12:30", NOW, ZoneOffset.UTC))
        .isEqualTo("2006-01-12T12:30:00Z");
  }
}
