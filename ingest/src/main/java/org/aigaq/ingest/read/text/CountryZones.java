package org.aigaq.ingest.read.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The zone of a page whose outlet nobody has told: by the country that its address ends in.
public final class CountryZones {
  private static final Map<String, ZoneId> ZONES = load();

  private CountryZones() {}

  /// UTC where the address names no country, or one in several zones.
  public static ZoneId of(String url) {
    try {
      String host = URI.create(url).getHost();
      String ending = host == null ? "" : host.substring(host.lastIndexOf('.') + 1);
      return ZONES.getOrDefault(ending.toLowerCase(Locale.ROOT), ZoneOffset.UTC);
    } catch (IllegalArgumentException e) {
      return ZoneOffset.UTC;
    }
  }

  private static Map<String, ZoneId> load() {
    Map<String, ZoneId> zones = new HashMap<>();
    try (InputStream in = CountryZones.class.getResourceAsStream("country-zones.tsv")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : all.split("\n", -1)) {
        String[] column = line.split("\t", -1);
        if (column.length == 2) {
          zones.put(column[0], ZoneId.of(column[1]));
        }
      }
      return Map.copyOf(zones);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
