package org.aigaq.ingest.read.article;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aigaq.ingest.read.dom.Attr;
import org.aigaq.ingest.read.dom.Dom;

/// Counts, site by site, how much of what stands below elements with a word in their names is
/// article: what a [Vocabulary] is learned from.
final class NameVotes {
  private static final Attr[] WHERE = {
    Attr.CLASS, Attr.ID, Attr.ROLE, Attr.ITEMPROP, Attr.DATA_COMPONENT, Attr.DATA_TESTID
  };

  private final SiteVotes votes = new SiteVotes(0.4, 3);

  void add(String site, PageBlocks page, List<Gold.Label> labels) {
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i).weight() > 0) {
        Block block = page.blocks().get(i);
        double chars = Math.min(600, block.text().length());
        for (String word : path(page.outline().dom, block.element())) {
          votes.add(word, site, chars * labels.get(i).y(), chars);
        }
      }
    }
  }

  private static Set<String> path(Dom dom, int element) {
    Set<String> words = new HashSet<>();
    for (int up = element; up > dom.body(); up = dom.parent(up)) {
      for (Attr attr : WHERE) {
        words.addAll(Names.words(dom.attr(up, attr)));
      }
    }
    return words;
  }

  Vocabulary without(String site) {
    return new Vocabulary(votes.without(site));
  }

  String text() {
    StringBuilder out = new StringBuilder();
    votes
        .without("")
        .forEach(
            (word, score) -> {
              if (Math.abs(score) >= 0.3) {
                out.append(String.format(Locale.ROOT, "%s\t%.2f%n", word, score));
              }
            });
    return out.toString();
  }
}
