package org.aigaq.streams.watch.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.aigaq.contract.record.ArticleEntry;
import org.aigaq.contract.record.ArticleStatus;
import org.aigaq.streams.watch.plan.Lane;
import org.jspecify.annotations.Nullable;

/// What is written at every look at an article: no text, some hundred bytes. Field names are short
/// because there may be a million of these.
///
/// @param life its suspicion, as the life machine wrote it; absent while nothing is wrong
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record ArticleRow(
    @JsonProperty("i") Identity identity,
    @JsonProperty("t") Looks looks,
    @JsonProperty("v") @Nullable Version version,
    @JsonProperty("w") Visit visit,
    @JsonProperty("s") ArticleStatus status,
    @JsonProperty("e") Emitted emitted) {

  /// What does not change.
  ///
  /// @param published as first stated by feed or page
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public record Identity(
      @JsonProperty("u") String url,
      @JsonProperty("a") String authority,
      @JsonProperty("o") String outlet,
      @JsonProperty("e") ArticleEntry entry,
      @JsonProperty("f") Instant firstSeen,
      @JsonProperty("p") @Nullable Instant published) {}

  /// When it was looked at, by the workers' clocks.
  ///
  /// @param seen the last look that found it
  /// @param checked the last look that was judged
  /// @param delisted taken out of a feed between neighbours that stayed
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public record Looks(
      @JsonProperty("s") @Nullable Instant seen,
      @JsonProperty("c") @Nullable Instant checked,
      @JsonProperty("d") @Nullable Instant delisted) {}

  /// The last good version, without its text.
  ///
  /// @param feedTitle start of the hash of the title that feeds give it
  /// @param earlier starts of the digests of the revisions before, oldest first
  /// @param variants starts of digests that the host shows in turn: none of them is an edit
  /// @param unconfirmed the revision whose edit waits for a second look that agrees
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public record Version(
      @JsonProperty("r") int revision,
      @JsonProperty("d") String digest,
      @JsonProperty("x") String extractor,
      @JsonProperty("t") @Nullable String feedTitle,
      @JsonProperty("o") @Nullable List<String> earlier,
      @JsonProperty("n") @Nullable List<String> variants,
      @JsonProperty("p") @Nullable Integer unconfirmed) {

    public Version withFeedTitle(String hash) {
      return new Version(revision, digest, extractor, hash, earlier, variants, unconfirmed);
    }

    /// The same version, read by another extractor.
    public Version read(String newDigest, String newExtractor) {
      return new Version(
          revision, newDigest, newExtractor, feedTitle, earlier, variants, unconfirmed);
    }

    public Version waitingFor(@Nullable Integer revisionToConfirm) {
      return new Version(
          revision, digest, extractor, feedTitle, earlier, variants, revisionToConfirm);
    }

    public Version withVariants(List<String> learned) {
      return new Version(revision, digest, extractor, feedTitle, earlier, learned, unconfirmed);
    }
  }

  /// The next look, and what makes it cheap.
  ///
  /// @param due absent when it is not to be looked at again, or a request is out
  /// @param failures first looks that failed so far, while nothing was read yet
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public record Visit(
      @JsonProperty("l") @Nullable Lane lane,
      @JsonProperty("d") @Nullable Instant due,
      @JsonProperty("e") @Nullable String etag,
      @JsonProperty("m") @Nullable String lastModified,
      @JsonProperty("b") @Nullable String bodySha256,
      @JsonProperty("f") int failures) {
    public static final Visit NONE = new Visit(null, null, null, null, null, 0);
  }

  /// What was told of it.
  ///
  /// @param alert id of the last removal alert
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public record Emitted(
      @JsonProperty("q") long seq,
      @JsonProperty("a") @Nullable Instant at,
      @JsonProperty("l") @Nullable String alert) {
    public static final Emitted NOTHING = new Emitted(0, null, null);
  }

  /// A newly met article: nothing is known but its address.
  public static ArticleRow met(Identity identity) {
    return new ArticleRow(
        identity,
        new Looks(null, null, null),
        null,
        Visit.NONE,
        ArticleStatus.LIVE,
        Emitted.NOTHING);
  }

  public ArticleRow with(Identity identity) {
    return new ArticleRow(identity, looks, version, visit, status, emitted);
  }

  public ArticleRow with(Looks looks) {
    return new ArticleRow(identity, looks, version, visit, status, emitted);
  }

  public ArticleRow with(Version version) {
    return new ArticleRow(identity, looks, version, visit, status, emitted);
  }

  public ArticleRow with(Visit visit) {
    return new ArticleRow(identity, looks, version, visit, status, emitted);
  }

  public ArticleRow with(ArticleStatus status) {
    return new ArticleRow(identity, looks, version, visit, status, emitted);
  }

  public ArticleRow with(Emitted emitted) {
    return new ArticleRow(identity, looks, version, visit, status, emitted);
  }

  /// The row with its next look set, or none.
  public ArticleRow due(@Nullable Lane lane, @Nullable Instant at) {
    return with(
        new Visit(
            lane, at, visit.etag(), visit.lastModified(), visit.bodySha256(), visit.failures()));
  }

  /// The row after a judged look.
  public ArticleRow checked(Instant at, boolean seen) {
    return with(new Looks(seen ? at : looks.seen(), at, seen ? null : looks.delisted()));
  }
}
