package org.aigaq.contract.config;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations and sizes as people write them.
public final class Values {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
  private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s?(B|KB|MB|GB)?");

  private Values() {}

  /// `500ms`, `2s`, `10m`, `6h`, `3d`; empty when it is none of them.
  public static Optional<Duration> duration(String text) {
    Matcher match = DURATION.matcher(text.strip());
    if (!match.matches()) {
      return Optional.empty();
    }
    long n = Long.parseLong(match.group(1));
    return Optional.of(
        switch (match.group(2)) {
          case "ms" -> Duration.ofMillis(n);
          case "s" -> Duration.ofSeconds(n);
          case "m" -> Duration.ofMinutes(n);
          case "h" -> Duration.ofHours(n);
          default -> Duration.ofDays(n);
        });
  }

  /// `10MB`, `300KB`, `1000`: decimal units, bytes; empty when it is none of them.
  public static Optional<Long> size(String text) {
    Matcher match = SIZE.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (!match.matches()) {
      return Optional.empty();
    }
    String unit = match.group(2) == null ? "B" : match.group(2);
    long factor =
        switch (unit) {
          case "KB" -> 1_000L;
          case "MB" -> 1_000_000L;
          case "GB" -> 1_000_000_000L;
          default -> 1L;
        };
    return Optional.of(Long.parseLong(match.group(1)) * factor);
  }
}
