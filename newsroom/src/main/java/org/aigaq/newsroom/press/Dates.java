package org.aigaq.newsroom.press;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/// Instants as the outlets write them, in the one time zone of the country.
final class Dates {

  private static final ZoneOffset ZONE = ZoneOffset.ofHours(5);
  private static final DateTimeFormatter RFC_1123 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
  private static final DateTimeFormatter NUMERIC =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);
  private static final Map<String, DateTimeFormatter> LONG =
      Map.of(
          "kk", DateTimeFormatter.ofPattern("yyyy 'ж.' d MMMM, HH:mm", Locale.of("kk")),
          "ru", DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.of("ru")),
          "en", DateTimeFormatter.ofPattern("MMMM d, yyyy, HH:mm", Locale.ENGLISH));

  private Dates() {}

  static String iso(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at(instant).withNano(0));
  }

  static String rfc1123(Instant instant) {
    return RFC_1123.format(at(instant));
  }

  static String numeric(Instant instant) {
    return NUMERIC.format(at(instant));
  }

  static String spelled(Instant instant, String language) {
    return LONG.getOrDefault(language, NUMERIC).format(at(instant));
  }

  /// "3 ч назад": whole minutes, hours or days, with the words of the language.
  static String relative(Instant instant, Instant now, Map<String, String> words) {
    Duration age = Duration.between(instant, now);
    long minutes = Math.max(age.toMinutes(), 0);
    String amount =
        minutes < 60
            ? minutes + " " + words.get("minutes")
            : minutes < 1440
                ? minutes / 60 + " " + words.get("hours")
                : minutes / 1440 + " " + words.get("days");
    return amount + " " + words.get("ago");
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZONE);
  }
}
