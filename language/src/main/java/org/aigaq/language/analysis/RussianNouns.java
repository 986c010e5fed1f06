package org.aigaq.language.analysis;

import static org.aigaq.language.analysis.RussianEndings.ADJECTIVE;
import static org.aigaq.language.analysis.RussianEndings.FIRST;
import static org.aigaq.language.analysis.RussianEndings.SECOND;
import static org.aigaq.language.analysis.RussianEndings.THIRD;

import java.util.List;
import java.util.Map;

/// A Russian noun or adjective as dictionaries name it: its declension by its last letters, and the
/// shapes that its stem takes.
final class RussianNouns {
  private static final int MIN_STEM = 1;
  private static final int MIN_CLUSTER = 3;

  /// Plurals of another stem, after Zaliznyak's grammar: the closed list of nouns whose plural ends
  /// in -ья, and those that are alone in what they do. Stems as [RussianEndings] writes them.
  private static final Map<String, String> PLURALS =
      Map.ofEntries(
          Map.entry("человек", "людь"),
          Map.entry("ребенок", "деть"),
          Map.entry("брат", "братьй"),
          Map.entry("стул", "стульй"),
          Map.entry("лист", "листьй"),
          Map.entry("друг", "друзьй"),
          Map.entry("муж", "мужьй"),
          Map.entry("сын", "сыновьй"),
          Map.entry("князь", "князьй"),
          Map.entry("зять", "зятьй"),
          Map.entry("дерево", "деревьй"),
          Map.entry("крыло", "крыльй"),
          Map.entry("перо", "перьй"),
          Map.entry("звено", "звеньй"),
          Map.entry("колос", "колосьй"),
          Map.entry("прут", "прутьй"),
          Map.entry("клин", "клиньй"),
          Map.entry("кол", "кольй"),
          Map.entry("сук", "сучьй"),
          Map.entry("полено", "поленьй"),
          Map.entry("дно", "доньй"),
          Map.entry("зуб", "зубьй"),
          Map.entry("лоскут", "лоскутьй"),
          Map.entry("обод", "ободьй"),
          Map.entry("повод", "поводьй"),
          Map.entry("камень", "каменьй"),
          Map.entry("корень", "кореньй"),
          Map.entry("шило", "шильй"),
          Map.entry("деверь", "деверьй"),
          Map.entry("шурин", "шурьй"),
          Map.entry("небо", "небес"),
          Map.entry("чудо", "чудес"),
          Map.entry("ухо", "уш"),
          Map.entry("око", "оч"),
          Map.entry("колено", "колень"),
          Map.entry("сосед", "соседь"),
          Map.entry("черт", "черть"),
          Map.entry("хозяин", "хозяев"),
          Map.entry("господин", "господ"),
          Map.entry("господь", "господ"),
          Map.entry("цветок", "цвет"),
          Map.entry("судно", "суд"),
          Map.entry("христос", "христ"),
          Map.entry("мать", "матерь"),
          Map.entry("дочь", "дочерь"));

  /// Genitives of the plural that no rule gives.
  private static final Map<String, List<String>> GENITIVES =
      Map.of(
          "год", List.of("лет", "летам", "летах", "летами"),
          "друг", List.of("друзей"),
          "муж", List.of("мужей"),
          "сын", List.of("сыновей"),
          "князь", List.of("князей"),
          "зять", List.of("зятей"),
          "яйцо", List.of("яиц"),
          "сестра", List.of("сестер"));

  private RussianNouns() {}

  static void keyword(String word, Terms into) {
    if (word.length() < 2) {
      return;
    }
    String plural = PLURALS.get(word);
    if (plural != null) {
      stem(plural, SECOND, into);
      stem(plural, THIRD, into);
      if (word.endsWith("ь")) {
        into.noun(plural);
      }
    }
    GENITIVES.getOrDefault(word, List.of()).forEach(into::noun);
    String stem = word.substring(0, word.length() - 1);
    char last = word.charAt(word.length() - 1);
    switch (last) {
      case 'а' -> withoutEnding(stem, FIRST, into);
      case 'я' -> feminineOrTime(stem, into);
      case 'о' -> withoutEnding(stem, SECOND, into);
      case 'е' -> {
        withoutEnding(soft(stem), SECOND, into);
        stem(stem, SECOND, into);
      }
      case 'ы', 'и' -> plural(last == 'и' ? soft(stem) : stem, into);
      case 'ь' -> softSign(stem, into);
      case 'й' -> masculine(word, into);
      default -> {
        if (!RussianEndings.isVowel(last)) {
          masculine(word, into);
        }
      }
    }
    adjective(word, into);
  }

  private static void feminineOrTime(String stem, Terms into) {
    withoutEnding(soft(stem), FIRST, into);
    if (stem.endsWith("м")) {
      // время, имя: времени, временем, времена, времен.
      withoutEnding(stem + "ен", SECOND, into);
      stem(stem + "ень", SECOND, into);
    }
  }

  private static void softSign(String stem, Terms into) {
    String soft = soft(stem);
    stem(soft, SECOND, into);
    stem(soft, THIRD, into);
    String dropped = dropped(stem);
    if (dropped != null) {
      stem(soft(dropped), SECOND, into);
      stem(soft(dropped), THIRD, into);
      stem(dropped, SECOND, into);
    }
  }

  private static void masculine(String word, Terms into) {
    stem(word, SECOND, into);
    String dropped = dropped(word);
    if (dropped != null) {
      stem(dropped, SECOND, into);
    }
    int length = word.length();
    if (length > 5 && word.endsWith("ин")) {
      // гражданин, татарин: граждане, татары, граждан.
      withoutEnding(word.substring(0, length - 2), SECOND, into);
    }
    if (length > 5 && word.endsWith("енок")) {
      withoutEnding(word.substring(0, length - 4) + "ят", SECOND, into);
    } else if (length > 5 && word.endsWith("онок")) {
      withoutEnding(word.substring(0, length - 4) + "ат", SECOND, into);
    }
  }

  private static void plural(String stem, Terms into) {
    if (!hasVowel(stem)) {
      // СМИ is no plural.
      return;
    }
    withoutEnding(stem, FIRST, into);
    stem(stem, SECOND, into);
    stem(stem, THIRD, into);
  }

  /// A stem whose word may stand without an ending: школ, девушек, земель, армий.
  private static void withoutEnding(String stem, char declension, Terms into) {
    if (stem.length() < MIN_STEM) {
      return;
    }
    stem(stem, declension, into);
    if (hasVowel(stem)) {
      into.noun(stem);
    }
    if (stem.length() > 2 && stem.endsWith("ьй")) {
      into.noun(stem.substring(0, stem.length() - 2) + "ий");
    }
    inserted(stem, into);
  }

  private static boolean hasVowel(String stem) {
    return stem.chars().anyMatch(letter -> RussianEndings.isVowel((char) letter));
  }

  private static void stem(String stem, char declension, Terms into) {
    if (stem.length() >= MIN_STEM) {
      into.begin('n').append(stem).append('+').append(declension).done();
    }
  }

  /// `рынок` рынк-, `палец` пальц-, `боец` бойц-, `лев` льв-: the fleeting vowel falls out.
  private static @org.jspecify.annotations.Nullable String dropped(String word) {
    int at = word.length() - 2;
    if (at < 1 || RussianEndings.isVowel(word.charAt(at + 1))) {
      return null;
    }
    char vowel = word.charAt(at);
    char before = word.charAt(at - 1);
    boolean falls =
        RussianEndings.isVowel(before)
            ? vowel == 'е' && "цкм".indexOf(word.charAt(at + 1)) >= 0
            : vowel == 'о' || vowel == 'е';
    if (!falls) {
      return null;
    }
    String mark = "";
    if (vowel == 'е' && RussianEndings.isVowel(before)) {
      mark = "й";
    } else if (vowel == 'е' && (before == 'л' || word.endsWith("й"))) {
      mark = "ь";
    } else if (word.equals("лед")) {
      mark = "ь";
    }
    return word.substring(0, at) + mark + word.substring(at + 1);
  }

  /// `сумк-` сумок, `письм-` писем, `статьй-` статей, `земль-` земель: a vowel comes in where no
  /// ending stands behind two consonants.
  private static void inserted(String stem, Terms into) {
    boolean soft = stem.endsWith("ь");
    String body = soft ? stem.substring(0, stem.length() - 1) : stem;
    int last = body.length() - 1;
    if (body.length() < MIN_CLUSTER || RussianEndings.isVowel(body.charAt(last))) {
      return;
    }
    char before = body.charAt(last - 1);
    if (RussianEndings.isVowel(before)) {
      return;
    }
    boolean replaced = before == 'ь' || before == 'й';
    String head = body.substring(0, replaced ? last - 1 : last);
    String tail = body.substring(last);
    into.noun(head + "е" + tail);
    into.noun(head + "о" + tail);
    if (soft) {
      into.noun(head + "е" + tail + "ь");
      into.noun(head + "о" + tail + "ь");
    }
  }

  private static void adjective(String word, Terms into) {
    String bare = word.endsWith("ся") ? word.substring(0, word.length() - 2) : word;
    int end = bare.length() - 2;
    if (end < 2) {
      return;
    }
    switch (bare.substring(end)) {
      case "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие" ->
          stem(bare.substring(0, end), ADJECTIVE, into);
      default -> {}
    }
  }

  private static String soft(String stem) {
    if (stem.isEmpty()) {
      return stem;
    }
    char mark = RussianEndings.softness(stem.charAt(stem.length() - 1));
    return mark == 0 ? stem : stem + mark;
  }
}
