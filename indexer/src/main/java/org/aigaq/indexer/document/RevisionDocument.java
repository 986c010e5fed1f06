package org.aigaq.indexer.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.aigaq.contract.record.ArchiveLocator;
import org.aigaq.contract.record.Edit;
import org.aigaq.contract.record.OutletRef;
import org.aigaq.contract.record.Revision;
import org.jspecify.annotations.Nullable;

/// `aigaq-revisions`: one version of an article, with its edit against the one before.
///
/// @param timestamp when this version was first observed
record RevisionDocument(
    @JsonProperty("@timestamp") Instant timestamp,
    ArticleRef article,
    String site,
    OutletRef outlet,
    int revision,
    @Nullable Integer revertsTo,
    @Nullable String language,
    String title,
    String text,
    List<String> authors,
    @Nullable Instant publishedAt,
    @Nullable Instant modifiedAt,
    @Nullable String image,
    @Nullable Edit edit,
    String captureId,
    @Nullable ArchiveLocator archive,
    String digest,
    String extractorVersion) {

  /// The article that this is a version of.
  record ArticleRef(String id, String url) {}

  static Document of(IndexNames names, Revision revision) {
    return Document.of(
        names.revisions(revision.at()), revision.key(), revision.seq(), fields(revision));
  }

  private static RevisionDocument fields(Revision revision) {
    return new RevisionDocument(
        revision.at(),
        new ArticleRef(revision.articleId(), revision.url()),
        revision.site(),
        revision.outlet(),
        revision.number(),
        revision.revertsTo(),
        revision.language(),
        revision.title(),
        revision.text(),
        revision.authors(),
        revision.publishedAt(),
        revision.modifiedAt(),
        revision.image(),
        revision.edit(),
        revision.captureId(),
        revision.archive(),
        revision.digest(),
        revision.extractorVersion());
  }
}
