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

  /// Letters from frequent to rare: of Russian and its neighbours, then Kazakh's others; of Kazakh.
  private static final List<String> FREQUENT =
      List.of(
          "оеаинтсрвлкмдпуыязьбгчйхжшюцщэфъёіәңғүұқөһ",
          "аеыінтлрдсқбмкйғиуопзгшжөүәңұячювхцэёһьфщъ");

  private static final int MIN_LETTERS = 12;
  private static final double PLAUSIBLE = 0.75;
  private static final double SURE = 1.0;

  /// Half a letter: what is no tie.
  private static final double MARGIN = 0.5;

  /// Words in capitals throughout are rare, and what other scripts look like in KOI8-R.
  private static final double CAPITALS = 0.15;

  private static final String VOWELS = "аәеёиоөуұүыіэюяАӘЕЁИОӨУҰҮЫІЭЮЯ";

  /// More than the margin.
  private static final double MISPLACED = 0.6;

  private Cyrillic() {}

  /// A charset and how plausible it makes the words.
  ///
  /// @param sure no other script looks like that
  record Guess(Decoder decoder, boolean sure) {}

  /// The most plausible charset, a declared one first among near equals; empty when the words look
  /// Cyrillic in none.
  static Optional<Guess> best(byte[] words, List<Decoder> declared) {
    if (words.length < MIN_LETTERS) {
      return Optional.empty();
    }
    Decoder best = null;
    Score highest = new Score(0, 1);
    for (Decoder candidate : candidates(declared)) {
      Score score = score(candidate.decode(words, 0));
      if (best == null || score.sum > highest.sum + MARGIN) {
        best = candidate;
        highest = score;
      }
    }
    return best == null || highest.mean() < PLAUSIBLE
        ? Optional.empty()
        : Optional.of(new Guess(best, highest.mean() >= SURE));
  }

  private static List<Decoder> candidates(List<Decoder> declared) {
    List<Decoder> all = new ArrayList<>(declared.stream().filter(Cyrillic::isCyrillic).toList());
    NAMES.forEach(n -> LegacyCharsets.named(n).ifPresent(all::add));
    return all;
  }

  static boolean isCyrillic(Decoder decoder) {
    return NAMES.contains(decoder.name()) || decoder.name().contains("cyrillic");
  }

  /// @param sum over characters above ASCII: as many in every 8-bit charset
  record Score(double sum, int letters) {
    double mean() {
      return letters < MIN_LETTERS ? 0 : sum / letters;
    }
  }

  static Score score(String text) {
    Score russian = score(text, FREQUENT.getFirst());
    Score kazakh = score(text, FREQUENT.getLast());
    return kazakh.sum > russian.sum ? kazakh : russian;
  }

  private static Score score(String text, String frequent) {
    double sum = 0;
    int foreign = 0;
    int capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        foreign++;
        capitals += Character.isUpperCase(c) ? 1 : 0;
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
        sum += weight(c, before, frequent) - misplaced(c, before, after);
      }
    }
    boolean shouting = capitals * 10 > foreign * 7;
    return new Score(shouting ? sum - CAPITALS * foreign : sum, foreign);
  }

  private static double weight(char c, char before, String frequent) {
    if (!Character.isLetter(c)) {
      return "«»—–„“”…№’•".indexOf(c) >= 0 || c == 0xa0 ? 0.8 : -1;
    }
    if (isAsciiLetter(before)) {
      return -1;
    }
    int rank = frequent.indexOf(Character.toLowerCase(c));
    if (rank < 0) {
      return -1;
    }
    double common = rank < 12 ? 1.15 : rank < 33 ? 0.8 : 0.7;
    return Character.isUpperCase(c) && Character.isLowerCase(before) ? -1 : common;
  }

  /// KZ-1048 and PTCP154 have ғ and ә for the same byte: a vowel keeps away from vowels, the
  /// consonant from being alone among consonants.
  private static double misplaced(char c, char before, char after) {
    boolean vowelBefore = VOWELS.indexOf(before) >= 0;
    boolean vowelAfter = VOWELS.indexOf(after) >= 0;
    return switch (c) {
      case 'Ә', 'ә' -> vowelBefore || vowelAfter ? MISPLACED : 0;
      case 'Ғ', 'ғ' -> vowelBefore || vowelAfter ? 0 : MISPLACED;
      default -> 0;
    };
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
