package org.aigaq.ingest.read.text;

import java.util.Locale;
import java.util.regex.Pattern;

/// Dates in one script: ASCII digits, lower case, East Asian marks as separators.
final class DateText {
  private static final Pattern EAST_DAY =
      Pattern.compile("(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일号]?");
  private static final Pattern EAST_TIME =
      Pattern.compile("(\\d{1,2})\\s*[時时시点點]\\s*(\\d{1,2})\\s*[分분]?(?:\\s*(\\d{1,2})\\s*[秒초])?");
  private static final Pattern HALF_BEFORE =
      Pattern.compile(
          "(?:(am|a\\.m\\.|오전|上午|午前)|(pm|p\\.m\\.|오후|下午|午後))\\s*(\\d{1,2}:\\d{2}(?::\\d{2})?)");
  private static final Pattern EAST = Pattern.compile("[\\u3040-\\u9fff\\uac00-\\ud7af]");

  /// As cameras write it.
  private static final Pattern COLONS =
      Pattern.compile("(?<!\\d)(\\d{4}):(\\d{2}):(\\d{2})(?=[ t]\\d)");

  private DateText() {}

  static String tidy(String raw) {
    String text = Texts.fold(raw.replace("&nbsp;", " ")).toLowerCase(Locale.ROOT);
    text = COLONS.matcher(digits(text)).replaceAll("$1-$2-$3");
    if (EAST.matcher(text).find()) {
      text = EAST_DAY.matcher(text).replaceAll("$1-$2-$3 ");
      text =
          EAST_TIME
              .matcher(text)
              .replaceAll(
                  m ->
                      m.group(1)
                          + ":"
                          + two(m.group(2))
                          + (m.group(3) == null ? "" : ":" + two(m.group(3)))
                          + " ");
    }
    return HALF_BEFORE
        .matcher(text)
        .replaceAll(m -> m.group(3) + (m.group(1) == null ? " pm" : " am"));
  }

  /// The century of a two-digit year: nothing believable is older than 1990.
  static int year(int twoDigits) {
    return twoDigits < 90 ? 2000 + twoDigits : 1900 + twoDigits;
  }

  private static String two(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }

  /// Digits of any script as ASCII.
  private static String digits(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && Character.isDigit(c)) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
      }
    }
    return out == null ? text : out.toString();
  }
}
