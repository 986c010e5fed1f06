package org.aigaq.ingest.read.text;

import java.nio.charset.StandardCharsets;

/// UTF-8 that was once taken for Latin-1 and encoded again, undone.
final class Twice {
  /// First bytes of what such pages hold: punctuation, western and Cyrillic letters.
  private static final char[] LEADS = {'\u00e2', '\u00c2', '\u00c3', '\u00d0', '\u00d1'};

  /// Fewer could be chance.
  private static final int MIN_RUNS = 3;

  private Twice() {}

  /// The text itself unless nine tenths of its runs of Latin-1's upper half are UTF-8.
  static String undone(String text) {
    if (!mayBe(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int runs = 0;
    int hits = 0;
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isUpper(text.charAt(end))) {
        end++;
      }
      if (end == at) {
        out.append(text.charAt(at++));
        continue;
      }
      String run = text.substring(at, end);
      String once = once(run);
      runs++;
      hits += once.length() < run.length() ? 1 : 0;
      out.append(once);
      at = end;
    }
    return hits >= MIN_RUNS && hits * 10L >= runs * 9L ? out.toString() : text;
  }

  private static boolean mayBe(String text) {
    for (char lead : LEADS) {
      int at = text.indexOf(lead);
      if (at >= 0 && at + 1 < text.length() && isContinuation(text.charAt(at + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUpper(char c) {
    return c >= 0x80 && c <= 0xff;
  }

  private static boolean isContinuation(char c) {
    return c >= 0x80 && c < 0xc0;
  }

  private static String once(String run) {
    String decoded = new String(run.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return decoded.indexOf('\ufffd') < 0 ? decoded : run;
  }
}
