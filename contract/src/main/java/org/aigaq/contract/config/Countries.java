package org.aigaq.contract.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What holds for whole countries: `countries/CODE.yaml`, built into the program.
public final class Countries {
  private static final Map<String, Optional<ZoneId>> ZONES = new ConcurrentHashMap<>();

  private Countries() {}

  /// The zone of a country's press; UTC for a country that has no file.
  ///
  /// @param code two capitals
  /// @throws ConfigException with everything that is wrong in its file
  public static ZoneId zone(String code) {
    return ZONES.computeIfAbsent(code, Countries::shipped).orElse(ZoneOffset.UTC);
  }

  /// @param name of the file, for errors
  /// @throws ConfigException with everything that is wrong
  static ZoneId read(String name, String yaml) {
    return YamlFile.read(
        name,
        yaml,
        root -> {
          var fields = root.fields("version", "country", "zone");
          OutletsFile.requireVersion(fields.get("version"));
          OutletsFile.country(fields.get("country"));
          YamlCursor zone = fields.get("zone");
          if (!zone.present()) {
            zone.problem("the zone is missing", "Write a name of the IANA list: Asia/Almaty.");
          }
          return zone.zone(ZoneOffset.UTC);
        });
  }

  private static Optional<ZoneId> shipped(String code) {
    if (!code.matches("[A-Z]{2}")) {
      return Optional.empty();
    }
    String name = "countries/" + code.toLowerCase(Locale.ROOT) + ".yaml";
    try (InputStream in = Countries.class.getResourceAsStream("/" + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
