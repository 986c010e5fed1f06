package org.aigaq.streams.edit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Word counts of a text. Words of fewer than four letters are left out: they are what unrelated
/// texts of one language share.
public final class Bag {
  private static final int SHORTEST = 4;

  private final Map<String, Integer> counts = new HashMap<>();
  private int words;
  private double norm;

  public static Bag of(List<Sentence> sentences) {
    Bag bag = new Bag();
    sentences.forEach(sentence -> sentence.tokens().forEach(bag::add));
    bag.norm = Math.sqrt(bag.square());
    return bag;
  }

  private void add(Token token) {
    if (!token.sign()) {
      words++;
    }
    if (token.kind() == Token.Kind.WORD && token.key().length() >= SHORTEST) {
      counts.merge(token.key(), 1, Integer::sum);
    }
  }

  /// Words and numbers, short ones too.
  public int words() {
    return words;
  }

  /// 0..1; 0 when either is empty.
  public double cosine(Bag other) {
    double product = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      product += (double) entry.getValue() * other.counts.getOrDefault(entry.getKey(), 0);
    }
    double norms = norm * other.norm;
    return norms == 0 ? 0 : product / norms;
  }

  private double square() {
    return counts.values().stream().mapToDouble(count -> (double) count * count).sum();
  }
}
