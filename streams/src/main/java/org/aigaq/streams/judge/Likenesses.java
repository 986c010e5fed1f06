package org.aigaq.streams.judge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aigaq.contract.record.Article;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.ObservationInput.Likeness;
import org.aigaq.contract.record.PageFeatures;
import org.aigaq.streams.edit.Bag;
import org.aigaq.streams.edit.Folding;
import org.aigaq.streams.edit.Sentence;
import org.aigaq.streams.edit.SentenceSplitter;
import org.jspecify.annotations.Nullable;

/// Measures how much of the last good version a capture still shows.
final class Likenesses {
  /// A page's visible start is 2,000 characters with the site's head: so much of the text is looked
  /// for in it.
  private static final int LEAD = 900;

  private static final int SHORTEST_WORD = 3;

  private Likenesses() {}

  static @Nullable Likeness of(
      Capture capture, @Nullable Article article, @Nullable LastGood good) {
    PageFeatures page = capture.page();
    if (good == null || (article == null && page == null)) {
      return null;
    }
    boolean extractor = capture.extractorVersion().equals(good.extractorVersion());
    if (article != null && article.digest().equals(good.digest())) {
      return new Likeness(true, extractor, 1, 1, 1, 1, 1);
    }
    List<Sentence> then = SentenceSplitter.split(good.text());
    List<Sentence> now = article == null ? List.of() : SentenceSplitter.split(article.text());
    Bag before = Bag.of(then);
    Bag after = Bag.of(now);
    double title = titleLikeness(good.title(), article, page);
    if (then.isEmpty()) {
      return new Likeness(false, extractor, title, title, title, 1, title);
    }
    return new Likeness(
        false,
        extractor,
        round(before.cosine(after)),
        round(found(then, now)),
        round(lead(then, page)),
        round((double) after.words() / Math.max(1, before.words())),
        title);
  }

  private static double found(List<Sentence> then, List<Sentence> now) {
    Set<String> keys = new HashSet<>();
    now.forEach(sentence -> keys.add(sentence.key()));
    long words = 0;
    long met = 0;
    for (Sentence sentence : then) {
      words += sentence.words();
      met += keys.contains(sentence.key()) ? sentence.words() : 0;
    }
    return words == 0 ? 0 : (double) met / words;
  }

  private static double lead(List<Sentence> then, @Nullable PageFeatures page) {
    if (page == null || page.visibleStart().isEmpty()) {
      return 0;
    }
    String shown = Folding.key(page.visibleStart());
    int length = 0;
    int asked = 0;
    int met = 0;
    for (Sentence sentence : then) {
      if (length > LEAD) {
        break;
      }
      length += sentence.text().length();
      asked++;
      met += shown.contains(Folding.key(sentence.text())) ? 1 : 0;
    }
    return asked == 0 ? 0 : (double) met / asked;
  }

  /// Share of the last title's words that the page's title, heading or article title has.
  private static double titleLikeness(
      String title, @Nullable Article article, @Nullable PageFeatures page) {
    Set<String> now = new HashSet<>();
    if (article != null) {
      now.addAll(words(article.title()));
    }
    if (page != null) {
      now.addAll(words(page.title()));
      now.addAll(words(page.h1()));
    }
    Set<String> then = words(title);
    if (then.isEmpty()) {
      return 0;
    }
    long met = then.stream().filter(now::contains).count();
    return round((double) met / then.size());
  }

  static Set<String> words(@Nullable String text) {
    Set<String> words = new HashSet<>();
    if (text != null) {
      for (String word : Folding.key(text).split("[^\\p{L}\\p{Nd}]+")) {
        if (word.length() >= SHORTEST_WORD) {
          words.add(word);
        }
      }
    }
    return words;
  }

  private static double round(double share) {
    return Math.round(share * 1000) / 1000.0;
  }
}
