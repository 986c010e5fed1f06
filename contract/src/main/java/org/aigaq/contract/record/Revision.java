package org.aigaq.contract.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `aigaq.revisions`: one version of an article. Key: article id, `#`, number.
///
/// @param number from 1
/// @param edit against the revision before; absent on the first
/// @param revertsTo number of the earlier revision whose text this one repeats
public record Revision(
    String articleId,
    int number,
    String site,
    OutletRef outlet,
    String url,
    Instant at,
    String captureId,
    String title,
    String text,
    List<String> authors,
    @Nullable Instant publishedAt,
    @Nullable Instant modifiedAt,
    @Nullable String language,
    @Nullable String image,
    String digest,
    String extractorVersion,
    @Nullable ArchiveLocator archive,
    @Nullable Edit edit,
    @Nullable Integer revertsTo,
    long seq) {
  public String key() {
    return articleId + "#" + number;
  }
}
