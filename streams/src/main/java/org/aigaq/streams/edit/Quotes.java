package org.aigaq.streams.edit;

import java.util.ArrayList;
import java.util.List;

/// Direct speech: what stands between quotation marks, or after a dash that begins a paragraph.
/// Shorter ones are names of things.
final class Quotes {
  /// One quotation.
  record Quote(Sentence words) {
    String key() {
      return words.key();
    }
  }

  private static final String OPEN = "«“„\"";
  private static final int SHORTEST = 4;
  private static final int LONGEST = 1_500;
  private static final int MOST = 200;

  private Quotes() {}

  static List<Quote> in(String text) {
    List<Quote> quotes = new ArrayList<>();
    for (String paragraph : text.split("\\R+")) {
      String line = paragraph.strip();
      if (line.startsWith("— ") || line.startsWith("– ") || line.startsWith("- ")) {
        add(line.substring(2, speechEnd(line)), quotes);
      }
      marked(line, quotes);
    }
    return quotes;
  }

  private static int speechEnd(String line) {
    for (String mark : List.of(", — ", ", – ", ", - ", ". — ", ". – ", "? — ", "! — ")) {
      int end = line.indexOf(mark, 2);
      if (end > 0) {
        return end;
      }
    }
    return line.length();
  }

  private static void marked(String line, List<Quote> quotes) {
    int unclosed = 0;
    for (int i = 0; i < line.length() && quotes.size() < MOST && unclosed < MOST; i++) {
      if (OPEN.indexOf(line.charAt(i)) >= 0) {
        int end = close(line, i);
        if (end > 0) {
          add(line.substring(i + 1, end), quotes);
          i = end;
        } else {
          unclosed++;
        }
      }
    }
  }

  /// Where the quotation that opens at `start` ends, others inside it skipped; 0 when it does not.
  private static int close(String line, int start) {
    char open = line.charAt(start);
    String closers =
        switch (open) {
          case '«' -> "»";
          case '“' -> "”";
          case '„' -> "“”";
          default -> "\"";
        };
    int depth = 0;
    int end = Math.min(line.length(), start + LONGEST);
    for (int i = start + 1; i < end; i++) {
      char c = line.charAt(i);
      if (closers.indexOf(c) >= 0) {
        if (depth == 0) {
          return i;
        }
        depth--;
      } else if (c == open) {
        depth++;
      }
    }
    return 0;
  }

  private static void add(String text, List<Quote> quotes) {
    Sentence words = Sentence.of(Folding.plain(text).strip(), 0);
    if (words.words() >= SHORTEST && quotes.size() < MOST) {
      quotes.add(new Quote(words));
    }
  }
}
