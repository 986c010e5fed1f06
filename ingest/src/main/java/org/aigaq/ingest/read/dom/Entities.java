package org.aigaq.ingest.read.dom;

import static java.util.Map.entry;

import java.util.Map;
import org.jsoup.parser.Parser;

/// Character references, the frequent ones without a detour.
final class Entities {
  private static final int LONGEST = 12;

  private static final Map<String, Integer> FREQUENT =
      Map.ofEntries(
          entry("amp", (int) '&'),
          entry("lt", (int) '<'),
          entry("gt", (int) '>'),
          entry("quot", (int) '"'),
          entry("apos", (int) '\''),
          entry("nbsp", 0xa0),
          entry("laquo", 0xab),
          entry("raquo", 0xbb),
          entry("mdash", 0x2014),
          entry("ndash", 0x2013),
          entry("lsquo", 0x2018),
          entry("rsquo", 0x2019),
          entry("ldquo", 0x201c),
          entry("rdquo", 0x201d),
          entry("hellip", 0x2026));

  private Entities() {}

  /// Appends a part of a source, decoded.
  static void append(String in, int from, int to, boolean attribute, StringBuilder out) {
    int at = from;
    for (int amp = in.indexOf('&', at, to); amp >= 0; amp = in.indexOf('&', at, to)) {
      out.append(in, at, amp);
      int semicolon = in.indexOf(';', amp, Math.min(to, amp + LONGEST));
      int c = semicolon < 0 ? 0 : frequent(in, amp + 1, semicolon);
      if (c == 0) {
        int end = end(in, amp + 1, to);
        out.append(Parser.unescapeEntities(in.substring(amp, end), attribute));
        at = end;
      } else {
        out.appendCodePoint(c);
        at = semicolon + 1;
      }
    }
    out.append(in, at, to);
  }

  private static int end(String in, int from, int to) {
    int i = from;
    while (i < to
        && i < from + 40
        && (Character.isLetterOrDigit(in.charAt(i)) || in.charAt(i) == '#')) {
      i++;
    }
    return i < to && (in.charAt(i) == ';' || in.charAt(i) == '=') ? i + 1 : i;
  }

  private static int frequent(String in, int from, int to) {
    if (in.charAt(from) == '#') {
      return number(in, from + 1, to);
    }
    return FREQUENT.getOrDefault(in.substring(from, to), 0);
  }

  /// 0 for what needs the standard's special rules.
  private static int number(String in, int from, int to) {
    boolean hex = from < to && (in.charAt(from) | 32) == 'x';
    int value = 0;
    for (int i = hex ? from + 1 : from; i < to; i++) {
      int digit = Character.digit(in.charAt(i), hex ? 16 : 10);
      if (digit < 0 || value > 0xffff) {
        return 0;
      }
      value = value * (hex ? 16 : 10) + digit;
    }
    boolean plain = (value >= ' ' && value < 0x80) || (value >= 0xa0 && value < 0xd800);
    return plain || (value >= 0xe000 && value < 0xfffe) ? value : 0;
  }
}
