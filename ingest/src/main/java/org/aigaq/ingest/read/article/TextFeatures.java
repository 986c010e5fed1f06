package org.aigaq.ingest.read.article;

import java.util.List;

/// What the words of a block alone say.
///
/// @param words hashes, case aside
/// @param kinds of [Words]
record TextFeatures(
    int length, long[] words, int kinds, int upper, int digits, int marks, int commas, int stops) {

  static TextFeatures of(Block block) {
    String text = block.text();
    int upper = 0;
    int digits = 0;
    int marks = 0;
    int commas = 0;
    int stops = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Letter.isLetter(c)) {
        upper += Letter.isUpper(c) ? 1 : 0;
      } else if (Letter.isDigit(c)) {
        digits++;
      } else if (c != ' ') {
        marks++;
        commas += c == ',' || c == '、' || c == '，' ? 1 : 0;
        stops += c == '.' || c == '!' || c == '?' || c == '。' ? 1 : 0;
      }
    }
    return new TextFeatures(
        text.length(), Shingles.words(text), Words.line(text), upper, digits, marks, commas, stops);
  }

  boolean is(int kind) {
    return (kinds & kind) != 0;
  }

  void add(Block block, List<String> authors, Row row) {
    String text = block.text();
    row.log(length);
    row.add(words.length);
    row.share(block.linkChars(), length);
    row.share(block.strongChars(), length);
    row.share(block.slantedChars(), length);
    row.share(upper, length);
    row.share(digits, length);
    row.share(marks, length);
    row.add(commas);
    row.add(stops);
    row.share(length, words.length);
    char last = text.charAt(length - 1);
    row.add(".!?…»\"”。".indexOf(last));
    row.add(last == ':');
    char first = text.charAt(0);
    row.add(Character.isLowerCase(first) ? 1 : Character.isUpperCase(first) ? 2 : 0);
    row.add("-–—•«\"“„'".indexOf(first));
    row.add(length <= 120 && dated(text));
    row.add(is(Words.NOISE) || (is(Words.NOISE_START) && length < 60));
    row.add(is(Words.RELATED));
    row.add(is(Words.LEAD));
    row.add(text.indexOf('©') >= 0);
    row.add(text.indexOf('@') >= 0 || text.contains("http"));
    row.add(text.indexOf('|') >= 0 || text.indexOf('/') >= 0);
    row.add(length < 120 && authors.stream().anyMatch(text::contains));
  }

  /// A year, `12.5.24` or `12:30` somewhere.
  private static boolean dated(String text) {
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        run++;
      } else {
        boolean separator = (c == ':' || c == '.' || c == '/' || c == '-') && digit(text, i + 1);
        if ((separator && run > 0 && run <= 2) || (run == 4 && year(text, i - 4))) {
          return true;
        }
        run = 0;
      }
    }
    return run == 4 && year(text, text.length() - 4);
  }

  private static boolean digit(String text, int at) {
    return at + 1 < text.length()
        && Character.isDigit(text.charAt(at))
        && Character.isDigit(text.charAt(at + 1));
  }

  private static boolean year(String text, int at) {
    return text.startsWith("20", at) || text.startsWith("19", at);
  }
}
