package org.aigaq.streams.edit;

import java.util.List;
import java.util.stream.Collectors;

/// One sentence of a text.
///
/// @param paragraph its number, from 0
/// @param tokens words, numbers and signs
/// @param key of words and numbers, joined by blanks: equal keys are equal sentences
/// @param words how many of them
public record Sentence(String text, int paragraph, List<Token> tokens, String key, int words) {

  static Sentence of(String text, int paragraph) {
    return of(text, paragraph, Tokens.of(text));
  }

  /// The same with tokens written in another way.
  Sentence with(List<Token> others) {
    return of(text, paragraph, others);
  }

  private static Sentence of(String text, int paragraph, List<Token> tokens) {
    List<Token> words = tokens.stream().filter(token -> !token.sign()).toList();
    String key = words.stream().map(Token::key).collect(Collectors.joining(" "));
    return new Sentence(text, paragraph, tokens, key, words.size());
  }

  List<Token> spoken() {
    return tokens.stream().filter(token -> !token.sign()).toList();
  }
}
