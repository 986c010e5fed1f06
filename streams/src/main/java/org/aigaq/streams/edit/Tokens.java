package org.aigaq.streams.edit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits a sentence in words, numbers and signs, in any language. "12 000" and "12000" are one
/// number; an ending tied to a number ("14-го", "40%-ға") is none of its own.
final class Tokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<dotted>[A-Za-z](?:\\.[A-Za-z])++(?![\\p{L}\\p{Nd}]))"
              + "|(?<word>\\p{L}[\\p{L}\\p{M}\\p{Nd}]*+(?:[-'](?=\\p{L})[\\p{L}\\p{M}\\p{Nd}]++)*+)"
              + "|(?<grouped>\\d{1,3}(?: \\d{3})++(?!\\d)(?:[.,]\\d++)?+)(?:-\\p{L}{1,4}(?![\\p{L}\\d]))?+"
              + "|(?<number>\\d++(?:[.,:]\\d++)*+)"
              + "(?:-\\p{L}{1,4}(?![\\p{L}\\d])|(?:st|nd|rd|th)(?!\\p{L}))?+"
              + "|(?<unit>[%\\p{Sc}№])(?:-\\p{L}{1,4}(?!\\p{L}))?+"
              + "|(?<sign>[^\\s\\p{L}\\d])");
  private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?");
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:,\\d{3})++");

  /// Longer digit runs are identifiers, not amounts.
  static final int MOST_DIGITS = 18;

  /// Shorter passages in quotation marks are names of things.
  static final int QUOTATION = 4;

  private Tokens() {}

  /// @param plain a text through `Folding.plain`
  static List<Token> of(String plain) {
    boolean[] quoted = Quoted.in(plain);
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(plain);
    boolean opens = true;
    boolean before = false;
    while (matcher.find()) {
      boolean inside = quoted[matcher.start()];
      Token token = token(matcher, opens || (inside && !before), inside);
      opens &= token.sign();
      before = inside && !(token.sign() && !before);
      tokens.add(token);
    }
    return tokens;
  }

  private static Token token(Matcher matcher, boolean opens, boolean quoted) {
    String word = matcher.group("word") == null ? matcher.group("dotted") : matcher.group("word");
    if (word != null) {
      String key = word.toLowerCase(Locale.ROOT).replace('ё', 'е');
      return new Token(word, key, Token.Kind.WORD, opens, quoted);
    }
    if (matcher.group("unit") != null) {
      String unit = matcher.group("unit");
      return new Token(unit, unit, Token.Kind.WORD, false, quoted);
    }
    String number =
        matcher.group("number") == null ? matcher.group("grouped") : matcher.group("number");
    if (number == null) {
      return new Token(matcher.group(), matcher.group(), Token.Kind.SIGN, false, quoted);
    }
    return CLOCK.matcher(number).matches()
        ? new Token(number, clock(number), Token.Kind.DATE, opens, quoted)
        : new Token(number, value(number), Token.Kind.NUMBER, opens, quoted);
  }

  /// "09:15" and "9:15" are one time.
  static String clock(String text) {
    return text.startsWith("0") && text.indexOf(':') == 2 ? text.substring(1) : text;
  }

  private static String value(String text) {
    String digits = text.replace(" ", "");
    digits =
        THOUSANDS.matcher(digits).matches() ? digits.replace(",", "") : digits.replace(',', '.');
    return isAmount(digits) ? new BigDecimal(digits).stripTrailingZeros().toPlainString() : digits;
  }

  static boolean isAmount(String key) {
    return key.length() <= MOST_DIGITS
        && key.indexOf(':') < 0
        && key.indexOf('/') < 0
        && key.indexOf('.') == key.lastIndexOf('.');
  }
}
