package org.aigaq.streams.stories;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.aigaq.language.text.Folding;

/// The numbers of a text, each with the words before it: a template of daily rates has other
/// numbers in the same places, a copy has the same ones.
///
/// @param places hashes of the two words before, in the order of the text
/// @param values hashes of the digits, by place
record Numbers(Ints places, Ints values) {
  private static final int MOST = 32;
  private static final int LONGEST_TEXT = 30_000;
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\p{L}{2,}|\\d{1,12}(?:[\\u00a0\\u202f ]\\d{3}(?!\\d)){0,3}(?:[.,:]\\d{1,9}){0,3}");

  static Numbers of(String text) {
    var found = new LinkedHashMap<Integer, Integer>();
    Map<Integer, Integer> met = new HashMap<>();
    int before = 0;
    int last = 0;
    Matcher matcher = TOKEN.matcher(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
    while (found.size() < MOST && matcher.find()) {
      String token = matcher.group();
      if (Character.isLetter(token.codePointAt(0))) {
        before = last;
        last = Folding.word(token).hashCode();
      } else if (!isYear(token)) {
        int place = Shingles.mixed(31L * before + last, 0);
        int nth = met.merge(place, 1, Integer::sum);
        found.put(Shingles.mixed(place, nth), value(token));
      }
    }
    return new Numbers(
        new Ints(found.keySet().stream().mapToInt(Integer::intValue).toArray()),
        new Ints(found.values().stream().mapToInt(Integer::intValue).toArray()));
  }

  private static boolean isYear(String token) {
    return token.length() == 4 && (token.startsWith("19") || token.startsWith("20"));
  }

  private static int value(String token) {
    return Shingles.mixed(Long.parseLong(digits(token)), 1);
  }

  /// Separators differ by language, digits do not.
  private static String digits(String token) {
    String digits = token.replaceAll("\\D", "");
    return digits.substring(0, Math.min(digits.length(), 18));
  }

  /// In how many places of both texts the same number stands, and in how many another.
  Agreement with(Numbers other) {
    Map<Integer, Integer> theirs = new HashMap<>();
    for (int i = 0; i < other.places.size(); i++) {
      theirs.put(other.places.values()[i], other.values.values()[i]);
    }
    int same = 0;
    int different = 0;
    for (int i = 0; i < places.size(); i++) {
      Integer value = theirs.get(places.values()[i]);
      if (value != null) {
        boolean agrees = value == values.values()[i];
        same += agrees ? 1 : 0;
        different += agrees ? 0 : 1;
      }
    }
    return new Agreement(same, different);
  }

  /// Ascending, each once, single digits left out: they tell little.
  Ints distinct() {
    return Ints.least(values.stream().filter(value -> !SMALL.has(value)), MOST);
  }

  private static final Ints SMALL =
      Ints.least(IntStream.rangeClosed(0, 9).map(digit -> value(Integer.toString(digit))), 10);

  record Agreement(int same, int different) {}
}
