package org.aigaq.ingest.read.article;

import org.aigaq.ingest.read.text.Texts;

/// What each character of the basic plane is, looked up: every character of a page is asked several
/// times.
final class Letter {
  private static final int CHARACTERS = 1 << 16;
  private static final int LETTER = 1;
  private static final int UPPER = 1 << 1;
  private static final int DIGIT = 1 << 2;
  private static final int UNPRINTED = 1 << 3;

  private static final byte[] KINDS = new byte[CHARACTERS];
  private static final char[] LOWER = new char[CHARACTERS];

  static {
    for (int i = 0; i < CHARACTERS; i++) {
      char c = (char) i;
      int kind = Character.isLetter(c) ? LETTER : 0;
      kind |= Character.isUpperCase(c) ? UPPER : 0;
      kind |= Character.isDigit(c) ? DIGIT : 0;
      kind |= Texts.isSpace(c) || Texts.isInvisible(c) ? UNPRINTED : 0;
      KINDS[i] = (byte) kind;
      LOWER[i] = Character.toLowerCase(c);
    }
  }

  private Letter() {}

  static boolean isLetter(char c) {
    return (KINDS[c] & LETTER) != 0;
  }

  static boolean isUpper(char c) {
    return (KINDS[c] & UPPER) != 0;
  }

  static boolean isDigit(char c) {
    return (KINDS[c] & DIGIT) != 0;
  }

  static boolean isLetterOrDigit(char c) {
    return (KINDS[c] & (LETTER | DIGIT)) != 0;
  }

  /// Neither white space nor invisible.
  static boolean isPrinted(char c) {
    return (KINDS[c] & UNPRINTED) == 0;
  }

  static char lower(char c) {
    return LOWER[c];
  }
}
