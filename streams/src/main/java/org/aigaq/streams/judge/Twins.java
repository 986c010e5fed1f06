package org.aigaq.streams.judge;

import org.aigaq.contract.record.ObservationInput.Elsewhere;
import org.aigaq.streams.edit.Bag;
import org.aigaq.streams.edit.SentenceSplitter;

/// Compares a missing article with what stands at another address.
public final class Twins {
  private Twins() {}

  /// @param text of the article at `url`
  public static Elsewhere compare(LastGood good, String url, String text) {
    double cosine =
        Bag.of(SentenceSplitter.split(good.text())).cosine(Bag.of(SentenceSplitter.split(text)));
    return new Elsewhere(url, Math.round(cosine * 1000) / 1000.0);
  }
}
