package org.aigaq.contract.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `aigaq.stories`: the story an article belongs to. Every article has one, its own until it is
/// found to repeat another or to be its twin.
///
/// @param storyId id of the article that the story began with: its first publisher as known then
/// @param copiedFrom the article whose wording it repeats; absent at the first publisher
/// @param twins the same article in other languages
/// @param seq +1 per emission
/// @param lineage how it repeats `copiedFrom`; absent without one
public record Story(
    String articleId,
    String storyId,
    @Nullable String copiedFrom,
    List<String> twins,
    long seq,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Lineage lineage) {

  /// Older records say nothing of the lineage.
  @JsonCreator
  public Story(
      String articleId,
      String storyId,
      @Nullable String copiedFrom,
      @Nullable List<String> twins,
      long seq,
      @Nullable Lineage lineage) {
    this.articleId = articleId;
    this.storyId = storyId;
    this.copiedFrom = copiedFrom;
    this.twins = twins == null ? List.of() : twins;
    this.seq = seq;
    this.lineage = lineage;
  }

  public Story(
      String articleId, String storyId, @Nullable String copiedFrom, List<String> twins, long seq) {
    this(articleId, storyId, copiedFrom, twins, seq, null);
  }

  /// How one text repeats another; shares are estimates, 0..1.
  ///
  /// @param likeness what both have in common of all that either says
  /// @param kept of the source's wording, what stands here
  /// @param own of the wording here, what is not the source's
  /// @param keepsRemoved of what the source has taken out since, what stands here; absent while it
  ///   took out nothing
  public record Lineage(
      Kind kind, double likeness, double kept, double own, @Nullable Double keepsRemoved) {}

  public enum Kind {
    /// Word for word, or nearly.
    COPY,
    /// A part of it, and hardly anything else.
    CUT,
    /// All of it, and more.
    EXTENDED,
    /// Parts of it among other words: another lead, a reworded text.
    ALTERED,
    @JsonEnumDefaultValue
    UNKNOWN
  }
}
