package org.aigaq.ingest.read.article;

import java.util.ArrayList;
import java.util.List;

/// Lines that change by themselves: counts of views, ages ("4 days ago"), bare numbers. Taken for
/// text, each look at the page would find an edit.
final class Counters {
  private static final int LONGEST = 60;
  private static final int LONGEST_AGE = 40;
  private static final int LONGEST_NUMBER = 10;
  private static final String SENTENCE_ENDS = ".!?…";

  private Counters() {}

  static boolean is(String text) {
    if (text.length() > LONGEST || SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0) {
      return false;
    }
    List<String> words = words(text);
    for (int i = 0; i < words.size(); i++) {
      boolean views =
          Words.is("counter", words.get(i)) && (isNumber(words, i - 1) || isNumber(words, i + 1));
      boolean age =
          text.length() <= LONGEST_AGE
              && Words.is("ago", words.get(i))
              && (isNumber(words, i - 1) || isNumber(words, i - 2));
      if (views || age) {
        return true;
      }
    }
    return false;
  }

  static boolean isBareNumber(String text) {
    return text.length() <= LONGEST_NUMBER && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isNumber(List<String> words, int i) {
    return i >= 0 && i < words.size() && Letter.isDigit(words.get(i).charAt(0));
  }

  /// In lower case. Counters often stick to what is before them: digits and letters are parted.
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean part = Letter.isLetterOrDigit(c);
      boolean turns =
          !word.isEmpty() && Letter.isDigit(c) != Letter.isDigit(word.charAt(word.length() - 1));
      if (!word.isEmpty() && (!part || turns)) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (part) {
        word.append(Letter.lower(c));
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }
}
