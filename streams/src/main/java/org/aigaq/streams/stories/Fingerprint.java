package org.aigaq.streams.stories;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aigaq.contract.id.CanonicalUrl;
import org.aigaq.contract.record.ArticleEntry;
import org.aigaq.contract.record.ArticleState;
import org.aigaq.contract.record.Revision;
import org.jspecify.annotations.Nullable;

/// What of an article is held beside others: no text.
///
/// @param outlet hashes of the words of the outlet's name
/// @param at publication as far as it can be believed, else first sight
/// @param kept when it came in, by the broker's clock: what is kept goes by age
/// @param alternates its addresses in other languages, as it states them
/// @param words beginnings of words
record Fingerprint(
    String articleId,
    int revision,
    String site,
    Ints outlet,
    boolean agency,
    boolean backfill,
    @Nullable String language,
    Instant at,
    Instant kept,
    String url,
    List<String> alternates,
    @Nullable String image,
    Sample shingles,
    Sample words,
    Numbers numbers,
    Ints names,
    Ints anchors) {
  private static final int SHINGLES = 192;
  private static final int WORDS = 96;
  private static final int BEGINNING = 5;
  private static final int SHORTEST = 4;
  private static final int MOST_ALTERNATES = 8;
  private static final long HOUR = 3_600;
  private static final Duration BELIEVED = Duration.ofDays(1);

  /// From an article's first state.
  static Fingerprint of(ArticleState state, Instant kept) {
    Body body = Body.of(state.title(), state.text());
    boolean backfill = state.entry() == ArticleEntry.BACKFILL;
    return new Fingerprint(
        state.id(),
        state.revision(),
        state.site(),
        Names.ofOutlet(state.outlet().name()),
        state.outlet().kind().equals("agency"),
        backfill,
        state.language(),
        published(state.publishedAt(), state.firstSeenAt(), backfill),
        kept,
        state.url(),
        alternates(state),
        state.image(),
        body.shingles,
        body.words,
        body.numbers,
        body.names,
        body.anchors);
  }

  /// From a later revision, which says nothing of entry and addresses.
  static Fingerprint of(Revision revision) {
    Body body = Body.of(revision.title(), revision.text());
    return new Fingerprint(
        revision.articleId(),
        revision.number(),
        revision.site(),
        Names.ofOutlet(revision.outlet().name()),
        revision.outlet().kind().equals("agency"),
        false,
        revision.language(),
        revision.at(),
        revision.at(),
        revision.url(),
        List.of(),
        revision.image(),
        body.shingles,
        body.words,
        body.numbers,
        body.names,
        body.anchors);
  }

  /// A later revision of the same article: its wording, with what was known before.
  Fingerprint of(Fingerprint later) {
    return new Fingerprint(
        articleId,
        later.revision,
        site,
        outlet,
        agency,
        backfill,
        later.language,
        at,
        kept,
        url,
        alternates,
        later.image,
        later.shingles,
        later.words,
        later.numbers,
        later.names,
        later.anchors);
  }

  /// As a row keeps it: anchors are in the index.
  Fingerprint withoutAnchors() {
    return new Fingerprint(
        articleId,
        revision,
        site,
        outlet,
        agency,
        backfill,
        language,
        at,
        kept,
        url,
        alternates,
        image,
        shingles,
        words,
        numbers,
        names,
        Ints.NONE);
  }

  /// Whether the text names the other's outlet.
  boolean names(Fingerprint other) {
    return other.outlet.size() > 0 && other.outlet.shared(names) == other.outlet.size();
  }

  /// A time on the hour may be a bare day or a plan; one in the future, or from long before the
  /// first sight of what is news, cannot be believed.
  private static Instant published(@Nullable Instant stated, Instant seen, boolean backfill) {
    if (stated == null || stated.isAfter(seen)) {
      return seen;
    }
    boolean near = stated.isAfter(seen.minus(BELIEVED));
    boolean bare = stated.getEpochSecond() % HOUR == 0;
    return backfill || (near && !bare) ? stated : seen;
  }

  private static List<String> alternates(ArticleState state) {
    var found = new ArrayList<String>();
    JsonNode stated = state.more().get("alternates");
    if (stated != null) {
      for (JsonNode address : stated) {
        Optional<String> url = CanonicalUrl.of(address.asText());
        if (found.size() < MOST_ALTERNATES && url.isPresent() && !found.contains(url.get())) {
          found.add(url.get());
        }
      }
    }
    found.remove(state.url());
    return List.copyOf(found);
  }

  private record Body(Sample shingles, Sample words, Numbers numbers, Ints names, Ints anchors) {
    static Body of(String title, String text) {
      List<String> words = Shingles.words(text);
      int[] runs =
          Arrays.stream(Shingles.of(words)).mapToInt(run -> Shingles.mixed(run, 0)).toArray();
      return new Body(
          Sample.of(Arrays.stream(runs), SHINGLES),
          Sample.of(
              words.stream()
                  .filter(word -> word.length() >= SHORTEST)
                  .map(word -> word.substring(0, Math.min(word.length(), BEGINNING)))
                  .mapToInt(word -> Shingles.mixed(word.hashCode(), 3)),
              WORDS),
          Numbers.of(text),
          Names.of(title, text),
          Anchors.of(runs));
    }
  }
}
