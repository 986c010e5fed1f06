package org.aigaq.ingest.read.text;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells the 8-bit Cyrillic charsets apart by reading the words in each: in the right one, words
/// are made of frequent letters and capitals stand only in front.
final class Cyrillic {
  static final Charset WESTERN = Charset.forName("windows-1252");

  private static final List<String> NAMES =
      List.of(
          "windows-1251",
          "koi8-r",
          "ibm866",
          "iso-8859-5",
          "x-maccyrillic",
          "kz-1048",
          "ptcp154",
          "koi8-u",
          "ibm855");

  /// Russian and Kazakh letters from frequent to rare; what is not among them counts against.
  private static final String FREQUENT = "оеаинтсрвлкмдпуыязьбгчйхжшюцщэфъёәіңғүұқөһ";

  private static final int MIN_LETTERS = 12;
  private static final double PLAUSIBLE = 0.75;

  private Cyrillic() {}

  /// The most plausible charset, a declared one first among near equals; empty when the words look
  /// Cyrillic in none.
  static Optional<Decoder> best(byte[] words, List<Decoder> declared) {
    if (words.length < MIN_LETTERS) {
      return Optional.empty();
    }
    Decoder best = null;
    double bestScore = PLAUSIBLE;
    for (Decoder candidate : candidates(declared)) {
      double score = score(candidate.decode(words, 0));
      if (score > bestScore + 0.004) {
        best = candidate;
        bestScore = score;
      }
    }
    return Optional.ofNullable(best);
  }

  private static List<Decoder> candidates(List<Decoder> declared) {
    List<Decoder> all = new ArrayList<>(declared.stream().filter(Cyrillic::isCyrillic).toList());
    NAMES.forEach(n -> LegacyCharsets.named(n).ifPresent(all::add));
    return all;
  }

  static boolean isCyrillic(Decoder decoder) {
    return NAMES.contains(decoder.name()) || decoder.name().contains("cyrillic");
  }

  /// Up to 1; the mean over characters above ASCII.
  private static double score(String text) {
    double sum = 0;
    int foreign = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        continue;
      }
      foreign++;
      char before = i == 0 ? ' ' : text.charAt(i - 1);
      sum += weight(c, before);
    }
    return foreign < MIN_LETTERS ? 0 : sum / foreign;
  }

  private static double weight(char c, char before) {
    if (!Character.isLetter(c)) {
      return "«»—–„“”…№’•".indexOf(c) >= 0 || c == 0xa0 ? 0.8 : -1;
    }
    if (isAsciiLetter(before)) {
      return -1;
    }
    int rank = FREQUENT.indexOf(Character.toLowerCase(c));
    if (rank < 0) {
      return -1;
    }
    double common = rank < 12 ? 1.15 : rank < 33 ? 0.8 : 0.7;
    return Character.isUpperCase(c) && Character.isLowerCase(before) ? -1 : common;
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
