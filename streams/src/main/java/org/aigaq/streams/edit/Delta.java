package org.aigaq.streams.edit;

import java.util.List;

/// Words that were replaced, added (`old` empty) or removed (`now` empty).
///
/// @param oldAt where they stand among the old words
/// @param nowAt where they stand among the new words
/// @param cosmetic a typo mended, an ending changed, a word written apart: no other meaning
record Delta(List<Token> old, List<Token> now, int oldAt, int nowAt, boolean cosmetic) {

  Delta spelling() {
    return new Delta(old, now, oldAt, nowAt, true);
  }

  /// For a person: `old → new`.
  String shown() {
    return shown(old, now);
  }

  static String shown(List<Token> old, List<Token> now) {
    String before = Texts.joined(old);
    String after = Texts.joined(now);
    String text =
        old.isEmpty() ? "+ " + after : now.isEmpty() ? "− " + before : before + " → " + after;
    return Texts.shown(text);
  }
}
