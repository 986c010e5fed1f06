package org.aigaq.ingest.read.text;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Small cleaning of short texts.
public final class Texts {
  private Texts() {}

  /// White space folded to single spaces, invisible characters dropped, ends trimmed.
  public static String fold(String text) {
    return isFolded(text) ? text : folded(text);
  }

  private static boolean isFolded(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' ? before == ' ' : c < ' ' || c >= 0x7f && (isSpace(c) || isInvisible(c))) {
        return false;
      }
      before = c;
    }
    return text.isEmpty() || before != ' ';
  }

  private static String folded(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        gap = true;
      } else if (!isInvisible(c)) {
        if (gap && !out.isEmpty()) {
          out.append(' ');
        }
        gap = false;
        out.append(c);
      }
    }
    return out.toString();
  }

  public static boolean isSpace(char c) {
    return c <= ' '
        || c == 0xa0
        || c == 0x202f
        || c == 0x3000
        || c == 0x85
        || (c >= 0x2000 && c <= 0x200a)
        || c == 0x2028
        || c == 0x2029;
  }

  public static boolean isInvisible(char c) {
    return c == 0xad
        || (c >= 0x200b && c <= 0x200f)
        || c == 0x2060
        || c == 0xfeff
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x7f && c < 0xa0)
        || c == 0xfffe
        || c == 0xffff;
  }

  /// A text that may hold mark-up and escapes, once or twice over, as plain text.
  public static String plain(String text) {
    String now = text;
    for (int i = 0; i < 2 && (now.indexOf('<') >= 0 || now.indexOf('&') >= 0); i++) {
      String next = strip(now);
      if (next.equals(now)) {
        break;
      }
      now = next;
    }
    return fold(now);
  }

  private static String strip(String text) {
    if (text.indexOf('<') < 0 || !looksLikeTags(text)) {
      return Parser.unescapeEntities(text, false);
    }
    Document doc = Jsoup.parseBodyFragment(text);
    doc.select("script,style,noscript,iframe,template").remove();
    return doc.body().text();
  }

  /// `a < b` is text; `<b>` and `</p` are tags.
  private static boolean looksLikeTags(String text) {
    for (int i = text.indexOf('<'); i >= 0 && i + 1 < text.length(); i = text.indexOf('<', i + 1)) {
      char next = text.charAt(i + 1);
      if (Character.isLetter(next) || next == '/' || next == '!') {
        return true;
      }
    }
    return false;
  }

  /// The first `max` characters, ending at a word when one ends near, with an ellipsis when cut.
  public static String shorten(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    int end = text.lastIndexOf(' ', max - 1);
    if (end < max * 3 / 4) {
      end = max - 1;
    }
    return text.substring(0, wholeCharacters(text, end)) + "…";
  }

  /// The nearest end at or before `end` that splits no surrogate pair.
  public static int wholeCharacters(String text, int end) {
    boolean inside = end > 0 && end < text.length() && Character.isLowSurrogate(text.charAt(end));
    return inside ? end - 1 : end;
  }

  public static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      if (letter && !inside) {
        words++;
      }
      inside = letter;
    }
    return words;
  }

  /// Absent for what is blank.
  public static @Nullable String orNull(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String folded = fold(text);
    return folded.isEmpty() ? null : folded;
  }
}
