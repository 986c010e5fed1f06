package org.aigaq.streams.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Writes what is the same in one way: contractions out, numbers as values, dates as day, month and
/// year, units and abbreviations by one name. Signs pass through.
final class Canon {
  private static final Pattern DOTTED_CLOCK = Pattern.compile("\\d{1,2}\\.\\d{2}");
  private static final Pattern HOUR = Pattern.compile("1?\\d");

  private final Lexicon lexicon;
  private final Set<String> clocks;

  /// @param clocks the clock times met in either version: "19.30" is one of them or a number
  Canon(Lexicon lexicon, Set<String> clocks) {
    this.lexicon = lexicon;
    this.clocks = clocks;
  }

  Sentence of(Sentence sentence) {
    List<Token> tokens = expanded(sentence.tokens());
    tokens = new CanonNumbers(lexicon).of(times(tokens));
    tokens = new CanonDates(lexicon).of(tokens);
    return sentence.with(same(money(tokens)));
  }

  private List<Token> expanded(List<Token> tokens) {
    Map<String, String> expand = lexicon.pack().expand();
    List<Token> out = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      String full = token.kind() == Token.Kind.WORD ? expand.get(token.key()) : null;
      if (full == null) {
        out.add(token);
      } else {
        for (String word : full.split(" ")) {
          out.add(new Token(word, word, Token.Kind.WORD, token.opens(), token.quoted()));
        }
      }
    }
    return out;
  }

  private List<Token> times(List<Token> tokens) {
    List<Token> out = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == Token.Kind.NUMBER && DOTTED_CLOCK.matcher(token.text()).matches()) {
        String clock = Tokens.clock(token.text().replace('.', ':'));
        out.add(clocks.contains(clock) ? token.as(Token.Kind.DATE, token.text(), clock) : token);
        continue;
      }
      Token half = i + 1 < tokens.size() ? half(token, tokens.get(i + 1)) : token;
      out.add(half);
      i += half == token ? 0 : 1;
    }
    return out;
  }

  /// "7:30 p.m." and "7 pm".
  private Token half(Token time, Token word) {
    boolean clock = time.kind() == Token.Kind.DATE && time.key().indexOf(':') > 0;
    boolean hour = time.kind() == Token.Kind.NUMBER && HOUR.matcher(time.key()).matches();
    boolean after = (clock || hour) && lexicon.has("afternoon", word);
    if (!after && !((clock || hour) && lexicon.has("forenoon", word))) {
      return time;
    }
    String[] parts = (clock ? time.key() : time.key() + ":00").split(":");
    int hours = Integer.parseInt(parts[0]) % 12 + (after ? 12 : 0);
    return time.as(Token.Kind.DATE, time.text() + " " + word.text(), hours + ":" + parts[1]);
  }

  /// "$5" is "5 $".
  private static List<Token> money(List<Token> tokens) {
    List<Token> out = new ArrayList<>(tokens);
    for (int i = 0; i + 1 < out.size(); i++) {
      if (isMoney(out.get(i)) && out.get(i + 1).kind() == Token.Kind.NUMBER) {
        out.add(i + 1, out.remove(i));
        i++;
      }
    }
    return out;
  }

  private static boolean isMoney(Token token) {
    return Character.getType(token.text().charAt(0)) == Character.CURRENCY_SYMBOL;
  }

  private List<Token> same(List<Token> tokens) {
    List<Token> out = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      Phrases.Match<String> match =
          token.kind() == Token.Kind.WORD ? lexicon.same().at(tokens, i) : null;
      if (match == null) {
        out.add(token);
      } else {
        String text = Texts.joined(tokens.subList(i, i + match.words()));
        out.add(token.as(Token.Kind.WORD, text, match.means()));
        i += match.words() - 1;
      }
    }
    return out;
  }
}
