package org.aigaq.contract.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CountriesTest {
  @Test
  void theClocksOfKazakhstanAreThoseOfEachYear() {
    ZoneId zone = Countries.zone("KZ");
    assertThat(zone.getRules().getOffset(Instant.parse("2026-11-22T00:00:00Z")))
        .isEqualTo(ZoneOffset.ofHours(5));
    assertThat(zone.getRules().getOffset(Instant.parse("2023-11-22T00:00:00Z")))
        .isEqualTo(ZoneOffset.ofHours(6));
  }

  @Test
  void aCountryWithoutAFileIsReadInUtc() {
    assertThat(Countries.zone("AQ")).isEqualTo(ZoneOffset.UTC);
    assertThat(Countries.zone("../secret")).isEqualTo(ZoneOffset.UTC);
    assertThat(Countries.zone("")).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void aMistakeInACountrysFileIsNamedWithItsLine() {
    assertThatThrownBy(() -> Countries.read("xx.yaml", "version: 1\ncountry: XX\nzone: Mars\n"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("xx.yaml:3: zone: «Mars» is no time zone");
    assertThatThrownBy(() -> Countries.read("xx.yaml", "version: 1\ncountry: XX\n"))
        .hasMessageContaining("xx.yaml:1: zone: the zone is missing");
  }

  @Test
  void everyShippedFileIsRead() {
    assertThat(Countries.all()).extracting(Country::code).contains("KZ", "RU").isSorted();
    Country kazakhstan = Countries.of("KZ").orElseThrow();
    assertThat(kazakhstan.stateRoots()).contains("Qaznet Trust Network");
    assertThat(kazakhstan.legal())
        .isNotEmpty()
        .allSatisfy(
            law ->
                assertThat(law.name().keySet())
                    .contains("kk", "ru", "en")
                    .isEqualTo(law.says().keySet()));
  }

  @Test
  void aLawNeedsANameAndAnAddress() {
    assertThatThrownBy(
            () ->
                Countries.read(
                    "xx.yaml",
                    """
                    version: 1
                    country: XX
                    zone: UTC
                    block_addresses: [nowhere]
                    legal:
                      - {id: press, says: {en: something}, source: a book}
                    """))
        .hasMessageContaining("xx.yaml:4: block_addresses[0]: «nowhere» is no address")
        .hasMessageContaining("legal[0].name: nothing is said")
        .hasMessageContaining("«a book» is no address");
  }
}
