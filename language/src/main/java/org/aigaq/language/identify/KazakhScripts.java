package org.aigaq.language.identify;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Writes Kazakh Cyrillic in the alphabets that outlets also use, so that one sample serves them
/// all.
public final class KazakhScripts {
  /// The high hamza that marks a word of front vowels in the Arabic script.
  static final char HAMZA = '\u0674';

  static final String ARABIC_LETTERS = "ابۆگعدەجزيكقلمنڭوپرستۋۇفحھچشى\u0674";

  private static final Map<Character, String> LATIN_2021 =
      table(
          "а:a ә:ä б:b в:v г:g ғ:ğ д:d е:e ё:io ж:j з:z и:i й:i к:k қ:q л:l м:m н:n ң:ñ о:o ө:ö п:p "
              + "р:r с:s т:t у:u ұ:ū ү:ü ф:f х:h һ:h ц:ts ч:tş ш:ş щ:ştş ы:y і:ı ь: ъ: э:e ю:iu я:ia");
  private static final Map<Character, String> LATIN_2018 =
      with(LATIN_2021, "ә:á ғ:ǵ ң:ń ө:ó у:ý ұ:u ү:ú ш:sh ч:ch і:i и:ı й:ı ю:ıý я:ıa");
  private static final Map<Character, String> LATIN_DRAFT = with(LATIN_2021, "і:i и:i й:i");
  private static final Map<Character, String> ARABIC =
      table(
          "а:ا ә:ا б:ب в:ۆ г:گ ғ:ع д:د е:ە ё:يو ж:ج з:ز и:ي й:ي к:ك қ:ق л:ل м:م н:ن ң:ڭ о:و ө:و "
              + "п:پ р:ر с:س т:ت у:ۋ ұ:ۇ ү:ۇ ф:ف х:ح һ:ھ ц:تس ч:چ ш:ش щ:شش ы:ى і:ى ь: ъ: э:ە ю:يۋ я:يا");
  private static final Map<Character, String> UZBEK_CYRILLIC =
      table(
          "a:а b:б d:д e:е f:ф g:г h:ҳ i:и j:ж k:к l:л m:м n:н o:о p:п q:қ r:р s:с t:т u:у v:в "
              + "x:х y:й z:з");

  private KazakhScripts() {}

  /// The alphabet of 2021 (`ä ğ ı ñ ö q ş ū ü`).
  public static String latin2021(String cyrillic) {
    return write(cyrillic, LATIN_2021);
  }

  /// The same as often typed, with a plain i.
  public static String latinDraft(String cyrillic) {
    return write(cyrillic, LATIN_DRAFT);
  }

  /// The alphabet of 2018 with acutes (`á ǵ ı ń ó q sh ch ú ý`).
  public static String latin2018(String cyrillic) {
    return write(cyrillic, LATIN_2018);
  }

  /// Töte script: a word with front vowels and none of е, г, к starts with a hamza.
  public static String arabic(String cyrillic) {
    var out = new StringBuilder();
    for (String word : cyrillic.toLowerCase(Locale.ROOT).split("(?<=[^\\p{L}])|(?=[^\\p{L}])")) {
      boolean front = word.matches(".*[әіөү].*") && !word.matches(".*[егк].*");
      out.append(front ? String.valueOf(HAMZA) : "").append(write(word, ARABIC));
    }
    return out.toString();
  }

  /// Uzbek, Latin to Cyrillic.
  static String uzbekCyrillic(String latin) {
    String pairs =
        latin
            .toLowerCase(Locale.ROOT)
            .replace("sh", "ш")
            .replace("ch", "ч")
            .replace("o'", "ў")
            .replace("g'", "ғ")
            .replace("yo", "ё")
            .replace("yu", "ю")
            .replace("ya", "я")
            .replace("ye", "е")
            .replaceAll("\\be", "э")
            .replace("'", "ъ");
    return write(pairs, UZBEK_CYRILLIC);
  }

  private static String write(String text, Map<Character, String> table) {
    var out = new StringBuilder(text.length());
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      out.append(table.getOrDefault(c, String.valueOf(c)));
    }
    return out.toString();
  }

  private static Map<Character, String> table(String pairs) {
    Map<Character, String> table = new HashMap<>();
    for (String pair : pairs.split(" ")) {
      table.put(pair.charAt(0), pair.substring(2));
    }
    return Map.copyOf(table);
  }

  private static Map<Character, String> with(Map<Character, String> base, String pairs) {
    Map<Character, String> changed = new HashMap<>(base);
    changed.putAll(table(pairs));
    return Map.copyOf(changed);
  }
}
