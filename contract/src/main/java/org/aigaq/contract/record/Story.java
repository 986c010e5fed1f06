package org.aigaq.contract.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `aigaq.stories`: the story an article belongs to.
///
/// @param copiedFrom the article whose wording it repeats
/// @param twins the same article in other languages
public record Story(
    String articleId, String storyId, @Nullable String copiedFrom, List<String> twins, long seq) {}
