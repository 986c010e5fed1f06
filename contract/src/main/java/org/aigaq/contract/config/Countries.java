package org.aigaq.contract.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.aigaq.contract.config.Country.Law;

/// What holds for whole countries: `countries/CODE.yaml`, built into the program.
public final class Countries {
  private static final Map<String, Optional<Country>> SHIPPED = new ConcurrentHashMap<>();

  private Countries() {}

  /// The zone of a country's press; UTC for a country that has no file.
  ///
  /// @param code two capitals
  /// @throws ConfigException with everything that is wrong in its file
  public static ZoneId zone(String code) {
    return of(code).map(Country::zone).orElse(ZoneOffset.UTC);
  }

  /// Empty for a country that has no file.
  ///
  /// @param code two capitals
  /// @throws ConfigException with everything that is wrong in its file
  public static Optional<Country> of(String code) {
    return SHIPPED.computeIfAbsent(code, Countries::shipped);
  }

  /// All countries that have a file: networks cut off their neighbours' outlets too.
  ///
  /// @throws ConfigException with everything that is wrong in a file
  public static List<Country> all() {
    return Stream.of(Locale.getISOCountries()).sorted().flatMap(code -> of(code).stream()).toList();
  }

  /// @param name of the file, for errors
  /// @throws ConfigException with everything that is wrong
  static Country read(String name, String yaml) {
    return YamlFile.read(name, yaml, Countries::country);
  }

  private static Country country(YamlCursor root) {
    var fields =
        root.fields(
            "version", "country", "zone", "state_roots", "block_addresses", "block_pages", "legal");
    OutletsFile.requireVersion(fields.get("version"));
    YamlCursor zone = fields.get("zone");
    if (!zone.present()) {
      zone.problem("the zone is missing", "Write a name of the IANA list: Asia/Almaty.");
    }
    return new Country(
        OutletsFile.country(fields.get("country")),
        zone.zone(ZoneOffset.UTC),
        fields.get("state_roots").texts(),
        fields.get("block_addresses").list(Countries::address),
        PagePhrases.Kind.of(fields.get("block_pages")),
        fields.get("legal").list(Countries::law));
  }

  private static String address(YamlCursor cursor) {
    String address = cursor.text();
    if (!address.matches("https?://[^/\\s]+/?.*")) {
      cursor.problem("«" + address + "» is no address", "Write its beginning: http://host/path.");
    }
    return address;
  }

  private static Law law(YamlCursor cursor) {
    var fields = cursor.fields("id", "name", "says", "source");
    return new Law(
        fields.get("id").text(),
        byLanguage(fields.get("name")),
        byLanguage(fields.get("says")),
        address(fields.get("source")));
  }

  private static Map<String, String> byLanguage(YamlCursor cursor) {
    Map<String, String> texts = new LinkedHashMap<>();
    cursor.entries().forEach((language, text) -> texts.put(language, text.text()));
    if (texts.isEmpty()) {
      cursor.problem("nothing is said", "Say it in a language at least: {en: Law on Mass Media}.");
    }
    return texts;
  }

  private static Optional<Country> shipped(String code) {
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
