package org.aigaq.ingest.read.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Counts, site by site, how many of the lines with a word in them are article: what [WordScores]
/// are learned from.
final class WordVotes {
  private static final double LEAST = 0.1;

  private final SiteVotes lines = new SiteVotes(0.35, 8);
  private final SiteVotes texts = new SiteVotes(0.7, 8);

  void add(String site, PageBlocks page, List<Gold.Label> labels) {
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i).weight() > 0) {
        List<String> words = words(page.blocks().get(i).text());
        boolean isShort = words.size() <= WordScores.SHORT;
        for (int k = 0; k < words.size(); k++) {
          (isShort ? lines : texts).add(words.get(k), site, labels.get(i).y(), 1);
          if (isShort && k + 1 < words.size()) {
            lines.add(words.get(k) + " " + words.get(k + 1), site, labels.get(i).y(), 1);
          }
        }
      }
    }
  }

  WordScores without(String site) {
    return new WordScores(scores(lines, site), scores(texts, site));
  }

  private static Map<String, Float> scores(SiteVotes votes, String site) {
    Map<String, Float> scores = votes.without(site);
    scores.values().removeIf(score -> Math.abs(score) < LEAST);
    return scores;
  }

  String text() {
    return text("line", lines) + text("text", texts);
  }

  private static String text(String kind, SiteVotes votes) {
    StringBuilder out = new StringBuilder();
    scores(votes, "")
        .forEach(
            (words, score) ->
                out.append(String.format(Locale.ROOT, "%s\t%s\t%.2f%n", kind, words, score)));
    return out.toString();
  }

  /// As [Shingles#words] parts them.
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Letter.isLetterOrDigit(c)) {
        word.append(Letter.lower(c));
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }
}
