package org.aigaq.streams.edit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A text without the lines around it: bylines, calls to read on.
///
/// @param text what the newsroom wrote
/// @param authors of lines that name them
record Frame(String text, Set<String> authors) {
  private static final int LONGEST = 160;
  private static final int LONGEST_NAME = 60;
  private static final int MOST_NAMES = 6;

  static Frame of(String text, Lexicon lexicon) {
    List<String> lines = new ArrayList<>();
    Set<String> authors = new LinkedHashSet<>();
    for (String line : text.split("\\R+")) {
      String plain = Folding.plain(line).strip();
      String author = plain.length() <= LONGEST ? author(plain, lexicon) : "";
      if (!author.isEmpty()) {
        authors.add(author);
      } else if (plain.length() > LONGEST || !furniture(plain, lexicon)) {
        lines.add(line);
      }
    }
    return new Frame(String.join("\n", lines), authors);
  }

  /// "By Ann Lee", "Автор: Анна Ли"; empty when it is no such line.
  private static String author(String line, Lexicon lexicon) {
    String low = line.toLowerCase(Locale.ROOT);
    for (String mark : lexicon.pack().phrases().getOrDefault("bylines", List.of())) {
      if (!low.startsWith(mark)) {
        continue;
      }
      String rest = line.substring(mark.length());
      boolean colon = rest.startsWith(":");
      String name = colon ? rest.substring(1).strip() : rest.strip();
      boolean apart = colon || rest.startsWith(" ");
      if (apart && !name.isEmpty() && name.length() <= LONGEST_NAME && name(name, colon)) {
        return name;
      }
    }
    return "";
  }

  private static boolean name(String text, boolean colon) {
    String[] words = text.split(" ");
    if (words.length > MOST_NAMES || ".!?".indexOf(text.charAt(text.length() - 1)) >= 0) {
      return false;
    }
    for (String word : words) {
      if (!Character.isUpperCase(word.charAt(0)) && !colon && word.length() > 3) {
        return false;
      }
    }
    return true;
  }

  private static boolean furniture(String line, Lexicon lexicon) {
    List<Token> tokens = Tokens.of(line);
    return lexicon.hits("furniture", tokens).stream()
        .anyMatch(
            hit -> tokens.subList(0, hit.from()).stream().allMatch(t -> t.sign() || loose(t)));
  }

  /// "Telegram арнамызға жазылыңыз"
  private static boolean loose(Token token) {
    return token.capital() && Folding.latin(token.text());
  }
}
