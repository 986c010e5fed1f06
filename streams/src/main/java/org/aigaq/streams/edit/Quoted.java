package org.aigaq.streams.edit;

/// Which letters of a text stand within quotations.
final class Quoted {
  private Quoted() {}

  /// A mark after a space opens, another closes; a closing one without an opening one ends a
  /// quotation that began before, an opening one without an end lasts.
  ///
  /// @param plain a text through `Folding.plain`: all marks are `"`
  static boolean[] in(String plain) {
    boolean[] quoted = new boolean[plain.length()];
    int open = -1;
    boolean any = false;
    for (int i = 0; i < plain.length(); i++) {
      if (plain.charAt(i) != '"') {
        continue;
      }
      boolean opening = i == 0 || " ([-".indexOf(plain.charAt(i - 1)) >= 0;
      if (opening && open < 0) {
        open = i;
      } else if (!opening && (open >= 0 || !any)) {
        fill(plain, open + 1, i, quoted);
        open = -1;
      }
      any = true;
    }
    if (open >= 0) {
      fill(plain, open + 1, plain.length(), quoted);
    }
    return quoted;
  }

  private static void fill(String plain, int from, int to, boolean[] quoted) {
    if (words(plain, from, to) >= Tokens.QUOTATION) {
      java.util.Arrays.fill(quoted, from, to, true);
    }
  }

  private static int words(String plain, int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      boolean begins = i == from || plain.charAt(i - 1) == ' ';
      words += begins && Character.isLetterOrDigit(plain.charAt(i)) ? 1 : 0;
    }
    return words;
  }
}
