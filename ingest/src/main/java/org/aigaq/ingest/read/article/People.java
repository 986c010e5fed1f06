package org.aigaq.ingest.read.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.aigaq.ingest.read.text.Texts;
import org.aigaq.ingest.read.text.Urls;

/// People's names out of texts that hold one or several, with what stands around them.
final class People {
  private static final int MAX_TEXT = 400;
  private static final int MAX_NAME = 80;
  private static final int MAX_WORDS = 7;
  private static final int LONGEST_PHRASE = 5;
  private static final int LONGEST_WORD = 14;
  private static final int MAX_INDENT = 40;

  private static final Set<String> BY = Signs.of("by");
  private static final Set<String> STRICT = Signs.of("strict");
  private static final Set<String> FIRST = firstWords();
  private static final Set<String> AND = Signs.of("and");
  private static final Set<String> RISKY = Signs.of("risky");
  private static final Set<String> DEGREE = Signs.of("degree");
  private static final Set<String> NEVER = Signs.of("never");
  private static final Set<String> EMPTY = Signs.of("empty");
  private static final Set<String> DESK = Signs.of("desk");

  private static final Pattern CUT =
      Pattern.compile("\\s*[;|•·,，、/]\\s+|[;|•·,，、]\\s*|\\s+[-–—]\\s+|\\n");
  private static final Pattern REMARK = Pattern.compile("\\([^)]{0,80}\\)|\\[[^\\]]{0,80}\\]");
  private static final Pattern MAIL = Pattern.compile("\\S*@\\S+|https?://\\S+|www\\.\\S+");
  private static final Pattern EDGE =
      Pattern.compile("^[\\s\"'«»“”„:;,.|/*•·+–—-]+|[\\s\"«»“”„:;,|/*•·+–—-]+$");

  private People() {}

  private static Set<String> firstWords() {
    Set<String> words = new HashSet<>();
    for (String phrase : BY) {
      words.add(phrase.split("[ /]", 2)[0]);
    }
    words.addAll(STRICT);
    return Set.copyOf(words);
  }

  /// The text behind what introduces a signature; `found` when something did.
  record Behind(String text, boolean found) {}

  /// A cheap look: whether a text begins with the first word of what introduces signatures.
  static boolean mayIntroduce(CharSequence raw) {
    int start = 0;
    while (start < raw.length() && !Character.isLetter(raw.charAt(start))) {
      if (++start > MAX_INDENT) {
        return false;
      }
    }
    int end = start;
    while (end < raw.length()
        && end - start <= LONGEST_WORD
        && Character.isLetter(raw.charAt(end))) {
      end++;
    }
    return end > start
        && end - start <= LONGEST_WORD
        && FIRST.contains(lower(raw.subSequence(start, end).toString()));
  }

  /// Cuts `By`, `Автор:` and the like off the start.
  static Behind behind(String folded) {
    int end = 0;
    int cut = -1;
    String lower = folded.substring(0, Math.min(folded.length(), 40)).toLowerCase(Locale.ROOT);
    for (int words = 0; words < LONGEST_PHRASE && end < lower.length(); words++) {
      int next = end;
      while (next < lower.length() && !isBreak(lower.charAt(next))) {
        next++;
      }
      if (next == lower.length() && next < folded.length()) {
        break;
      }
      String phrase = lower.substring(0, next);
      if (BY.contains(phrase) || STRICT.contains(phrase) && allows(folded, next)) {
        cut = next;
      }
      end = next;
      while (end < lower.length() && lower.charAt(end) == ' ') {
        end++;
      }
      if (end == next) {
        break;
      }
    }
    return cut < 0
        ? new Behind(folded, false)
        : new Behind(EDGE.matcher(folded.substring(cut)).replaceAll(""), true);
  }

  private static boolean isBreak(char c) {
    return c == ' ' || c == ':' || c == '：' || c == '｜';
  }

  /// `Von` begins names as well: it introduces only with a colon, before two words or before none.
  private static boolean allows(String text, int end) {
    if (end >= text.length()) {
      return true;
    }
    if (text.charAt(end) != ' ') {
      return true;
    }
    String rest = text.substring(end + 1);
    return !rest.isEmpty() && (Character.isUpperCase(rest.charAt(0)) && Texts.words(rest) >= 2);
  }

  /// The names in a text that says nothing but who wrote.
  static List<String> stated(String raw) {
    return split(raw, false);
  }

  /// The names in a text found on a page: what does not look like a name is none.
  static List<String> shown(String raw) {
    return split(raw, true);
  }

  private static List<String> split(String raw, boolean strict) {
    String text = Texts.plain(raw);
    if (text.length() > MAX_TEXT || Urls.isWeb(text)) {
      return List.of();
    }
    text = MAIL.matcher(REMARK.matcher(text).replaceAll(" ")).replaceAll(" ");
    text = behind(EDGE.matcher(text).replaceAll("")).text;
    List<String> names = new ArrayList<>();
    for (String part : CUT.split(text)) {
      for (String name : conjuncts(part)) {
        String tidy = tidy(name);
        if (isName(tidy, strict) && !DEGREE.contains(tidy.toLowerCase(Locale.ROOT))) {
          names.add(tidy);
        }
      }
    }
    return names;
  }

  private static List<String> conjuncts(String text) {
    String[] words = text.split(" ", -1);
    List<String> parts = new ArrayList<>();
    StringBuilder now = new StringBuilder();
    for (int i = 0; i < words.length; i++) {
      boolean risky = RISKY.contains(words[i]) && i >= 2 && i + 2 < words.length;
      if (AND.contains(words[i]) || words[i].equals("AND") || risky) {
        parts.add(now.toString());
        now.setLength(0);
      } else {
        now.append(now.isEmpty() ? "" : " ").append(words[i]);
      }
    }
    parts.add(now.toString());
    return parts;
  }

  private static String tidy(String name) {
    String text = EDGE.matcher(Texts.fold(name)).replaceAll("");
    text = EDGE.matcher(behind(text).text).replaceAll("");
    int space = text.lastIndexOf(' ');
    if (space > 0 && DEGREE.contains(text.substring(space + 1).toLowerCase(Locale.ROOT))) {
      text = EDGE.matcher(text.substring(0, space)).replaceAll("");
    }
    return text;
  }

  private static boolean isName(String name, boolean strict) {
    if (name.length() < 2 || name.length() > MAX_NAME || EMPTY.contains(lower(name))) {
      return false;
    }
    if (!Character.isLetter(name.codePointAt(0)) || odd(name)) {
      return false;
    }
    int words = Texts.words(name);
    return words <= MAX_WORDS && (!strict || looksLikeName(name, words));
  }

  private static boolean odd(String name) {
    int digits = 0;
    int dots = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ("@<>{}=#?!\\:%$^*".indexOf(c) >= 0) {
        return true;
      }
      digits += Character.isDigit(c) ? 1 : 0;
      dots += c == '.' && i + 1 < name.length() && name.charAt(i + 1) != ' ' ? 1 : 0;
    }
    boolean machine = dots >= 2 && name.indexOf(' ') < 0 && name.equals(lower(name));
    return digits > 4 || digits * 2 > name.length() || machine;
  }

  private static boolean looksLikeName(String name, int words) {
    int small = 0;
    int large = 0;
    for (String word : name.split(" ", -1)) {
      String bare = EDGE.matcher(word).replaceAll("");
      if (NEVER.contains(lower(bare)) && !isDesk(name)) {
        return false;
      }
      if (bare.isEmpty() || Character.isDigit(bare.charAt(0))) {
        small += bare.isEmpty() ? 0 : 1;
      } else if (Character.isLowerCase(bare.codePointAt(0)) && bare.length() > 3) {
        small++;
      } else if (!Character.isLowerCase(bare.codePointAt(0))) {
        large++;
      }
    }
    return words <= 1 ? name.length() <= 30 : large > 0 && small <= large / 2 && words <= 6;
  }

  static boolean isDesk(String name) {
    return DESK.contains(lower(name));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
