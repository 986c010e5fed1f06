package org.aigaq.streams.edit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits a sentence in words, numbers and signs. "12 000", "12000" and "12 тыс." are one number.
final class Tokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<word>\\p{L}[\\p{L}\\p{M}\\p{Nd}]*+(?:[-'](?=\\p{L})[\\p{L}\\p{M}\\p{Nd}]++)*+)"
              + "|(?<grouped>\\d{1,3}(?: \\d{3})++(?!\\d)(?:[.,]\\d++)?+)"
              + "|(?<number>\\d++(?:[.,:]\\d++)*+)"
              + "|(?<sign>[^\\s\\p{L}\\d])");
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{1,2}:\\d{2}(?::\\d{2})?|\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}|\\d{4}\\.\\d{2}\\.\\d{2}");
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:,\\d{3})++");

  /// Longer digit runs are identifiers, not amounts.
  private static final int MOST_DIGITS = 18;

  /// A word that multiplies the number before it.
  ///
  /// @param open any ending may follow
  private record Scale(String word, boolean open, int zeros) {}

  private static final List<Scale> SCALES =
      List.of(
          new Scale("тыс", false, 3),
          new Scale("тысяч", true, 3),
          new Scale("мың", true, 3),
          new Scale("thousand", true, 3),
          new Scale("млн", true, 6),
          new Scale("миллион", true, 6),
          new Scale("million", true, 6),
          new Scale("mln", false, 6),
          new Scale("млрд", true, 9),
          new Scale("миллиард", true, 9),
          new Scale("billion", true, 9),
          new Scale("bln", false, 9),
          new Scale("трлн", true, 12),
          new Scale("триллион", true, 12),
          new Scale("trillion", true, 12));

  private Tokens() {}

  /// @param plain a text through `Folding.plain`
  static List<Token> of(String plain) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(plain);
    boolean opens = true;
    while (matcher.find()) {
      Token token = token(matcher, opens);
      opens &= token.sign();
      if (!scaled(tokens, token)) {
        tokens.add(token);
      }
    }
    return tokens;
  }

  private static Token token(Matcher matcher, boolean opens) {
    String text = matcher.group();
    if (matcher.group("word") != null) {
      String key = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
      return new Token(text, key, Token.Kind.WORD, opens);
    }
    if (matcher.group("sign") != null) {
      return new Token(text, text, Token.Kind.SIGN, false);
    }
    if (DATE.matcher(text).matches()) {
      return new Token(text, text, Token.Kind.DATE, opens);
    }
    return new Token(text, value(text), Token.Kind.NUMBER, opens);
  }

  private static String value(String text) {
    String digits = text.replace(" ", "");
    digits =
        THOUSANDS.matcher(digits).matches() ? digits.replace(",", "") : digits.replace(',', '.');
    boolean amount =
        digits.length() <= MOST_DIGITS && digits.indexOf('.') == digits.lastIndexOf('.');
    return amount && digits.indexOf(':') < 0
        ? new BigDecimal(digits).stripTrailingZeros().toPlainString()
        : digits;
  }

  /// "тыс." after a number becomes part of it.
  private static boolean scaled(List<Token> tokens, Token word) {
    if (tokens.isEmpty() || word.kind() != Token.Kind.WORD) {
      return false;
    }
    Token number = tokens.getLast();
    int zeros = number.kind() == Token.Kind.NUMBER ? zeros(word.key()) : 0;
    if (zeros == 0 || number.key().length() > MOST_DIGITS || !isAmount(number.key())) {
      return false;
    }
    String value =
        new BigDecimal(number.key()).scaleByPowerOfTen(zeros).stripTrailingZeros().toPlainString();
    tokens.set(
        tokens.size() - 1,
        new Token(number.text() + " " + word.text(), value, Token.Kind.NUMBER, number.opens()));
    return true;
  }

  private static boolean isAmount(String key) {
    return key.indexOf(':') < 0 && key.indexOf('.') == key.lastIndexOf('.');
  }

  private static int zeros(String word) {
    for (Scale scale : SCALES) {
      if (word.equals(scale.word()) || (scale.open() && word.startsWith(scale.word()))) {
        return scale.zeros();
      }
    }
    return 0;
  }
}
