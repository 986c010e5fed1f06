package org.aigaq.streams.edit;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes two spellings of one text equal: Unicode composition, quotes, dashes, spaces, invisible
/// characters, ё, and Latin letters that stand for Cyrillic look-alikes.
public final class Folding {
  private static final String LATIN = "aceopxyiABCEHKMOPTX";
  private static final String CYRILLIC = "асеорхуіАВСЕНКМОРТХ";
  private static final Pattern ENTITY =
      Pattern.compile(
          "&(?:amp;)?(nbsp|quot|laquo|raquo|amp|mdash|ndash|hellip|shy|#160|#39|apos);");
  private static final Map<String, String> ENTITIES =
      Map.ofEntries(
          Map.entry("nbsp", " "),
          Map.entry("#160", " "),
          Map.entry("quot", "\""),
          Map.entry("laquo", "\""),
          Map.entry("raquo", "\""),
          Map.entry("amp", "&"),
          Map.entry("mdash", "-"),
          Map.entry("ndash", "-"),
          Map.entry("hellip", "..."),
          Map.entry("shy", ""),
          Map.entry("#39", "'"),
          Map.entry("apos", "'"));
  private static final int LONE = 1;
  private static final Pattern WORD = Pattern.compile("\\p{L}++");
  private static final Pattern SPACES = Pattern.compile("\\s++");

  private Folding() {}

  /// Typography made plain; letters, case and line breaks stay.
  public static String plain(String text) {
    String composed = Normalizer.normalize(entities(text), Normalizer.Form.NFC);
    StringBuilder out = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      character(composed.charAt(i), out);
    }
    return lookAlikes(out.toString());
  }

  /// For comparison: plain, lower-case, ё as е, white space folded.
  public static String key(String text) {
    String low = plain(text).toLowerCase(Locale.ROOT).replace('ё', 'е');
    return SPACES.matcher(low).replaceAll(" ").strip();
  }

  /// Entities that a page left in its text. Twice-written ones become what they stand for too.
  private static String entities(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return ENTITY
        .matcher(text)
        .replaceAll(found -> ENTITIES.getOrDefault(found.group(1), found.group()));
  }

  /// The word holds Latin letters only.
  static boolean latin(String word) {
    return word.codePoints()
        .allMatch(c -> Character.UnicodeScript.of(c) != Character.UnicodeScript.CYRILLIC);
  }

  private static void character(char c, StringBuilder out) {
    switch (c) {
      // invisible: soft hyphen, zero-width space and joiners, direction and word joiner, BOM
      case '\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff' -> {}
      case '\u00a0', '\u2007', '\u2009', '\u200a', '\u202f', '\u2002', '\u2003', '\t' ->
          out.append(' ');
      case '«', '»', '“', '”', '„', '‟', '‹', '›', '〝', '〞', '＂' -> out.append('"');
      case '’', '‘', '‚', 'ʼ', '`', '´' -> out.append('\'');
      case '–', '—', '―', '‐', '‑', '‒', '−', '﹣' -> out.append('-');
      case '…' -> out.append("...");
      default -> out.append(c);
    }
  }

  /// A word that holds a Cyrillic letter holds no Latin one on purpose, when each has a twin.
  private static String lookAlikes(String text) {
    Matcher words = WORD.matcher(text);
    StringBuilder out = null;
    int from = 0;
    boolean cyrillic = false;
    while (words.find()) {
      boolean lone =
          words.end() - words.start() == LONE && (cyrillic || cyrillicAfter(text, words.end()));
      boolean twin = lone && LATIN.indexOf(text.charAt(words.start())) >= 0;
      cyrillic = isCyrillic(text.charAt(words.start()));
      if (twin || mixed(text, words.start(), words.end())) {
        out = out == null ? new StringBuilder(text.length()) : out;
        out.append(text, from, words.start());
        for (int i = words.start(); i < words.end(); i++) {
          int at = LATIN.indexOf(text.charAt(i));
          out.append(at < 0 ? text.charAt(i) : CYRILLIC.charAt(at));
        }
        from = words.end();
      }
    }
    return out == null ? text : out.append(text, from, text.length()).toString();
  }

  /// A preposition typed with a Latin letter: the next word is Cyrillic.
  private static boolean cyrillicAfter(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        return isCyrillic(text.charAt(i));
      }
    }
    return false;
  }

  private static boolean isCyrillic(char c) {
    return c >= '\u0400' && c <= '\u04ff';
  }

  private static boolean mixed(String text, int start, int end) {
    boolean cyrillic = false;
    boolean twin = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < 128) {
        if (LATIN.indexOf(c) < 0) {
          return false;
        }
        twin = true;
      } else {
        cyrillic |= isCyrillic(c);
      }
    }
    return cyrillic && twin;
  }
}
