package org.aigaq.streams.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A quotation reads otherwise, or is gone.
final class QuoteLabels {
  private final Comparison c;
  private final Findings found;
  private final Set<String> removed = new HashSet<>();

  private QuoteLabels(Comparison c, Findings found) {
    this.c = c;
    this.found = found;
  }

  /// @return keys of the removed quotations, so that their loss is not told twice
  static Set<String> find(Comparison c, Findings found) {
    QuoteLabels labels = new QuoteLabels(c, found);
    labels.find();
    return labels.removed;
  }

  private void find() {
    List<Quotes.Quote> old = quotes(c.old());
    List<Quotes.Quote> now = new ArrayList<>(quotes(c.now()));
    Set<String> kept = now.stream().map(Quotes.Quote::key).collect(Collectors.toSet());
    Set<String> before = old.stream().map(Quotes.Quote::key).collect(Collectors.toSet());
    now.removeIf(quote -> before.contains(quote.key()));
    String text =
        " " + c.nowText().stream().map(Sentence::key).collect(Collectors.joining(" ")) + " ";
    for (Quotes.Quote quote : old) {
      // The words stand there still, only the marks went.
      boolean there = kept.contains(quote.key()) || text.contains(" " + quote.key() + " ");
      if (!there) {
        judge(quote, now);
      }
    }
  }

  private List<Quotes.Quote> quotes(Version version) {
    Canon canon = new Canon(c.lexicon(), Set.of());
    return Quotes.in(version.text()).stream()
        .map(quote -> new Quotes.Quote(canon.of(quote.words())))
        .toList();
  }

  private void judge(Quotes.Quote quote, List<Quotes.Quote> now) {
    List<Sentence> others = now.stream().map(Quotes.Quote::words).toList();
    List<int[]> links = Similar.align(List.of(quote.words()), others);
    Sentence other = links.isEmpty() ? inItsPlace(quote, now) : others.get(links.getFirst()[1]);
    if (other == null) {
      found.add(Label.QUOTE_REMOVED, Pair.Place.BODY, quote.words().text());
      removed.add(quote.key());
      return;
    }
    Pair pair = Pair.of(Pair.Place.BODY, quote.words(), other, c.lexicon());
    if (!pair.cosmetic()) {
      pair.deltas().stream()
          .filter(delta -> !delta.cosmetic())
          .forEach(delta -> found.add(Label.QUOTE_ALTERED, Pair.Place.BODY, delta.shown()));
    }
  }

  /// Another quotation where this one stood, with the same words around it.
  private @Nullable Sentence inItsPlace(Quotes.Quote quote, List<Quotes.Quote> now) {
    for (Pair pair : c.text().pairs()) {
      if (pair.old().key().contains(quote.key())) {
        for (Quotes.Quote other : now) {
          if (pair.now().key().contains(other.key())) {
            return other.words();
          }
        }
      }
    }
    return null;
  }
}
