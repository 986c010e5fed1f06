package org.aigaq.language.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A grammar of endings: states, and suffixes that lead from one to the next while a word is read
/// from its end. The suffixes of a state, with those of the states that it may silently turn into,
/// stand in one trie of reversed letters; a place of the word is visited once in each state.
///
/// Patterns are Cyrillic; Latin capitals in them stand for letters that change with the stem's
/// vowels and last sound: `A` а/е, `I` ы/і, `G` ғ/г/қ/к, `D` д/т, `N` н/д/т, `L` л/д/т, `M` м/б/п.
///
/// @param <S> the states, at most 64
final class SuffixAutomaton<S extends Enum<S>> {
  /// Told of every state that can be reached.
  interface Visitor<S> {
    /// @param end of what is left of the word
    /// @param from what was left before the last suffix was taken off
    /// @return whether that suffix may stand there; if not, nothing follows from it
    boolean visit(S state, int end, int from);
  }

  private static final Map<Character, String> CLASSES =
      Map.of('A', "ае", 'I', "ыі", 'G', "ғгқк", 'D', "дт", 'N', "ндт", 'L', "лдт", 'M', "мбп");
  private static final int FIRST = 0x400;
  private static final int LETTERS = 0x100;

  private final S[] states;
  private final long[] silent;

  /// A number for each letter that some suffix has; 0 for others.
  private final byte[] codes = new byte[LETTERS];

  private final int width;
  private final int[] roots;

  /// The node behind a node and a letter's number; 0, which is a root, when there is none.
  private final short[] next;

  private final byte[][] targets;

  private SuffixAutomaton(Grammar<S> grammar) {
    states = grammar.states;
    silent = grammar.closures();
    width = numbered(grammar.rules);
    roots = new int[states.length];
    List<short[]> nodes = new ArrayList<>();
    List<byte[]> reached = new ArrayList<>();
    for (int state = 0; state < states.length; state++) {
      roots[state] = added(nodes, reached);
      for (var rule : grammar.rules) {
        if ((silent[state] & 1L << rule.from) != 0) {
          insert(roots[state], rule, nodes, reached);
        }
      }
    }
    next = new short[nodes.size() * width];
    for (int node = 0; node < nodes.size(); node++) {
      System.arraycopy(nodes.get(node), 0, next, node * width, width);
    }
    targets = reached.toArray(byte[][]::new);
  }

  private int numbered(List<Rule> rules) {
    int last = 0;
    for (Rule rule : rules) {
      for (char letter : rule.suffix.toCharArray()) {
        if (codes[letter - FIRST] == 0) {
          codes[letter - FIRST] = (byte) ++last;
        }
      }
    }
    return last + 1;
  }

  private int added(List<short[]> nodes, List<byte[]> targets) {
    nodes.add(new short[width]);
    targets.add(new byte[0]);
    return nodes.size() - 1;
  }

  private void insert(int root, Rule rule, List<short[]> nodes, List<byte[]> targets) {
    int node = root;
    for (int i = rule.suffix.length() - 1; i >= 0; i--) {
      int code = codes[rule.suffix.charAt(i) - FIRST];
      if (nodes.get(node)[code] == 0) {
        nodes.get(node)[code] = (short) added(nodes, targets);
      }
      node = nodes.get(node)[code];
    }
    byte[] more = Arrays.copyOf(targets.get(node), targets.get(node).length + 1);
    more[more.length - 1] = (byte) rule.to;
    targets.set(node, more);
  }

  /// Reads a word from its end.
  ///
  /// @param seen room for a set of states for each place of the word, all empty
  /// @param least letters that must be left
  void read(char[] word, int length, S start, long[] seen, int least, Visitor<S> visitor) {
    walk(word, length, start.ordinal(), seen, least, visitor);
  }

  private void walk(char[] word, int end, int state, long[] seen, int least, Visitor<S> visitor) {
    seen[end] |= silent[state];
    int node = roots[state];
    for (int at = end - 1; at >= least; at--) {
      int letter = word[at] - FIRST;
      int code = letter < 0 || letter >= LETTERS ? 0 : codes[letter];
      node = next[node * width + code];
      if (node == 0) {
        return;
      }
      for (byte target : targets[node]) {
        if ((seen[at] & 1L << target) == 0 && visitor.visit(states[target], at, end)) {
          walk(word, at, target, seen, least, visitor);
        }
      }
    }
  }

  private record Rule(String suffix, int from, int to) {}

  /// The grammar before it is compiled.
  static final class Grammar<S extends Enum<S>> {
    private final S[] states;
    private final List<Rule> rules = new ArrayList<>();
    private final long[] silent;

    Grammar(Class<S> type) {
      states = type.getEnumConstants();
      silent = new long[states.length];
    }

    /// Suffixes that stand behind a `to` and make it a `from`.
    Grammar<S> add(S from, S to, String... patterns) {
      for (String pattern : patterns) {
        for (String suffix : expand(pattern)) {
          rules.add(new Rule(suffix, from.ordinal(), to.ordinal()));
        }
      }
      return this;
    }

    /// A `to` is a `from` without any suffix, too.
    Grammar<S> silently(S from, S to) {
      silent[from.ordinal()] |= 1L << to.ordinal();
      return this;
    }

    private long[] closures() {
      long[] closures = new long[states.length];
      for (int i = 0; i < closures.length; i++) {
        closures[i] = closure(1L << i);
      }
      return closures;
    }

    private long closure(long of) {
      long all = of;
      for (int i = 0; i < silent.length; i++) {
        all |= (of & 1L << i) == 0 ? 0 : silent[i];
      }
      return all == of ? all : closure(all);
    }

    SuffixAutomaton<S> compiled() {
      return new SuffixAutomaton<>(this);
    }
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
