package org.aigaq.language.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The closed classes of Russian verbs, by the end of what stands before the infinitive's vowel
/// (Zaliznyak's types 5, 6, 7–15): prefixes do not matter.
final class RussianRoots {
  /// Second conjugation in -ать: держать, слышать, гнать.
  static final Set<String> SECOND_IN_A =
      Set.of(
          "леж", "держ", "беж", "дрож", "визж", "дребезж", "молч", "крич", "стуч", "звуч", "мч",
          "рыч", "торч", "мыч", "журч", "ворч", "бурч", "урч", "пищ", "трещ", "верещ", "слыш",
          "дыш", "сп", "жужж");

  /// First conjugation in -ать, in which the consonant alternates all through: писать, сказать.
  static final Set<String> ALTERNATING_IN_A =
      Set.of(
          "пис", "каз", "вяз", "рез", "маз", "лиз", "иск", "плеск", "полоск", "рыск", "плак",
          "скак", "клик", "тык", "мык", "хнык", "прят", "хлопот", "шепт", "бормот", "топт",
          "трепет", "ропт", "клевет", "хохот", "скрежет", "щебет", "топот", "мет", "мах", "пах",
          "брех", "колых", "чес", "пляс", "тес", "двиг", "брызг", "глод", "стр", "дрем", "треп",
          "щип", "сып", "колеб", "хлест", "лг", "алк", "двиз");

  /// Second conjugation in -еть: видеть, смотреть, зависеть.
  static final Set<String> SECOND_IN_E =
      Set.of(
          "вид", "сид", "смотр", "верт", "терп", "обид", "завис", "навис", "вис", "лет", "бол",
          "гор", "грем", "шум", "вел", "блест", "свист", "храп", "кип", "хрип", "скорб", "звен",
          "гуд", "гляд", "зр", "пыхт", "кряхт", "скрип", "соп", "бд", "шелест", "галд", "кишм",
          "сипл", "хруст", "тарахт", "грохот", "хот", "шип", "корп", "зуд", "свербт", "смерд");

  /// Verbs in -нуть that lose it in the past: достиг, исчез.
  static final Set<String> LOSING_NU =
      Set.of(
          "стиг", "гиб", "чез", "ник", "вык", "верг", "вяз", "сох", "мерз", "мок", "тих", "глох",
          "слеп", "гас", "креп", "пух", "кис", "лип", "блек", "торг", "дох", "мерк", "чах", "слаб",
          "сяк", "тяг", "бег", "бух", "зяб", "пах");

  /// What follows the prefix: the infinitive's stem, then the stems of present and future.
  private static final Map<String, List<String>> PRESENTS =
      Map.ofEntries(
          Map.entry("еха", List.of("ед")),
          Map.entry("да", List.of("дад")),
          Map.entry("бы", List.of("буд")),
          Map.entry("ста", List.of("стан")),
          Map.entry("дава", List.of("да")),
          Map.entry("знава", List.of("зна")),
          Map.entry("става", List.of("ста")),
          Map.entry("жи", List.of("жив")),
          Map.entry("плы", List.of("плыв")),
          Map.entry("слы", List.of("слыв")),
          Map.entry("де", List.of("ден")),
          Map.entry("сты", List.of("стын")),
          Map.entry("би", List.of("бь")),
          Map.entry("ви", List.of("вь")),
          Map.entry("ли", List.of("ль")),
          Map.entry("пи", List.of("пь")),
          Map.entry("ши", List.of("шь")),
          Map.entry("бри", List.of("бре")),
          Map.entry("тере", List.of("тр")),
          Map.entry("мере", List.of("мр")),
          Map.entry("пере", List.of("пр")),
          Map.entry("взя", List.of("возьм")),
          Map.entry("ня", List.of("ним", "йм", "м")),
          Map.entry("ъя", List.of("ым")),
          Map.entry("нача", List.of("начн")),
          Map.entry("зача", List.of("зачн")),
          Map.entry("жа", List.of("жм", "жн")),
          Map.entry("мя", List.of("мн", "омн")),
          Map.entry("пя", List.of("пн")),
          Map.entry("бра", List.of("бер")),
          Map.entry("дра", List.of("дер")),
          Map.entry("зва", List.of("зов")),
          Map.entry("гна", List.of("гон")),
          Map.entry("сла", List.of("шл")),
          Map.entry("стла", List.of("стел")),
          Map.entry("жда", List.of("жд")),
          Map.entry("рва", List.of("рв")),
          Map.entry("вра", List.of("вр")),
          Map.entry("жра", List.of("жр")),
          Map.entry("тка", List.of("тк")),
          Map.entry("соса", List.of("сос")),
          Map.entry("стона", List.of("стон")),
          Map.entry("жажда", List.of("жажд")),
          Map.entry("лга", List.of("лг")),
          Map.entry("хоте", List.of("хоч")),
          Map.entry("бежа", List.of("бег")),
          Map.entry("пе", List.of("по")),
          Map.entry("стоя", List.of("сто")),
          Map.entry("моло", List.of("мел")),
          Map.entry("кля", List.of("клян")),
          Map.entry("шиби", List.of("шиб")));

  private static final Set<String> PREFIXES =
      Set.of(
          "в", "во", "вз", "взо", "воз", "вос", "вы", "до", "за", "из", "изо", "ис", "на", "над",
          "надо", "не", "недо", "низ", "о", "об", "обо", "от", "ото", "пере", "по", "под", "подо",
          "пре", "пред", "предо", "при", "про", "раз", "разо", "рас", "рос", "с", "со", "соз",
          "воссоз", "у");

  /// бегут and бежит, хочет and хотят, лгут and лжет; солить is no prefixed лить.
  private static final List<String> REGULAR_TOO = List.of("бежа", "хоте", "лга", "соли");

  private static final String LABIALS = "бпвмф";

  private RussianRoots() {}

  static boolean ends(String head, Set<String> roots) {
    for (int from = 0; from < head.length(); from++) {
      if (roots.contains(head.substring(from))) {
        return true;
      }
    }
    return false;
  }

  /// Stems of the present that the infinitive does not show; empty when it is a regular verb.
  static Set<String> present(String stem) {
    Set<String> found = new LinkedHashSet<>();
    for (int from = 0; from < stem.length(); from++) {
      String prefix = stem.substring(0, from);
      List<String> roots = PRESENTS.getOrDefault(stem.substring(from), List.of());
      if (!roots.isEmpty() && isPrefix(prefix)) {
        roots.forEach(root -> prefixed(prefix, root, found));
      }
    }
    return found;
  }

  /// разобрать is разберу, разбить разобью, стереть сотру.
  private static void prefixed(String prefix, String root, Set<String> into) {
    into.add(prefix + root);
    if (prefix.length() > 1 && prefix.endsWith("о")) {
      into.add(prefix.substring(0, prefix.length() - 1) + root);
    } else if (isBare(root) && !prefix.isEmpty()) {
      into.add(prefix + "о" + root);
    }
  }

  /// Whether it is made of prefixes: none, на, пона.
  private static boolean isPrefix(String head) {
    if (head.isEmpty() || PREFIXES.contains(head)) {
      return true;
    }
    for (int end = 1; end < head.length(); end++) {
      if (PREFIXES.contains(head.substring(0, end)) && PREFIXES.contains(head.substring(end))) {
        return true;
      }
    }
    return false;
  }

  /// Roots without a vowel, before which a prefix takes one: разобью, сотру.
  private static boolean isBare(String root) {
    return root.length() == 2 && root.chars().noneMatch(c -> RussianEndings.isVowel((char) c));
  }

  static boolean isRegularToo(String stem) {
    return REGULAR_TOO.stream().anyMatch(stem::endsWith);
  }

  /// Whole forms that no rule gives.
  static List<String> forms(String stem) {
    List<String> forms = new ArrayList<>();
    if (stem.endsWith("да")) {
      forms.addAll(List.of(stem + "м", stem + "шь", stem + "ст"));
    }
    if (stem.endsWith("ере")) {
      // умер, умерла.
      String past = stem.substring(0, stem.length() - 1);
      forms.addAll(List.of(past, past + "ла", past + "ло", past + "ли"));
    }
    if (stem.endsWith("шиби")) {
      String past = stem.substring(0, stem.length() - 1);
      forms.addAll(List.of(past, past + "ла", past + "ло", past + "ли"));
    }
    return forms;
  }

  /// The consonant before a first person or a participle: т ч/щ, д ж/жд, с ш, з ж, ст щ, б бл.
  static List<String> alternated(String head) {
    if (head.isEmpty()) {
      return List.of();
    }
    String but = head.substring(0, head.length() - 1);
    char last = head.charAt(head.length() - 1);
    if (head.endsWith("ст") || head.endsWith("ск")) {
      return List.of(but.substring(0, but.length() - 1) + "щ");
    }
    if (LABIALS.indexOf(last) >= 0) {
      return List.of(head + "л");
    }
    return switch (last) {
      case 'т' -> List.of(but + "ч", but + "щ");
      case 'д' -> List.of(but + "ж", but + "жд");
      case 'с', 'х' -> List.of(but + "ш");
      case 'з', 'г' -> List.of(but + "ж");
      case 'к' -> List.of(but + "ч");
      default -> List.of();
    };
  }
}
