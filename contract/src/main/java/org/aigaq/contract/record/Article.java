package org.aigaq.contract.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An article as extracted from one capture.
///
/// @param text paragraphs separated by a newline
/// @param publishedLocal the publication time as the page states it: ISO 8601, with the offset that
///   it names or none, a day alone when no hour is given
/// @param language BCP-47, absent when unsure
/// @param alternates hreflang to address
/// @param cut the text was longer than 300 KB
/// @param digest SHA-256 (hex) over title, text, authors and publication time: equal digests mean
///   unchanged
/// @param beside the page's other lines as [org.aigaq.contract.id.LinePrints]; absent when not
///   known
/// @param links the text's lines that are one link and no sentence, likewise
public record Article(
    String title,
    String text,
    List<String> authors,
    @Nullable Instant publishedAt,
    @Nullable String publishedLocal,
    @Nullable Instant modifiedAt,
    @Nullable String language,
    @Nullable String section,
    List<String> tags,
    @Nullable String image,
    @Nullable String canonicalUrl,
    Map<String, String> alternates,
    boolean paywalled,
    boolean cut,
    String digest,
    @Nullable String beside,
    @Nullable String links) {
  /// The same with less text, marked as cut; the digest stays that of the whole.
  public Article cutTo(String shorter) {
    return new Article(
        title,
        shorter,
        authors,
        publishedAt,
        publishedLocal,
        modifiedAt,
        language,
        section,
        tags,
        image,
        canonicalUrl,
        alternates,
        paywalled,
        true,
        digest,
        beside,
        links);
  }
}
