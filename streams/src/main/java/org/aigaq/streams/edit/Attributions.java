package org.aigaq.streams.edit;

import java.util.ArrayList;
import java.util.List;

/// Who is said to have said it: a source that went, came, or became another.
final class Attributions {
  /// How far from a verb of saying its subject is looked for.
  private static final int REACH = 5;

  private static final int SHORTEST = 3;

  /// What one sentence says of its sources.
  ///
  /// @param sources the words beside "according to"
  /// @param all phrases and verbs
  private record Said(List<Token> sources, int all, List<String> words) {}

  private final Lexicon lexicon;
  private final Pair pair;

  private Attributions(Lexicon lexicon, Pair pair) {
    this.lexicon = lexicon;
    this.pair = pair;
  }

  static void find(Comparison c, Pair pair, Findings found) {
    Attributions attributions = new Attributions(c.lexicon(), pair);
    Said old = attributions.said(Pair.unquoted(pair.oldWords()));
    Said now = attributions.said(Pair.unquoted(pair.nowWords()));
    boolean lost = old.all() > 0 && now.all() == 0;
    boolean came = old.all() == 0 && now.all() > 0;
    boolean other = !old.sources().isEmpty() && now.all() > 0 && !attributions.kept(old);
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

  /// A source of the old sentence is in the new one in some form.
  private boolean kept(Said old) {
    return old.sources().stream()
        .anyMatch(
            source ->
                pair.nowWords().stream()
                    .anyMatch(
                        word ->
                            word.key().equals(source.key())
                                || Names.same(word.key(), source.key(), lexicon)));
  }

  private Said said(List<Token> words) {
    List<Token> sources = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    for (Lexicon.Hit hit : lexicon.hits("source_after", words)) {
      int at = hit.to();
      while (at < words.size() && lexicon.has("light", words.get(at))) {
        at++;
      }
      if (at < words.size()) {
        sources.add(words.get(at));
        shown.add(hit.words() + " " + words.get(at).text());
      }
    }
    for (Lexicon.Hit hit : lexicon.hits("source_before", words)) {
      if (hit.from() > 0) {
        sources.add(words.get(hit.from() - 1));
        shown.add(words.get(hit.from() - 1).text() + " " + hit.words());
      }
    }
    int all = shown.size();
    for (String list : List.of("source_alone", "says")) {
      List<Lexicon.Hit> hits = lexicon.hits(list, words);
      hits.forEach(hit -> shown.add(hit.words()));
      all += hits.size();
    }
    return new Said(sources, all, shown);
  }

  /// A verb of saying stayed, and of the words beside it, where its subject stands, one gave way to
  /// another. Names are told as names.
  private void speakers(Findings found) {
    boolean[] near = near();
    for (Delta delta : pair.deltas()) {
      List<Token> gone = common(delta.old());
      List<Token> come = common(delta.now());
      boolean beside = !delta.old().isEmpty() && near[delta.oldAt()];
      boolean related = gone.stream().anyMatch(a -> come.stream().anyMatch(b -> same(a, b)));
      if (!delta.cosmetic() && beside && !gone.isEmpty() && !come.isEmpty() && !related) {
        found.add(Label.ATTRIBUTION_CHANGED, pair.place(), delta.shown());
      }
    }
  }

  private boolean same(Token a, Token b) {
    return a.key().equals(b.key()) || lexicon.sameStem(a.key(), b.key());
  }

  /// Words that may be a role: no names but the first word, no numbers, no verbs of saying.
  private List<Token> common(List<Token> words) {
    return words.stream()
        .filter(word -> word.kind() == Token.Kind.WORD && !word.quoted())
        .filter(word -> word.key().length() >= SHORTEST)
        .filter(word -> !word.capital() || word.opens())
        .filter(word -> !lexicon.has("says", word) && !lexicon.has("that", word))
        .filter(word -> !lexicon.has("hedges", word) && !lexicon.has("negations", word))
        .toList();
  }

  /// The old words that stand beside a verb of saying within their clause; those after "that" are
  /// what was said.
  private boolean[] near() {
    List<Token> tokens = pair.old().tokens();
    boolean[] near = new boolean[tokens.size() + 1];
    for (Lexicon.Hit hit : lexicon.hits("says", tokens)) {
      int first = hit.from() - 1;
      // Where sources come before ("айтуынша"), what was said stands before the verb too.
      boolean saidBefore = lexicon.knows("source_before") && !quotedBefore(tokens, first);
      for (int i = saidBefore ? -1 : first;
          i >= Math.max(0, hit.from() - REACH) && !ends(tokens, i);
          i--) {
        near[i] = true;
      }
      boolean content = hit.to() < tokens.size() && content(tokens.get(hit.to()));
      int far = content ? hit.to() : Math.min(tokens.size(), hit.to() + REACH);
      for (int i = hit.to(); i < far && !ends(tokens, i); i++) {
        near[i] = true;
      }
    }
    return spoken(tokens, near);
  }

  /// A sign parts the verb from what was said: ", деп хабарлады зертхана".
  private static boolean quotedBefore(List<Token> tokens, int at) {
    return at >= 0 && (tokens.get(at).sign() || (at > 0 && tokens.get(at - 1).sign()));
  }

  private boolean content(Token token) {
    return lexicon.has("that", token) || token.kind() == Token.Kind.NUMBER;
  }

  private static boolean ends(List<Token> tokens, int at) {
    return tokens.get(at).sign() && !tokens.get(at).key().equals(".") || tokens.get(at).quoted();
  }

  /// From places among all tokens to places among words.
  private static boolean[] spoken(List<Token> tokens, boolean[] near) {
    boolean[] words = new boolean[tokens.size() + 1];
    int at = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.get(i).sign()) {
        words[at++] = near[i];
      }
    }
    return words;
  }
}
