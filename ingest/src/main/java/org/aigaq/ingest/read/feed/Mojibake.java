package org.aigaq.ingest.read.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// UTF-8 that was once taken for an 8-bit charset and encoded again, undone.
final class Mojibake {
  private static final List<String> MISTAKEN =
      List.of(upper("windows-1251"), upper("windows-1252"), upper("iso-8859-1"));
  private static final Pattern FOREIGN = Pattern.compile("[^\\x00-\\x7f]+");
  private static final int SAMPLE = 200_000;

  /// Fewer could be chance.
  private static final int MIN_RUNS = 5;

  private Mojibake() {}

  /// The text itself unless nine tenths of its foreign words are UTF-8 read wrongly.
  static String undone(String text) {
    String head = text.substring(0, Math.min(text.length(), SAMPLE));
    for (String mistaken : MISTAKEN) {
      int runs = 0;
      int hits = 0;
      Matcher run = FOREIGN.matcher(head);
      while (run.find()) {
        runs++;
        String word = run.group();
        hits += undone(word, mistaken).length() < word.length() ? 1 : 0;
      }
      if (runs >= MIN_RUNS && hits * 10L >= runs * 9L) {
        return FOREIGN
            .matcher(text)
            .replaceAll(m -> Matcher.quoteReplacement(undone(m.group(), mistaken)));
      }
    }
    return text;
  }

  private static String undone(String word, String mistaken) {
    byte[] bytes = new byte[word.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = word.charAt(i);
      int one = c < 0xa0 ? c : encoded(c, mistaken);
      if (one < 0x80) {
        return word;
      }
      bytes[i] = (byte) one;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return word;
    }
  }

  /// The byte of a character in an 8-bit charset, or -1.
  private static int encoded(char c, String upper) {
    int at = upper.indexOf(c);
    return at < 0 ? -1 : 0x80 + at;
  }

  /// The characters of the bytes from 0x80 on.
  private static String upper(String charset) {
    byte[] bytes = new byte[128];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + i);
    }
    return new String(bytes, Charset.forName(charset));
  }
}
