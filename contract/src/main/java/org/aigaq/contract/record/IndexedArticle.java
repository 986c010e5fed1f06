package org.aigaq.contract.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `aigaq.articles`: what is indexed of an article; states ⟕ stories ⟕ topics.
///
/// @param topics ids of the keyword topics it matches
/// @param seq +1 per emission: the external version of the document
public record IndexedArticle(
    ArticleState state, List<String> topics, @Nullable String storyId, long seq) {}
