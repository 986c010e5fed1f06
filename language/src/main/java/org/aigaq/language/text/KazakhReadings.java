package org.aigaq.language.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads Kazakh words in Latin and Arabic letters as Cyrillic ones, token by token.
///
/// Latin letters mean different sounds in the alphabets in use (2021, 2018, and the one of the
/// Kazinform agency and of Wikipedia), so that a word may have several readings: those of the
/// alphabets that have all of its letters. The Arabic (töte) script does not tell front vowels from
/// back ones unless a hamza, е, г or к says so.
public final class KazakhReadings {
  private static final int MAX_LETTERS = 60;
  private static final int MAX_READINGS = 12;
  private static final String COMMON =
      "a:а ä:ә b:б v:в g:г ğ:ғ d:д e:е j:ж z:з k:к q:қ l:л m:м n:н ñ:ң o:о ö:ө p:п r:р s:с t:т ü:ү "
          + "f:ф ş:ш ç:ч ";

  /// A letter that is и, or й behind a vowel, is written И here.
  private static final Map<Character, Character> OF_2021 =
      table(COMMON + "h:х y:ы ı:і i:И u:у ū:ұ");

  private static final Map<Character, Character> OF_2018 =
      table(COMMON + "h:х y:ы á:ә ǵ:ғ ń:ң ó:ө ú:ү u:ұ ý:у i:і ı:И");
  private static final Map<Character, Character> OF_KAZINFORM =
      table(COMMON + "h:һ x:х ı:ы i:і ï:и y:й w:у u:ұ é:э");

  private static final String OWN = "äğıñöşūüáǵńóúýïq";
  private static final String ACUTE = "áǵńóúý";
  private static final String KAZINFORM = "ïwxçé";
  private static final String VOWELS = "аәеоөұүыіэи";

  /// What Kazakh does not have in a row, and English often has.
  private static final List<String> FOREIGN =
      List.of("th", "ck", "ee", "oo", "ea", "ou", "gh", "tion");

  private static final Map<Character, Character> ARABIC =
      table(
          "ا:а ب:б ۆ:в گ:г ع:ғ د:д ە:е ه:е ج:ж ز:з ي:И ی:И ك:к ک:к ق:қ ل:л م:м ن:н ڭ:ң و:о پ:п ر:р "
              + "س:с ت:т ۋ:у ۇ:ұ ف:ф ح:х ھ:һ چ:ч ش:ш ى:ы \u0675:ә \u0676:ө \u0677:ү \u0678:і");
  private static final String HAMZAS = "\u0674\u0621";
  private static final Map<Character, Character> FRONTED = table("а:ә о:ө ұ:ү ы:і");

  private KazakhReadings() {}

  private static Map<Character, Character> table(String pairs) {
    Map<Character, Character> table = new HashMap<>();
    for (String pair : pairs.strip().split(" +")) {
      table.put(pair.charAt(0), pair.charAt(2));
    }
    return Map.copyOf(table);
  }

  /// The ways to read a folded word in Cyrillic; none for a word in Cyrillic letters, or one that
  /// is plainly of another language.
  public static Set<String> of(String word) {
    if (word.isEmpty() || word.length() > MAX_LETTERS) {
      return Set.of();
    }
    return switch (Character.UnicodeScript.of(word.charAt(word.length() - 1))) {
      case LATIN -> latin(word);
      case ARABIC -> arabic(word);
      default -> Set.of();
    };
  }

  private static Set<String> latin(String word) {
    if (isForeign(word)) {
      return Set.of();
    }
    Set<String> readings = new LinkedHashSet<>();
    for (Map<Character, Character> alphabet : alphabets(word)) {
      String reading = written(word, alphabet);
      if (!reading.isEmpty()) {
        add(reading, readings);
        if (alphabet == OF_2021) {
          typedPlainly(word, reading, readings);
        }
      }
    }
    return readings;
  }

  private static boolean isForeign(String word) {
    if (has(word, OWN)) {
      return false;
    }
    boolean digraphs = word.replace("ch", "").replace("sh", "").indexOf('c') >= 0;
    return digraphs || has(word, "wx'") || FOREIGN.stream().anyMatch(word::contains);
  }

  private static boolean has(String word, String letters) {
    return word.chars().anyMatch(letter -> letters.indexOf(letter) >= 0);
  }

  private static List<Map<Character, Character>> alphabets(String word) {
    if (has(word, ACUTE)) {
      return List.of(OF_2018);
    }
    if (has(word, KAZINFORM)) {
      return List.of(OF_KAZINFORM);
    }
    List<Map<Character, Character>> alphabets = new ArrayList<>(List.of(OF_2021));
    if (word.indexOf('ū') < 0) {
      alphabets.add(OF_2018);
      if (word.indexOf('ı') >= 0) {
        alphabets.add(OF_KAZINFORM);
      }
    }
    return alphabets;
  }

  /// Empty when the alphabet lacks a letter.
  private static String written(String word, Map<Character, Character> alphabet) {
    String plain = word.replace("sh", "ş").replace("ch", "ç");
    var out = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char letter = plain.charAt(i);
      Character read = alphabet.get(letter);
      if (read == null && Character.isLetter(letter)) {
        return "";
      }
      append(read == null ? letter : read, out);
    }
    return out.toString();
  }

  private static void append(char letter, StringBuilder out) {
    boolean afterVowel = !out.isEmpty() && VOWELS.indexOf(out.charAt(out.length() - 1)) >= 0;
    out.append(letter != 'И' ? letter : afterVowel ? 'й' : 'и');
  }

  /// 2021's i as many type it, for і as well as for и: all of them, or only those of the endings.
  private static void typedPlainly(String word, String reading, Set<String> into) {
    int first = reading.indexOf('и');
    if (word.indexOf('ı') >= 0 || first < 0) {
      return;
    }
    int last = reading.lastIndexOf('и');
    add(reading.replace('и', 'і'), into);
    if (first < last) {
      add(reading.substring(0, last) + 'і' + reading.substring(last + 1), into);
      add(reading.substring(0, first + 1) + reading.substring(first + 1).replace('и', 'і'), into);
    }
  }

  /// A reading, and those that are written alike.
  private static void add(String reading, Set<String> into) {
    String plain = reading.replace("йа", "я").replace("йу", "ю");
    into.add(plain.replace("иа", "ия"));
    if (plain.startsWith("е")) {
      into.add("э" + plain.substring(1));
    }
    into.add(plain);
    variant(plain, plain.replace("иа", "я").replace("иу", "ю"), into);
    variant(plain, plain.replace("тш", "ч").replace("тс", "ц").replace("иа", "ия"), into);
    variant(plain, plain.replace('х', 'һ'), into);
    variant(plain, plain.replace('й', 'и'), into);
  }

  private static void variant(String reading, String other, Set<String> into) {
    if (!other.equals(reading) && into.size() < MAX_READINGS) {
      into.add(other);
    }
  }

  private static Set<String> arabic(String word) {
    var letters = new StringBuilder(word.length());
    boolean hamza = false;
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      Character read = ARABIC.get(letter);
      if (HAMZAS.indexOf(letter) >= 0) {
        hamza = true;
      } else if (read == null && Character.isLetter(letter)) {
        return Set.of();
      } else {
        append(read == null ? letter : read, letters);
      }
    }
    String back = letters.toString();
    Set<String> readings = new LinkedHashSet<>();
    if (hamza || has(back, "егк")) {
      add(fronted(back), readings);
      add(back.replace('ы', 'і').replace('ұ', 'ү'), readings);
    }
    if (!hamza) {
      add(harmonized(back), readings);
      add(back, readings);
    }
    return readings;
  }

  private static String fronted(String letters) {
    var out = new StringBuilder(letters);
    for (int i = 0; i < out.length(); i++) {
      out.setCharAt(i, FRONTED.getOrDefault(out.charAt(i), out.charAt(i)));
    }
    return out.toString();
  }

  /// Loanwords mix front and back: behind е, г, к stand front vowels until а, ғ or қ comes.
  private static String harmonized(String letters) {
    var out = new StringBuilder(letters);
    boolean front = false;
    for (int i = 0; i < out.length(); i++) {
      char letter = out.charAt(i);
      if ("егк".indexOf(letter) >= 0) {
        front = true;
      } else if ("аоұғқ".indexOf(letter) >= 0) {
        front = front && letter != 'а' && letter != 'ғ' && letter != 'қ';
      }
      if (front && letter != 'а') {
        out.setCharAt(i, FRONTED.getOrDefault(letter, letter));
      }
    }
    return out.toString();
  }
}
