package org.aigaq.streams.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A quotation reads otherwise, or is gone.
final class QuoteLabels {
  private QuoteLabels() {}

  /// @return keys of the removed quotations, so that their loss is not told twice
  static Set<String> find(Comparison c, Findings found) {
    List<Quotes.Quote> old = Quotes.in(c.old().text());
    List<Quotes.Quote> now = new ArrayList<>(Quotes.in(c.now().text()));
    Set<String> kept = now.stream().map(Quotes.Quote::key).collect(Collectors.toSet());
    List<Quotes.Quote> lost = old.stream().filter(quote -> !kept.contains(quote.key())).toList();
    if (lost.isEmpty()) {
      return Set.of();
    }
    Set<String> before = old.stream().map(Quotes.Quote::key).collect(Collectors.toSet());
    now.removeIf(quote -> before.contains(quote.key()));
    String text =
        " " + c.nowText().stream().map(Sentence::key).collect(Collectors.joining(" ")) + " ";
    Set<String> removed = new HashSet<>();
    for (Quotes.Quote quote : lost) {
      // The words stand there still, only the marks went.
      if (!text.contains(" " + quote.key() + " ")) {
        judge(quote, now, found, removed);
      }
    }
    return removed;
  }

  private static void judge(
      Quotes.Quote quote, List<Quotes.Quote> now, Findings found, Set<String> removed) {
    List<Sentence> others = now.stream().map(Quotes.Quote::words).toList();
    List<int[]> links = Similar.align(List.of(quote.words()), others);
    if (links.isEmpty()) {
      found.add(Label.QUOTE_REMOVED, Pair.Place.BODY, quote.words().text());
      removed.add(quote.key());
      return;
    }
    Pair pair = Pair.of(Pair.Place.BODY, quote.words(), others.get(links.getFirst()[1]));
    if (!pair.cosmetic()) {
      pair.deltas().stream()
          .filter(delta -> !delta.cosmetic())
          .forEach(delta -> found.add(Label.QUOTE_ALTERED, Pair.Place.BODY, delta.shown()));
    }
  }
}
