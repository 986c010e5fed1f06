package org.aigaq.contract.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be seen of any HTML page, article or not: the rules judge error pages, walls and faces
/// by it.
///
/// @param title of the document, markup removed
/// @param h1 the first one's text
/// @param visibleStart the first 2,000 characters of visible text, white space folded
/// @param visibleWords words of visible text on the whole page
/// @param simhash 64 bits over word 3-shingles of the visible text
/// @param markers ids of vendor and wall markers met in headers or source, for example
///   `cloudflare-challenge`
/// @param metaRefresh target of a meta refresh or script location, resolved, not followed
public record PageFeatures(
    @Nullable String title,
    @Nullable String h1,
    @Nullable String canonicalUrl,
    String visibleStart,
    int visibleWords,
    long simhash,
    boolean noindex,
    @Nullable String metaRefresh,
    List<String> markers) {}
