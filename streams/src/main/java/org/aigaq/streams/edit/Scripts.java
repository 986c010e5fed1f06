package org.aigaq.streams.edit;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Brings two versions of which one is in Kazakh Latin and the other in Cyrillic to one script. The
/// alphabets in use (2018, 2021, drafts) are many and none turns back without loss, so a Latin word
/// is looked up among the Cyrillic words of the other version by a key that all of them share.
final class Scripts {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*+");

  /// The shared letter first, then all letters that are written for it.
  private static final String TABLE =
      "aаәáä bб vвw gгғğǵ dд eеэ jж zз iийіыıyíì kкқq lл mм nнңñń oоөöó pп rр sсшщчцśşçc tт uуұүūüúý"
          + " fф hхһx";

  private static final Map<String, String> SHARED = new HashMap<>();

  static {
    for (String group : TABLE.split(" ")) {
      for (int i = 1; i < group.length(); i++) {
        SHARED.put(group.substring(i, i + 1), group.substring(0, 1));
      }
    }
    SHARED.putAll(Map.of("ю", "iu", "я", "ia", "ё", "io", "ь", "", "ъ", ""));
  }

  private final Map<String, String> cyrillic;
  private final boolean oldIsLatin;
  private final boolean nowIsLatin;

  private Scripts(Map<String, String> cyrillic, boolean oldIsLatin, boolean nowIsLatin) {
    this.cyrillic = cyrillic;
    this.oldIsLatin = oldIsLatin;
    this.nowIsLatin = nowIsLatin;
  }

  static Scripts of(Version old, Version now, String language) {
    boolean before = mostlyLatin(old.text());
    boolean after = mostlyLatin(now.text());
    if (!language.equals("kk") || before == after) {
      return new Scripts(Map.of(), false, false);
    }
    Version other = before ? now : old;
    Map<String, String> words = new HashMap<>();
    Matcher matcher = WORD.matcher(Folding.plain(other.title() + "\n" + other.text()));
    while (matcher.find()) {
      String low = matcher.group().toLowerCase(Locale.ROOT);
      words.putIfAbsent(key(low), low);
    }
    return new Scripts(words, before, after);
  }

  /// The versions are in different scripts.
  boolean turned() {
    return oldIsLatin || nowIsLatin;
  }

  String old(String text) {
    return oldIsLatin ? written(text) : text;
  }

  String now(String text) {
    return nowIsLatin ? written(text) : text;
  }

  private String written(String text) {
    return WORD.matcher(Folding.plain(text))
        .replaceAll(found -> Matcher.quoteReplacement(word(found.group())));
  }

  private String word(String latin) {
    String found = cyrillic.get(key(latin.toLowerCase(Locale.ROOT)));
    if (found == null || !Folding.latin(latin)) {
      return latin;
    }
    return Character.isUpperCase(latin.charAt(0))
        ? found.substring(0, 1).toUpperCase(Locale.ROOT) + found.substring(1)
        : found;
  }

  /// Runs of one letter count once: и, й and their spellings double in one alphabet and not in
  /// another.
  private static String key(String word) {
    StringBuilder key = new StringBuilder();
    String plain =
        word.replace("sh", "ş").replace("ch", "ş").replaceAll("t[sş]", "с").replace("zh", "j");
    for (int i = 0; i < plain.length(); i++) {
      String letter = plain.substring(i, i + 1);
      String shared = SHARED.getOrDefault(letter, letter);
      for (int k = 0; k < shared.length(); k++) {
        if (key.isEmpty() || key.charAt(key.length() - 1) != shared.charAt(k)) {
          key.append(shared.charAt(k));
        }
      }
    }
    return key.toString();
  }

  private static boolean mostlyLatin(String text) {
    int latin = 0;
    int cyrillic = 0;
    for (int i = 0; i < Math.min(text.length(), 20_000); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        boolean isCyrillic = Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC;
        cyrillic += isCyrillic ? 1 : 0;
        latin += isCyrillic ? 0 : 1;
      }
    }
    return latin > cyrillic;
  }
}
