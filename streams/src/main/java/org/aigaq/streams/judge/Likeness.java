package org.aigaq.streams.judge;

import java.util.LinkedHashMap;
import java.util.Map;
import org.aigaq.contract.record.ObservationInput.Elsewhere;
import org.aigaq.streams.edit.Bag;
import org.aigaq.streams.edit.SentenceSplitter;

/// Compares a missing article with what stands at other addresses. The words of the texts that were
/// compared last are kept: where a whole site is missing, each article is compared with the same
/// living ones.
public final class Likeness {
  private static final int KEPT = 256;

  private final Map<String, Bag> bags =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bag> eldest) {
          return size() > KEPT;
        }
      };

  /// @param text of the article at `url`
  public Elsewhere compare(LastGood good, String url, String text) {
    return new Elsewhere(url, Math.round(bag(good.text()).cosine(bag(text)) * 1000) / 1000.0);
  }

  private Bag bag(String text) {
    return bags.computeIfAbsent(text, Likeness::count);
  }

  private static Bag count(String text) {
    return Bag.of(SentenceSplitter.split(text));
  }
}
