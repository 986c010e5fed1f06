package org.aigaq.language.diff;

import java.util.ArrayList;
import java.util.List;

/// Cuts text into words, runs of white space and single other characters; joined again they are the
/// text. A hyphen or apostrophe between letters belongs to the word.
final class Tokens {
  private Tokens() {}

  /// By hand and not by a regular expression, whose matcher recurses on hostile input.
  static List<String> of(String text) {
    List<String> tokens = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = end(text, start);
      tokens.add(text.substring(start, end));
      start = end;
    }
    return tokens;
  }

  static boolean isWord(String token) {
    return isWordPart(token.codePointAt(0));
  }

  static boolean isSpace(String token) {
    return Character.isWhitespace(token.codePointAt(0));
  }

  private static int end(String text, int start) {
    int first = text.codePointAt(start);
    int i = start + Character.charCount(first);
    if (isWordPart(first)) {
      return endOfWord(text, i);
    }
    if (Character.isWhitespace(first)) {
      while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
        i++;
      }
    }
    return i;
  }

  private static int endOfWord(String text, int from) {
    int i = from;
    while (i < text.length()) {
      int here = text.codePointAt(i);
      int next = i + Character.charCount(here);
      boolean inside =
          isWordPart(here)
              || (isJoiner(here) && next < text.length() && isWordPart(text.codePointAt(next)));
      if (!inside) {
        return i;
      }
      i = next;
    }
    return i;
  }

  private static boolean isWordPart(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isJoiner(int c) {
    return c == '-' || c == '\'' || c == '’' || c == '‑';
  }
}
