package org.aigaq.streams.edit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Titles carry the outlet's name or not: "Dam fails | The Post".
final class Title {
  private static final Pattern TAIL = Pattern.compile("^(.+\\S)\\s+[|·•/-]\\s+(\\S.{1,40})$");

  private Title() {}

  /// The title, without a tail when the other one is the same without it.
  static String without(String title, String other) {
    String plain = Folding.plain(title).strip();
    Matcher tail = TAIL.matcher(plain);
    return tail.matches() && Folding.key(tail.group(1)).equals(Folding.key(other))
        ? tail.group(1)
        : plain;
  }
}
