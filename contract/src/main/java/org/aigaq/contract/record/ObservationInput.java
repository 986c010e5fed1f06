package org.aigaq.contract.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The complete input of the observation rules: judging is a function of this record alone, so that
/// history can be judged again when a rule improves.
///
/// @param failedStage the stage at which an unanswered fetch ended
/// @param landing what kind of address the redirects ended at
/// @param phrases what not-found, removal, wall and maintenance phrases occur in visible text or
///   title; names of state roots in certificates, and addresses of block pages on the way
/// @param likeness to the last good version; absent when there is none, or no page was read
/// @param face likeness to the host's learned not-found face; absent when none is known
/// @param manyToOne other articles of the authority that ended at the same final address of late
/// @param extractorVersion of this capture
/// @param target what the address is expected to hold
/// @param textWords words of the extracted article; 0 when none was extracted
/// @param dated the page states when its article was published
/// @param elsewhere where else on the host the last good text was met of late; looked for only when
///   the article is missing
public record ObservationInput(
    String url,
    FetchOutcome fetch,
    @Nullable StageName failedStage,
    @Nullable Integer status,
    Map<String, String> headers,
    List<Hop> redirects,
    @Nullable String finalUrl,
    Landing landing,
    long bodyBytes,
    boolean notModified,
    @Nullable PageFeatures page,
    List<PhraseHit> phrases,
    @Nullable Likeness likeness,
    @Nullable FaceLikeness face,
    Controls controls,
    int manyToOne,
    boolean paywalled,
    String extractorVersion,
    Target target,
    int textWords,
    boolean dated,
    @Nullable Elsewhere elsewhere) {

  /// Another address at which the last good text was met.
  ///
  /// @param cosine of word counts of the two texts, 0..1
  public record Elsewhere(String url, double cosine) {}

  /// The kind of place where the redirects ended.
  public enum Landing {
    SAME,
    HOME,
    SECTION,
    ERROR_PAGE,
    LOGIN,
    CONSENT,
    OTHER_PAGE,
    OTHER_HOST,
    @com.fasterxml.jackson.annotation.JsonEnumDefaultValue
    UNKNOWN
  }

  /// A phrase met, for example `not_found`, `removal_notice`, `maintenance`, `wall`, `state_root`.
  ///
  /// @param language or, of a block's marks, the country
  /// @param where `title`, `h1`, `text`, `certificate` or `address`
  public record PhraseHit(String kind, String language, String phrase, String where) {}

  /// How alike the capture is to the last good version; all shares are 0..1.
  ///
  /// @param cosine of word counts of the two texts
  /// @param sentencesInText share of the last good sentences found in the extracted text
  /// @param sentencesInPage share of its first sentences that are in the visible start of the page
  /// @param wordsRatio words now by words then
  /// @param titleLikeness share of the last title's words that are in this title or h1
  public record Likeness(
      boolean digestEqual,
      boolean sameExtractor,
      double cosine,
      double sentencesInText,
      double sentencesInPage,
      double wordsRatio,
      double titleLikeness) {}

  /// How alike the page is to what this host shows for an address that never existed.
  ///
  /// @param hard the host answers 404 or 410 there: soft-404 rules are off
  public record FaceLikeness(
      Instant learnedAt, boolean hard, boolean sameStatus, boolean sameFinalUrl, double alike) {}

  /// What the controls asked at this suspicion said.
  ///
  /// @param asked siblings asked
  /// @param passed siblings that are present
  /// @param failedAlike siblings with the same class of failure as the article
  /// @param home the home page answers as usual
  /// @param feed the feed is read as usual
  public record Controls(
      boolean complete,
      int asked,
      int passed,
      int failedAlike,
      @Nullable Boolean home,
      @Nullable Boolean feed,
      @Nullable Instant at) {
    /// No control was asked.
    public static final Controls NONE = new Controls(false, 0, 0, 0, null, null, null);
  }
}
