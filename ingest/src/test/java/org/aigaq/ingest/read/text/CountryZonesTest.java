package org.aigaq.ingest.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryZonesTest {
  @ParameterizedTest
  @CsvSource({
    "https://vlast.kz/novosti/1.html, Asia/Almaty",
    "https://www.Example.DE/a, Europe/Berlin",
    "http://kaktus.example.kg:8080/, Asia/Bishkek",
    "https://www.bbc.co.uk/news, Europe/London"
  })
  void anAddressInACountryOfOneTimeHasItsZone(String url, String zone) {
    assertThat(CountryZones.of(url)).isEqualTo(ZoneId.of(zone));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/a",
        "https://start-up.example.io/a",
        "https://paper.example.ca/a",
        "http://127.0.0.1/a",
        "http://[::1]/a",
        "no address at all",
        ""
      })
  void anyOtherIsReadInUtc(String url) {
    assertThat(CountryZones.of(url)).isEqualTo(ZoneOffset.UTC);
  }
}
