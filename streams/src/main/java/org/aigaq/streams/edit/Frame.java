package org.aigaq.streams.edit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A text without the lines around it: bylines, calls to read on.
///
/// @param text what the newsroom wrote
/// @param authors of lines that name them
/// @param dated the day of a line that says when it was published
record Frame(String text, Set<String> authors, @Nullable LocalDate dated) {
  private static final int LONGEST = 160;
  private static final int LONGEST_NAME = 60;
  private static final int MOST_NAMES = 6;

  static Frame of(String text, Lexicon lexicon) {
    List<String> lines = new ArrayList<>();
    Set<String> authors = new LinkedHashSet<>();
    LocalDate dated = null;
    for (String line : text.split("\\R+")) {
      String plain = Folding.plain(line).strip();
      String author = plain.length() <= LONGEST ? author(plain, lexicon) : "";
      LocalDate day = dated == null && plain.length() <= LONGEST_NAME ? day(plain, lexicon) : null;
      if (!author.isEmpty()) {
        authors.add(author);
      } else if (day != null) {
        dated = day;
      } else if (plain.length() > LONGEST || !furniture(plain, lexicon)) {
        lines.add(line);
      }
    }
    return new Frame(String.join("\n", lines), authors, dated);
  }

  /// "Published: 3 May 2026, 10:00", or a date alone.
  private static @Nullable LocalDate day(String line, Lexicon lexicon) {
    Canon canon = new Canon(lexicon, Set.of());
    List<Token> tokens = canon.of(Sentence.of(line, 0)).spoken();
    String day = "";
    String year = "";
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.WORD && !lexicon.has("published", token)) {
        return null;
      }
      boolean date = token.kind() == Token.Kind.DATE;
      day = date && token.key().startsWith("d") ? token.key().substring(1) : day;
      year = date && token.key().startsWith("y") ? token.key().substring(1) : year;
    }
    return day.isEmpty() || year.isEmpty() ? null : date(day, year);
  }

  private static @Nullable LocalDate date(String dayAndMonth, String year) {
    String[] parts = dayAndMonth.split("\\.");
    try {
      return LocalDate.of(
          Integer.parseInt(year), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    } catch (DateTimeException e) {
      return null;
    }
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
    if (!lexicon.hits("calls", tokens).isEmpty()) {
      return true;
    }
    return lexicon.hits("furniture", tokens).stream()
        .anyMatch(
            hit -> tokens.subList(0, hit.from()).stream().allMatch(t -> t.sign() || loose(t)));
  }

  /// "Telegram арнамызға жазылыңыз"
  private static boolean loose(Token token) {
    return token.capital() && Folding.latin(token.text());
  }
}
