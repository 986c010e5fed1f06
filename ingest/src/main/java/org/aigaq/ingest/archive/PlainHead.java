package org.aigaq.ingest.archive;

import java.nio.charset.StandardCharsets;

/// Tells the head of a response that every reader understands alike: lines that end as they should,
/// names and values of plain characters, one length that is that of the rest. Most are such, and
/// need no second parser to be asked what it makes of them.
final class PlainHead {
  private static final int LONGEST = 16_384;
  private static final int MOST_DIGITS = 9;
  private static final String STATUS = "HTTP/1.x 000 ";
  private static final String IN_NAMES = "!#$%&'*+.^_`|~-";
  private static final boolean[] NAMED = new boolean[128];

  static {
    for (int c = 0; c < NAMED.length; c++) {
      NAMED[c] = Character.isLetterOrDigit(c) || IN_NAMES.indexOf(c) >= 0;
    }
  }

  private PlainHead() {}

  /// Where the body begins; negative when the response is not that simple.
  static int bodyOf(byte[] response) {
    int body = Payload.headEnd(response);
    if (body > LONGEST || !isStatus(response)) {
      return -1;
    }
    int from = lineEnd(response, STATUS.length()) + 2;
    return length(response, from, body - 2) == response.length - body ? body : -1;
  }

  /// The one length that the lines state; negative when a line is not plain, or they state none, or
  /// more.
  private static int length(byte[] response, int from, int to) {
    int length = -1;
    for (int at = from; at < to; ) {
      int colon = nameEnd(response, at);
      int value = response[colon + 1] == ' ' ? colon + 2 : colon + 1;
      int end = lineEnd(response, value);
      if (colon == at || response[colon] != ':' || !isValue(response, value, end)) {
        return -1;
      }
      String name = text(response, at, colon);
      boolean sized = name.equalsIgnoreCase("content-length");
      if (name.equalsIgnoreCase("transfer-encoding") || sized && length >= 0) {
        return -1;
      }
      length = sized ? number(response, value, end) : length;
      if (sized && length < 0) {
        return -1;
      }
      at = end + 2;
    }
    return length;
  }

  private static boolean isValue(byte[] response, int from, int to) {
    return to > from && response[from] != ' ' && isLineEnd(response, to);
  }

  private static boolean isStatus(byte[] response) {
    if (response.length < STATUS.length() + 4) {
      return false;
    }
    for (int i = 0; i < STATUS.length(); i++) {
      char wanted = STATUS.charAt(i);
      boolean fits =
          switch (wanted) {
            case 'x' -> response[i] == '0' || response[i] == '1';
            case '0' -> isDigit(response[i]);
            default -> response[i] == wanted;
          };
      if (!fits) {
        return false;
      }
    }
    return isLineEnd(response, lineEnd(response, STATUS.length()));
  }

  /// The empty line ends every walk before the body does.
  private static int nameEnd(byte[] response, int from) {
    int at = from;
    while (response[at] >= 0 && NAMED[response[at]]) {
      at++;
    }
    return at;
  }

  /// The first byte that is not printable ASCII.
  private static int lineEnd(byte[] response, int from) {
    int at = from;
    while (at < response.length && response[at] >= ' ' && response[at] <= '~') {
      at++;
    }
    return at;
  }

  private static boolean isLineEnd(byte[] response, int at) {
    return at + 1 < response.length && response[at] == '\r' && response[at + 1] == '\n';
  }

  /// Negative when it is none.
  private static int number(byte[] response, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      if (!isDigit(response[i]) || to - from > MOST_DIGITS) {
        return -1;
      }
      value = value * 10 + response[i] - '0';
    }
    return value;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static String text(byte[] response, int from, int to) {
    return new String(response, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
