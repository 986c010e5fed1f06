package org.aigaq.streams.stories;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The names in a text, by the consonants that a transliteration keeps: Жұмағазина, Жумагазиной and
/// Zhumagazina are one.
final class Names {
  private static final int MOST = 32;
  private static final int CONSONANTS = 4;
  private static final int LONGEST_TEXT = 30_000;
  private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\d])\\p{Lu}[\\p{L}-]{2,}");
  private static final String FROM = "бпвфгғдтзсжшщчцкқхһлмнңрbpvfgdtzskqhlmnrcjwxğşçñ";
  private static final String TO = "bpvfggdtzsjSSCskkkklmnnrbpvfgdtzskkklmnrkjvkgSCn";

  private Names() {}

  static Ints of(String title, String text) {
    String all = title + "\n" + text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    IntStream.Builder found = IntStream.builder();
    Matcher matcher = WORD.matcher(all);
    while (matcher.find()) {
      String key = key(matcher.group());
      if (key.length() > 1 && !beginsSentence(all, matcher.start())) {
        found.add(Shingles.mixed(key.hashCode(), 2));
      }
    }
    return Ints.least(found.build(), MOST);
  }

  /// Every word of an outlet's name, whatever its case.
  static Ints ofOutlet(String name) {
    return Ints.least(
        Pattern.compile("\\p{L}{3,}")
            .matcher(name)
            .results()
            .map(word -> key(word.group()))
            .filter(key -> key.length() > 1)
            .mapToInt(key -> Shingles.mixed(key.hashCode(), 2)),
        MOST);
  }

  private static boolean beginsSentence(String text, int at) {
    int i = at - 1;
    while (i >= 0 && text.charAt(i) == ' ') {
      i--;
    }
    return i < 0 || ".!?…\n\r".indexOf(text.charAt(i)) >= 0;
  }

  static String key(String word) {
    String lower =
        word.toLowerCase(Locale.ROOT)
            .replace("zh", "j")
            .replace("kh", "k")
            .replace("gh", "g")
            .replace("sh", "ş")
            .replace("ch", "ç")
            .replace("ts", "s")
            .replace("ng", "n");
    var key = new StringBuilder();
    for (int i = 0; i < lower.length() && key.length() < CONSONANTS; i++) {
      int at = FROM.indexOf(lower.charAt(i));
      if (at >= 0) {
        char consonant = TO.charAt(at);
        if (key.isEmpty() || key.charAt(key.length() - 1) != consonant) {
          key.append(consonant);
        }
      }
    }
    return key.toString();
  }
}
