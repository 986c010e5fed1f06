package org.aigaq.streams.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Splits a text in sentences. A new line always ends one; so does a full stop before a capital,
/// unless it follows an initial or an abbreviation. What has no end is cut at a comma, then
/// anywhere, so that no sentence costs more than its share.
public final class SentenceSplitter {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "г", "гг", "ул", "им", "тыс", "млн", "млрд", "руб", "тг", "стр", "см", "др", "пр", "проф",
          "акад", "ст", "п", "обл", "р", "мр", "ж", "жж", "т", "mr", "mrs", "ms", "dr", "st", "no",
          "vs", "prof", "gen", "gov", "sen", "rep", "inc", "ltd", "jan", "feb", "aug", "sept",
          "oct", "nov", "dec", "u.s");

  private static final int SOFT_LIMIT = 500;
  private static final int HARD_LIMIT = 900;

  private SentenceSplitter() {}

  /// All sentences of a text that hold a word.
  ///
  /// @param text paragraphs separated by new lines, as extracted
  public static List<Sentence> split(String text) {
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = 0;
    for (String line : Folding.plain(text).split("\\R+")) {
      String stripped = line.strip();
      if (!stripped.isEmpty() && !Volatile.line(stripped)) {
        paragraph(stripped, paragraph++, sentences);
      }
    }
    return sentences;
  }

  private static void paragraph(String line, int number, List<Sentence> out) {
    int start = 0;
    for (int i = 0; i < line.length(); i++) {
      int end = end(line, start, i);
      if (end > 0) {
        add(line.substring(start, end), number, out);
        start = end;
        i = end - 1;
      }
    }
    add(line.substring(start), number, out);
  }

  /// Where the sentence ends that has its last sign at `i`; 0 when it goes on.
  private static int end(String line, int start, int i) {
    char c = line.charAt(i);
    int length = i - start;
    boolean cut =
        c == ';' || (c == ',' && length >= SOFT_LIMIT) || (c == ' ' && length >= HARD_LIMIT);
    if (cut) {
      return i + 1;
    }
    return c == '.' || c == '!' || c == '?' ? stop(line, start, i) : 0;
  }

  private static int stop(String line, int start, int i) {
    int after = i + 1;
    while (after < line.length() && ".!?\")]'".indexOf(line.charAt(after)) >= 0) {
      after++;
    }
    boolean ends = after == line.length() || (line.charAt(after) == ' ' && opens(line, after + 1));
    boolean shortened = line.charAt(i) == '.' && after == i + 1 && abbreviation(line, start, i);
    return ends && !shortened ? after : 0;
  }

  private static boolean opens(String line, int at) {
    int i = at;
    while (i < line.length() && " \"('[-".indexOf(line.charAt(i)) >= 0) {
      i++;
    }
    return i >= line.length()
        || Character.isUpperCase(line.charAt(i))
        || Character.isDigit(line.charAt(i));
  }

  private static boolean abbreviation(String line, int start, int dot) {
    int from = dot;
    while (from > start
        && (Character.isLetter(line.charAt(from - 1)) || line.charAt(from - 1) == '.')) {
      from--;
    }
    String word = line.substring(from, dot).toLowerCase(Locale.ROOT);
    return (word.length() == 1 && Character.isUpperCase(line.charAt(from)))
        || ABBREVIATIONS.contains(word);
  }

  private static void add(String text, int paragraph, List<Sentence> out) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return;
    }
    Sentence sentence = Sentence.of(stripped, paragraph);
    if (sentence.words() > 0) {
      out.add(sentence);
    }
  }
}
