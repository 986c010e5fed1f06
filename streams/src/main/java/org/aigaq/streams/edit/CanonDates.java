package org.aigaq.streams.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates become tokens for the day of a month (`d29.12`) and for the year (`y2025`), whatever their
/// order and notation; months and weekdays alone become `m12`, `w1`.
final class CanonDates {
  private static final Pattern NUMERIC =
      Pattern.compile("(\\d{1,2})[.](\\d{1,2})[.](\\d{4}|\\d{2})");
  private static final Pattern ISO = Pattern.compile("(\\d{4})[.](\\d{2})[.](\\d{2})");
  private static final Pattern DAY = Pattern.compile("[12]?\\d|3[01]");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

  private final Lexicon lexicon;

  CanonDates(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<Token> of(List<Token> tokens) {
    List<Token> out = new ArrayList<>(tokens.size());
    int i = 0;
    while (i < tokens.size()) {
      int end = numeric(tokens, i, out);
      end = end > i ? end : dayAndMonth(tokens, i, out);
      end = end > i ? end : year(tokens, i, out);
      end = end > i ? end : alone(tokens, i, out);
      if (end == i) {
        out.add(tokens.get(i++));
      } else {
        i = end;
      }
    }
    return out;
  }

  private int numeric(List<Token> tokens, int at, List<Token> out) {
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.NUMBER) {
      return at;
    }
    Matcher day = NUMERIC.matcher(token.text());
    Matcher iso = ISO.matcher(token.text());
    if (day.matches()) {
      String year = day.group(3).length() == 2 ? "20" + day.group(3) : day.group(3);
      add(token, day.group(1), day.group(2), year, out);
    } else if (iso.matches()) {
      add(token, iso.group(3), iso.group(2), iso.group(1), out);
    } else {
      return at;
    }
    return fillers(tokens, at + 1);
  }

  private static void add(Token token, String day, String month, String year, List<Token> out) {
    out.add(token.as(Token.Kind.DATE, token.text(), dayKey(day, Integer.parseInt(month))));
    out.add(token.as(Token.Kind.DATE, token.text(), "y" + year));
  }

  private static String dayKey(String day, int month) {
    return "d" + Integer.parseInt(day) + "." + month;
  }

  /// "29 декабря 2025 года", "December 28, 2024", "2025 жылғы 15 мамыр".
  private int dayAndMonth(List<Token> tokens, int at, List<Token> out) {
    int day = -1;
    int month = 0;
    int end = at;
    if (isDay(tokens.get(at)) && at + 1 < tokens.size()) {
      int next = skip(tokens, afterSign(tokens, at + 1, "-"), "date_fillers");
      Integer named = next < tokens.size() ? month(tokens.get(next), true) : null;
      if (named != null) {
        day = Integer.parseInt(tokens.get(at).key());
        month = named;
        end = next + 1;
      }
    } else {
      Integer named = month(tokens.get(at), true);
      int next = named == null ? tokens.size() : afterSign(tokens, at + 1, ".");
      if (next < tokens.size() && isDay(tokens.get(next))) {
        day = Integer.parseInt(tokens.get(next).key());
        month = named == null ? 0 : named;
        end = next + 1;
      }
    }
    if (day < 0) {
      return at;
    }
    earlierDays(out, month);
    String text = Texts.joined(tokens.subList(at, end));
    Token made = tokens.get(at).as(Token.Kind.DATE, text, dayKey(String.valueOf(day), month));
    boolean yearFirst =
        !out.isEmpty()
            && out.getLast().kind() == Token.Kind.DATE
            && out.getLast().key().startsWith("y");
    out.add(yearFirst ? out.size() - 1 : out.size(), made);
    return yearAfter(tokens, end, out);
  }

  /// "7 и 8 июня": the first is a day too.
  private void earlierDays(List<Token> out, int month) {
    int at = out.size() - 1;
    if (at >= 0 && (lexicon.has("and", out.get(at)) || out.get(at).text().equals("-"))) {
      at--;
    }
    if (at >= 0 && isDay(out.get(at))) {
      Token token = out.get(at);
      out.set(at, token.as(Token.Kind.DATE, token.text(), dayKey(token.key(), month)));
    }
  }

  private int yearAfter(List<Token> tokens, int from, List<Token> out) {
    int at = afterSign(tokens, from, ".");
    boolean comma = at < tokens.size() && tokens.get(at).text().equals(",");
    at = comma ? at + 1 : at;
    if (at < tokens.size() && isYear(tokens.get(at))) {
      out.add(asYear(tokens.get(at)));
      return fillers(tokens, at + 1);
    }
    return fillers(tokens, from);
  }

  private int fillers(List<Token> tokens, int from) {
    int at = skip(tokens, from, "date_fillers");
    boolean dot = at > from && at < tokens.size() && tokens.get(at).text().equals(".");
    return dot ? at + 1 : at;
  }

  private int year(List<Token> tokens, int at, List<Token> out) {
    Token token = tokens.get(at);
    if (!isYear(token)) {
      return at;
    }
    int next = at + 1;
    if (next < tokens.size() && lexicon.has("year_words", tokens.get(next))) {
      out.add(asYear(token));
      return next + 1;
    }
    if (!out.isEmpty() && lexicon.has("before_year", out.getLast())) {
      out.add(asYear(token));
      return next;
    }
    return at;
  }

  private int alone(List<Token> tokens, int at, List<Token> out) {
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.WORD || (lexicon.pack().monthsCapital() && !token.capital())) {
      return at;
    }
    Phrases.Match<Integer> weekday = lexicon.weekdays().at(List.of(token), 0);
    Integer month = weekday == null ? month(token, false) : null;
    if (weekday == null && month == null) {
      return at;
    }
    String key = weekday == null ? "m" + month : "w" + weekday.means();
    out.add(token.as(Token.Kind.DATE, token.text(), key));
    return at + 1;
  }

  /// @param beside a number stands beside it: then a capital is enough
  private @Nullable Integer month(Token token, boolean beside) {
    boolean word = token.kind() == Token.Kind.WORD;
    boolean capital = !lexicon.pack().monthsCapital() || token.capital();
    // "May we", "March to": at the head of a sentence a capital says nothing.
    boolean sure = beside || !lexicon.pack().monthsCapital() || !token.opens();
    Phrases.Match<Integer> match =
        word && capital && sure ? lexicon.months().at(List.of(token), 0) : null;
    return match == null ? null : match.means();
  }

  private int skip(List<Token> tokens, int from, String list) {
    int at = from;
    while (at < tokens.size() && lexicon.has(list, tokens.get(at))) {
      at++;
    }
    return at;
  }

  private static int afterSign(List<Token> tokens, int at, String sign) {
    return at < tokens.size() && tokens.get(at).text().equals(sign) ? at + 1 : at;
  }

  private static boolean isDay(Token token) {
    return token.kind() == Token.Kind.NUMBER
        && token.key().length() <= 2
        && DAY.matcher(token.key()).matches()
        && Character.isDigit(token.text().charAt(0));
  }

  private static boolean isYear(Token token) {
    return token.kind() == Token.Kind.NUMBER && YEAR.matcher(token.text()).matches();
  }

  private static Token asYear(Token token) {
    return token.as(Token.Kind.DATE, token.text(), "y" + token.key());
  }
}
