package org.aigaq.streams.edit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Numbers in words become values, and words such as "million" part of the number before them.
final class CanonNumbers {
  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Lexicon lexicon;

  CanonNumbers(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// A number that is being put together.
  private static final class Sum {
    private final Token first;
    private final List<String> texts = new ArrayList<>();
    private BigDecimal done = BigDecimal.ZERO;
    private BigDecimal part;

    Sum(Token first, BigDecimal value) {
      this.first = first;
      this.part = value;
      texts.add(first.text());
    }

    /// "twenty" takes "five", "two" takes "hundred"; two numbers that stand side by side do not
    /// melt.
    boolean takes(BigDecimal value) {
      if (value.compareTo(HUNDRED) == 0 && part.compareTo(TEN) < 0 && part.signum() > 0) {
        part = part.multiply(HUNDRED);
        return true;
      }
      BigDecimal room =
          part.signum() == 0
              ? BigDecimal.valueOf(1000)
              : part.remainder(HUNDRED).signum() == 0
                  ? HUNDRED
                  : part.remainder(TEN).signum() == 0 && part.remainder(HUNDRED).compareTo(TEN) >= 0
                      ? TEN
                      : BigDecimal.ZERO;
      if (value.compareTo(room) >= 0) {
        return false;
      }
      part = part.add(value);
      return true;
    }

    /// "One hundred and twenty": only hundreds are joined so.
    boolean hundreds() {
      return part.signum() > 0 && part.remainder(HUNDRED).signum() == 0;
    }

    void scale(int zeros) {
      done = done.add((part.signum() == 0 ? BigDecimal.ONE : part).scaleByPowerOfTen(zeros));
      part = BigDecimal.ZERO;
    }

    Token token() {
      String key = done.add(part).stripTrailingZeros().toPlainString();
      return first.as(Token.Kind.NUMBER, String.join(" ", texts), key);
    }
  }

  List<Token> of(List<Token> tokens) {
    List<Token> out = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      int end = compound(tokens, i, out);
      if (end == i) {
        out.add(tokens.get(i));
      } else {
        i = end - 1;
      }
    }
    return out;
  }

  /// Adds a number that begins at `at`; returns where it ends, or `at`.
  private int compound(List<Token> tokens, int at, List<Token> out) {
    Token token = tokens.get(at);
    if (token.kind() == Token.Kind.WORD) {
      Phrases.Match<String> fraction = lexicon.fractions().at(tokens, at);
      if (fraction != null) {
        int end = at + fraction.words();
        String text = Texts.joined(tokens.subList(at, end));
        out.add(token.as(Token.Kind.NUMBER, text, fraction.means()));
        return end;
      }
    }
    BigDecimal value = start(token);
    if (value == null) {
      return at;
    }
    Sum sum = new Sum(token, value);
    int end = rest(tokens, at + 1, sum, token.kind() == Token.Kind.NUMBER);
    out.add(end == at + 1 && token.kind() == Token.Kind.NUMBER ? token : sum.token());
    return end;
  }

  private @Nullable BigDecimal start(Token token) {
    if (token.kind() == Token.Kind.NUMBER) {
      return Tokens.isAmount(token.key()) ? new BigDecimal(token.key()) : null;
    }
    if (token.kind() != Token.Kind.WORD) {
      return null;
    }
    BigDecimal value = number(token);
    boolean alone = value == null && zeros(token) == 3;
    return alone ? BigDecimal.ZERO : value;
  }

  private int rest(List<Token> tokens, int from, Sum sum, boolean digits) {
    int end = from;
    if (zeros(sum.first) > 0) {
      sum.scale(zeros(sum.first));
    }
    for (int i = from; i < tokens.size() && tokens.get(i).kind() == Token.Kind.WORD; i++) {
      i += joined(tokens, i, sum) ? 1 : 0;
      int zeros = zeros(tokens.get(i));
      BigDecimal value = zeros > 0 ? null : number(tokens.get(i));
      if (zeros > 0 && (sum.part.signum() > 0)) {
        sum.scale(zeros);
      } else if (value == null || (digits && sum.done.signum() == 0) || !sum.takes(value)) {
        break;
      }
      sum.texts.add(tokens.get(i).text());
      end = i + 1;
    }
    return end;
  }

  private boolean joined(List<Token> tokens, int at, Sum sum) {
    if (!sum.hundreds() || at + 1 >= tokens.size() || !lexicon.has("and", tokens.get(at))) {
      return false;
    }
    BigDecimal next = start(tokens.get(at + 1));
    return next != null && next.compareTo(HUNDRED) < 0;
  }

  /// Also of words joined by a hyphen: "twenty-five".
  private @Nullable BigDecimal number(Token token) {
    Phrases.Match<BigDecimal> match = lexicon.numbers().at(List.of(token), 0);
    if (match != null) {
      return match.means();
    }
    int hyphen = token.key().indexOf('-');
    if (hyphen <= 0 || hyphen + 1 == token.key().length()) {
      return null;
    }
    Phrases.Match<BigDecimal> tens = part(token, token.key().substring(0, hyphen));
    Phrases.Match<BigDecimal> ones = part(token, token.key().substring(hyphen + 1));
    if (tens == null || ones == null || tens.means().compareTo(TEN) <= 0) {
      return null;
    }
    return tens.means().add(ones.means());
  }

  private Phrases.@Nullable Match<BigDecimal> part(Token token, String key) {
    return lexicon.numbers().at(List.of(token.withKey(key)), 0);
  }

  private int zeros(Token token) {
    Phrases.Match<Integer> match =
        token.kind() == Token.Kind.WORD ? lexicon.scales().at(List.of(token), 0) : null;
    return match == null ? 0 : match.means();
  }
}
