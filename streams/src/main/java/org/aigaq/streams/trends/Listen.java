package org.aigaq.streams.trends;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aigaq.contract.record.ArticleEntry;
import org.aigaq.contract.record.ArticleState;
import org.aigaq.contract.record.Health;
import org.aigaq.contract.record.IndexedArticle;
import org.aigaq.language.analysis.Analysis;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// Takes from articles and reports of health what trends need. What was published before it was
/// watched, or long ago, never counts.
final class Listen extends ContextualProcessor<String, Object, String, Heard> {
  private static final String TOGETHER = "all";
  private static final Duration NEAR = Duration.ofHours(6);
  private static final int WORDS = 60;
  private static final int LEAD = 400;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 40;
  private static final int TITLE = 300;
  private static final int STEMS = 6;
  private static final int TOPICS = 50;

  private final Duration reach;

  /// @param reach articles of before it have been counted
  Listen(Duration reach) {
    this.reach = reach;
  }

  @Override
  public void process(Record<String, Object> record) {
    Heard heard = heard(record.value(), Instant.ofEpochMilli(Math.max(0, record.timestamp())));
    if (heard != null) {
      context().forward(new Record<>(TOGETHER, heard, Math.max(0, record.timestamp())));
    }
  }

  private @Nullable Heard heard(@Nullable Object value, Instant at) {
    if (value instanceof Health health) {
      return new Heard(null, reach(health));
    }
    if (!(value instanceof IndexedArticle article)
        || article.state().entry() != ArticleEntry.LIVE
        || time(article.state()).isBefore(at.minus(reach))) {
      return null;
    }
    return new Heard(mention(article), null);
  }

  private static Heard.Reach reach(Health health) {
    boolean readable =
        switch (health.health()) {
          case UP, DEGRADED, SILENT -> true;
          default -> false;
        };
    return new Heard.Reach(
        health.key(), health.outlet().id(), health.outlet().ownership(), readable);
  }

  /// The publication when it is near before the first sight, else the first sight.
  static Instant time(ArticleState state) {
    Instant published = state.publishedAt();
    Instant seen = state.firstSeenAt();
    boolean near =
        published != null && !published.isAfter(seen) && !published.isBefore(seen.minus(NEAR));
    return near && published != null ? published : seen;
  }

  private static Mention mention(IndexedArticle article) {
    ArticleState state = article.state();
    String story = article.storyId();
    return new Mention(
        state.id(),
        time(state).toEpochMilli(),
        story == null ? state.id() : story,
        state.outlet(),
        state.language(),
        cut(state.title(), TITLE),
        state.url(),
        article.topics().stream().limit(TOPICS).toList(),
        words(state),
        state.archive(),
        article.seq());
  }

  private static List<Mention.Word> words(ArticleState state) {
    String language = state.language() == null ? "und" : state.language();
    String text = cut(state.title(), TITLE) + " \u2029 " + cut(state.text(), LEAD);
    var words = new ArrayList<Mention.Word>();
    for (String form : text.split("[^\\p{L}\\p{M}\\p{N}'’-]+", -1)) {
      boolean fits = form.length() >= SHORTEST && form.length() <= LONGEST;
      if (words.size() < WORDS && fits && Character.isLetter(form.charAt(0))) {
        words.add(new Mention.Word(form, stems(form, language)));
      }
    }
    return words;
  }

  /// Nominal stems; a document's word carries all that its endings allow.
  private static List<String> stems(String form, String language) {
    return Analysis.terms(form, language, true, true).stream()
        .filter(term -> term.startsWith("n:") && term.length() >= SHORTEST + 2)
        .map(term -> term.substring(2))
        .distinct()
        .limit(STEMS)
        .toList();
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
