package org.aigaq.newsroom.scenario;

import java.util.Map;

/// Cyrillic in other letters.
final class Letters {

  private static final Map<Character, String> LATIN =
      Map.ofEntries(
          Map.entry('а', "a"),
          Map.entry('ә', "ä"),
          Map.entry('б', "b"),
          Map.entry('в', "v"),
          Map.entry('г', "g"),
          Map.entry('ғ', "ğ"),
          Map.entry('д', "d"),
          Map.entry('е', "e"),
          Map.entry('ё', "io"),
          Map.entry('ж', "j"),
          Map.entry('з', "z"),
          Map.entry('и', "i"),
          Map.entry('й', "i"),
          Map.entry('к', "k"),
          Map.entry('қ', "q"),
          Map.entry('л', "l"),
          Map.entry('м', "m"),
          Map.entry('н', "n"),
          Map.entry('ң', "ñ"),
          Map.entry('о', "o"),
          Map.entry('ө', "ö"),
          Map.entry('п', "p"),
          Map.entry('р', "r"),
          Map.entry('с', "s"),
          Map.entry('т', "t"),
          Map.entry('у', "u"),
          Map.entry('ұ', "ū"),
          Map.entry('ү', "ü"),
          Map.entry('ф', "f"),
          Map.entry('х', "h"),
          Map.entry('һ', "h"),
          Map.entry('ц', "s"),
          Map.entry('ч', "ch"),
          Map.entry('ш', "ş"),
          Map.entry('щ', "ş"),
          Map.entry('ъ', ""),
          Map.entry('ы', "y"),
          Map.entry('і', "ı"),
          Map.entry('ь', ""),
          Map.entry('э', "e"),
          Map.entry('ю', "iu"),
          Map.entry('я', "ia"));

  private static final Map<Character, Character> ALIKE =
      Map.of('а', 'a', 'о', 'o', 'с', 'c', 'е', 'e', 'р', 'p', 'х', 'x');

  private Letters() {}

  /// Kazakh in the Latin alphabet of 2021.
  static String latin(String text) {
    StringBuilder latin = new StringBuilder();
    for (char c : text.toCharArray()) {
      String to = LATIN.get(Character.toLowerCase(c));
      boolean upper = Character.isUpperCase(c) && to != null && !to.isEmpty();
      String first =
          upper && to != null ? to.substring(0, 1).toUpperCase(java.util.Locale.ROOT) : "";
      latin.append(to == null ? String.valueOf(c) : upper ? first + to.substring(1) : to);
    }
    return latin.toString();
  }

  /// Every so-manieth letter that has a Latin double becomes its double.
  static String lookAlike(String text, int every) {
    StringBuilder mixed = new StringBuilder();
    int met = 0;
    for (char c : text.toCharArray()) {
      Character to = ALIKE.get(c);
      mixed.append(to != null && ++met % every == 0 ? to.charValue() : c);
    }
    return mixed.toString();
  }
}
