package org.aigaq.streams.edit;

import java.util.ArrayList;
import java.util.List;

/// Who is said to have said it: a source that went, came, or became another.
final class Attributions {
  /// How far from a verb of saying its subject is looked for.
  private static final int REACH = 5;

  private static final int SHORTEST = 3;

  /// Words of a source: "the head of the prison".
  private static final int SPAN = 4;

  /// What one sentence says of its sources.
  ///
  /// @param sources the words of each source, the one beside "according to" first
  /// @param all phrases and verbs
  private record Said(List<List<Token>> sources, int all, List<String> words) {}

  private final Lexicon lexicon;
  private final Pair pair;

  private Attributions(Lexicon lexicon, Pair pair) {
    this.lexicon = lexicon;
    this.pair = pair;
  }

  static void find(Comparison c, Pair pair, Findings found) {
    Attributions attributions = new Attributions(c.lexicon(), pair);
    Said old = attributions.said(Pair.unquoted(pair.old().tokens()));
    Said now = attributions.said(Pair.unquoted(pair.now().tokens()));
    boolean lost = old.all() > 0 && now.all() == 0;
    boolean came = old.all() == 0 && now.all() > 0;
    boolean other = !old.sources().isEmpty() && now.all() > 0 && !attributions.kept(old, now);
    if (lost || came || other) {
      found.add(Label.ATTRIBUTION_CHANGED, pair.place(), shown(old, now));
    } else if (old.all() > 0) {
      attributions.speakers(found);
    }
  }

  private static String shown(Said old, Said now) {
    String before = String.join(", ", old.words());
    String after = String.join(", ", now.words());
    return before.isEmpty()
        ? "+ " + after
        : after.isEmpty() ? "− " + before : before + " → " + after;
  }

  /// A source is still one, or, without such phrases now, is still in the sentence.
  private boolean kept(Said old, Said now) {
    for (List<Token> source : old.sources()) {
      boolean met =
          now.sources().isEmpty()
              ? pair.nowWords().stream().anyMatch(word -> same(word, source.getFirst()))
              : now.sources().stream().anyMatch(other -> alike(source, other));
      if (met) {
        return true;
      }
    }
    return false;
  }

  /// The first word of one is in the other: a name that was added or cut leaves the role.
  private boolean alike(List<Token> one, List<Token> other) {
    return other.stream().anyMatch(word -> same(word, one.getFirst()))
        || one.stream().anyMatch(word -> same(word, other.getFirst()));
  }

  private Said said(List<Token> tokens) {
    List<List<Token>> sources = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    for (Lexicon.Hit hit : lexicon.hits("source_after", tokens)) {
      add(source(tokens, hit.to(), 1), hit.words() + " %s", sources, shown);
    }
    for (Lexicon.Hit hit : lexicon.hits("source_before", tokens)) {
      add(source(tokens, hit.from() - 1, -1), "%s " + hit.words(), sources, shown);
    }
    int all = shown.size();
    for (String list : List.of("source_alone", "says")) {
      List<Lexicon.Hit> hits = lexicon.hits(list, tokens);
      hits.forEach(hit -> shown.add(hit.words()));
      all += hits.size();
    }
    return new Said(sources, all, shown);
  }

  private static void add(
      List<Token> source, String form, List<List<Token>> sources, List<String> shown) {
    if (!source.isEmpty()) {
      sources.add(source);
      shown.add(form.replace("%s", source.getFirst().text()));
    }
  }

  /// The words from a place on, up to a sign.
  private List<Token> source(List<Token> tokens, int from, int step) {
    List<Token> source = new ArrayList<>();
    for (int i = from; i >= 0 && i < tokens.size() && source.size() < SPAN; i += step) {
      if (tokens.get(i).sign()) {
        break;
      }
      if (!lexicon.has("light", tokens.get(i))) {
        source.add(tokens.get(i));
      }
    }
    return source;
  }

  /// A verb of saying stayed, and of the words beside it, where its subject stands, one gave way to
  /// another. Names are told as names.
  private void speakers(Findings found) {
    boolean[] near = near();
    for (Delta delta : pair.deltas()) {
      List<Token> gone = roles(delta.old());
      List<Token> come = roles(delta.now());
      boolean beside = !delta.old().isEmpty() && near[delta.oldAt()];
      boolean related = gone.stream().anyMatch(a -> come.stream().anyMatch(b -> related(a, b)));
      if (!delta.cosmetic() && beside && !gone.isEmpty() && !come.isEmpty() && !related) {
        found.add(Label.ATTRIBUTION_CHANGED, pair.place(), delta.shown());
      }
    }
  }

  private boolean related(Token a, Token b) {
    return same(a, b) || Typos.negated(a.key(), b.key(), lexicon);
  }

  private boolean same(Token a, Token b) {
    return a.key().equals(b.key()) || Names.same(a.key(), b.key(), lexicon);
  }

  /// Words that may be a role: no names but the first word, no numbers, no verbs of saying.
  private List<Token> roles(List<Token> words) {
    return words.stream()
        .filter(word -> word.kind() == Token.Kind.WORD && !word.quoted())
        .filter(word -> word.key().length() >= SHORTEST)
        .filter(word -> !word.capital() || word.opens())
        .filter(word -> !lexicon.has("says", word) && !lexicon.has("that", word))
        .filter(word -> !lexicon.has("hedges", word) && !lexicon.has("negations", word))
        .toList();
  }

  /// The old words that stand beside a verb of saying within their clause; beyond "that" is what
  /// was said.
  private boolean[] near() {
    List<Token> tokens = pair.old().tokens();
    boolean[] near = new boolean[tokens.size()];
    for (Lexicon.Hit hit : lexicon.hits("says", tokens)) {
      walk(tokens, hit.from() - 1, -1, near);
      walk(tokens, hit.to(), 1, near);
    }
    boolean[] words = new boolean[tokens.size() + 1];
    int at = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.get(i).sign()) {
        words[at++] = near[i];
      }
    }
    return words;
  }

  private void walk(List<Token> tokens, int from, int step, boolean[] near) {
    for (int i = from; i >= 0 && i < tokens.size() && Math.abs(i - from) < REACH; i += step) {
      Token token = tokens.get(i);
      boolean sign = token.sign() && !token.key().equals(".");
      boolean content = lexicon.has("that", token) || token.kind() == Token.Kind.NUMBER;
      if (sign || token.quoted() || content) {
        return;
      }
      near[i] = true;
    }
  }
}
