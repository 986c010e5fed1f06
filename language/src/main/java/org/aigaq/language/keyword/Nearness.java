package org.aigaq.language.keyword;

/// Finds the places at which the words of a phrase stand near enough.
final class Nearness {
  /// So many tries are enough for any text that people write.
  private static final int MOST_TRIES = 50_000;

  private final ArticleTerms article;
  private final Condition.Near phrase;
  private final Places into;
  private final int[][] words;
  private final int[] chosen;
  private int tries;

  private Nearness(ArticleTerms article, Condition.Near phrase, Places into) {
    this.article = article;
    this.phrase = phrase;
    this.into = into;
    this.words = new int[phrase.words().length][];
    this.chosen = new int[words.length];
  }

  /// @return whether there is any
  static boolean find(ArticleTerms article, Condition.Near phrase, Places into) {
    for (int[] word : phrase.words()) {
      if (!article.has(word)) {
        return false;
      }
    }
    return new Nearness(article, phrase, into).find();
  }

  private boolean find() {
    int rarest = 0;
    for (int i = 0; i < words.length; i++) {
      words[i] = article.words(phrase.words()[i]);
      rarest = words[i].length < words[rarest].length ? i : rarest;
    }
    boolean any = false;
    for (int word : words[rarest]) {
      chosen[rarest] = word;
      int at = adjusted(rarest, word);
      if (choose(0, rarest, at, at)) {
        any = true;
        if (!addChosen()) {
          return true;
        }
      }
    }
    return any;
  }

  private boolean addChosen() {
    int first = chosen[0];
    int last = chosen[0];
    for (int word : chosen) {
      first = Math.min(first, word);
      last = Math.max(last, word);
    }
    return into.add(first, last);
  }

  /// Chooses a word for the next place of the phrase so that all stay within the distance.
  private boolean choose(int next, int fixed, int least, int most) {
    if (next == words.length) {
      return true;
    }
    if (next == fixed) {
      return choose(next + 1, fixed, least, most);
    }
    int[] candidates = words[next];
    for (int i = first(next, most - phrase.slop()); i < candidates.length; i++) {
      int at = adjusted(next, candidates[i]);
      if (at > least + phrase.slop() || ++tries > MOST_TRIES) {
        return false;
      }
      if (!taken(candidates[i], next, fixed)) {
        chosen[next] = candidates[i];
        if (choose(next + 1, fixed, Math.min(least, at), Math.max(most, at))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean taken(int word, int next, int fixed) {
    for (int i = 0; i < next; i++) {
      if (chosen[i] == word) {
        return true;
      }
    }
    return chosen[fixed] == word;
  }

  /// Index of the first candidate that is not before the place.
  private int first(int next, int place) {
    int low = 0;
    int high = words[next].length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (adjusted(next, words[next][middle]) < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int adjusted(int place, int word) {
    return article.position(word) - phrase.offsets()[place];
  }
}
