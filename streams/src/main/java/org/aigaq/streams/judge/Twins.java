package org.aigaq.streams.judge;

import org.aigaq.contract.record.ObservationInput.Elsewhere;
import org.aigaq.streams.edit.Bag;
import org.aigaq.streams.edit.SentenceSplitter;

/// Compares a missing article with what stands at other addresses.
public final class Twins {
  private final Bag good;

  private Twins(Bag good) {
    this.good = good;
  }

  public static Twins of(LastGood good) {
    return new Twins(bag(good.text()));
  }

  /// @param text of the article at `url`
  public Elsewhere compare(String url, String text) {
    return new Elsewhere(url, Math.round(good.cosine(bag(text)) * 1000) / 1000.0);
  }

  private static Bag bag(String text) {
    return Bag.of(SentenceSplitter.split(text));
  }
}
