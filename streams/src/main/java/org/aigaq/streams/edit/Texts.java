package org.aigaq.streams.edit;

import java.util.List;
import java.util.stream.Collectors;

final class Texts {
  private static final int LONGEST = 160;

  private Texts() {}

  static String joined(List<Token> tokens) {
    return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
  }

  /// Cut to a length that a person reads.
  static String shown(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).strip() + "…";
  }
}
