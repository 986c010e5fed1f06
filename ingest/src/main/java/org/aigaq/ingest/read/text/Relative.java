package org.aigaq.ingest.read.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times told from the reader's present: "yesterday at 10:15", "2 часа назад", "бүгін 09:00". The
/// reading must be of the same day as the text, so only what was just fetched is read so.
final class Relative {
  private static final Pattern AGO =
      Pattern.compile(
          "(?:(\\d{1,3})|(?:a|an|one|один|одну|бір))?\\s*"
              + "(s|sec|secs|seconds?|секунд\\p{L}*|сек|min|mins|minutes?|минут\\p{L}*|мин|hrs?|hours?|час\\p{L}*|ч"
              + "|сағат|days?|дн\\p{L}+|день|күн|weeks?|недел\\p{L}+|апта)\\.?\\s*(?:ago|назад|бұрын)");
  private static final Pattern NOW =
      Pattern.compile("(?:just now|now|только что|сейчас|жаңа ғана|қазір)");
  private static final Pattern LEFT =
      Pattern.compile("[\\s,.;|/–—-]*(?:в|at|сағат|um)?[\\s,.;|/–—-]*");
  private static final Map<String, Integer> DAYS =
      Map.of(
          "today",
          0,
          "сегодня",
          0,
          "бүгін",
          0,
          "bügin",
          0,
          "yesterday",
          1,
          "вчера",
          1,
          "кеше",
          1,
          "позавчера",
          2,
          "алдыңгүні",
          2);
  private static final List<String> ORDER =
      List.of(
          "позавчера",
          "today",
          "сегодня",
          "бүгін",
          "bügin",
          "yesterday",
          "вчера",
          "кеше",
          "алдыңгүні");

  private Relative() {}

  /// @param text tidied
  /// @param now what it is told from
  static Optional<Instant> instant(String text, Instant now, ZoneId zone) {
    if (NOW.matcher(text).matches()) {
      return Optional.of(now);
    }
    Matcher ago = AGO.matcher(text);
    if (ago.matches()) {
      long count = ago.group(1) == null ? 1 : Long.parseLong(ago.group(1));
      return Optional.of(now.minus(unit(ago.group(2)).multipliedBy(count)));
    }
    for (String word : ORDER) {
      if (text.startsWith(word)) {
        StringBuilder rest = new StringBuilder(text.substring(word.length()));
        LocalTime time = TimeOfDay.take(rest).time();
        boolean alone = LEFT.matcher(rest).matches();
        LocalDate day = now.atZone(zone).toLocalDate().minusDays(DAYS.getOrDefault(word, 0));
        Instant at = day.atTime(time == null ? LocalTime.MIDNIGHT : time).atZone(zone).toInstant();
        return alone ? Optional.of(at) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Duration unit(String word) {
    return switch (word.charAt(0)) {
      case 's' -> Duration.ofSeconds(1);
      case 'm', 'м' -> Duration.ofMinutes(1);
      case 'h', 'ч' -> Duration.ofHours(1);
      case 'с' -> word.startsWith("сек") ? Duration.ofSeconds(1) : Duration.ofHours(1);
      case 'w', 'н', 'а' -> Duration.ofDays(7);
      default -> Duration.ofDays(1);
    };
  }
}
