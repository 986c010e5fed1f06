package org.aigaq.streams.sentence;

import java.time.Duration;

/// Titles, numbers and durations inside sentences.
final class Words {
  private static final int LONGEST = 140;

  private Words() {}

  /// Cut to what a message bears; inner quotation marks made inner ones.
  static String title(String title) {
    String inner = title.strip().replace('«', '„').replace('»', '“').replaceAll("\\s+", " ");
    return inner.length() <= LONGEST ? inner : inner.substring(0, LONGEST - 1).strip() + "…";
  }

  /// Russian: 1 проверка, 2 проверки, 5 проверок, 21 проверка.
  static String russian(long number, String one, String few, String many) {
    long tens = number % 100;
    long ones = number % 10;
    if (ones == 1 && tens != 11) {
      return one;
    }
    return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? few : many;
  }

  static String english(long number, String one, String many) {
    return number == 1 ? one : many;
  }

  /// The largest unit that has a whole number: an amount and its place, 0 seconds to 3 days.
  record Amount(long number, int unit) {
    static Amount of(Duration duration) {
      if (duration.toDays() >= 2) {
        return new Amount(duration.toDays(), 3);
      }
      if (duration.toHours() >= 2) {
        return new Amount(duration.toHours(), 2);
      }
      return duration.toMinutes() >= 2
          ? new Amount(duration.toMinutes(), 1)
          : new Amount(duration.toSeconds(), 0);
    }
  }

  static String russian(Duration duration) {
    Amount a = Amount.of(duration);
    String unit =
        switch (a.unit()) {
          case 3 -> russian(a.number(), "день", "дня", "дней");
          case 2 -> russian(a.number(), "час", "часа", "часов");
          case 1 -> russian(a.number(), "минуту", "минуты", "минут");
          default -> russian(a.number(), "секунду", "секунды", "секунд");
        };
    return a.number() + " " + unit;
  }

  static String kazakh(Duration duration) {
    Amount a = Amount.of(duration);
    String[] units = {"секунд", "минут", "сағат", "күн"};
    return a.number() + " " + units[a.unit()];
  }

  static String english(Duration duration) {
    Amount a = Amount.of(duration);
    String[] units = {"second", "minute", "hour", "day"};
    return a.number() + " " + units[a.unit()] + (a.number() == 1 ? "" : "s");
  }
}
