package org.aigaq.language.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The suffixes of one layer, found by their last letter.
///
/// Patterns are Cyrillic; Latin capitals in them stand for letters that change with the stem's
/// vowels and last sound: `A` а/е, `I` ы/і, `G` ғ/г/қ/к, `D` д/т, `N` н/д/т, `L` л/д/т, `M` м/б/п.
/// Every combination is allowed: loanwords break harmony (`банктер`), and a keyword that anchors
/// the stem makes checking it needless.
final class SuffixTable<L> {
  /// @param next the layer of what stands before the suffix
  record Suffix<L>(String letters, L next) {}

  private static final Map<Character, String> CLASSES =
      Map.of('A', "ае", 'I', "ыі", 'G', "ғгқк", 'D', "дт", 'N', "ндт", 'L', "лдт", 'M', "мбп");
  private static final int FIRST = 0x400;
  private static final int LAST = 0x500;

  private final List<List<Suffix<L>>> byLast =
      new ArrayList<>(java.util.Collections.nCopies(LAST - FIRST, List.of()));

  SuffixTable<L> add(L next, String... patterns) {
    for (String pattern : patterns) {
      for (String letters : expand(pattern)) {
        int slot = letters.charAt(letters.length() - 1) - FIRST;
        List<Suffix<L>> longer = new ArrayList<>(byLast.get(slot));
        longer.add(new Suffix<>(letters, next));
        byLast.set(slot, List.copyOf(longer));
      }
    }
    return this;
  }

  /// The suffixes that may end with this letter.
  List<Suffix<L>> endingIn(char last) {
    return last < FIRST || last >= LAST ? List.of() : byLast.get(last - FIRST);
  }

  static List<String> expand(String pattern) {
    List<String> forms = List.of("");
    for (char c : pattern.toCharArray()) {
      String letters = CLASSES.getOrDefault(c, String.valueOf(c));
      forms =
          forms.stream()
              .flatMap(form -> Arrays.stream(letters.split("")).map(letter -> form + letter))
              .toList();
    }
    return forms;
  }
}
