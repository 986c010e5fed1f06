package org.aigaq.contract.record;

import org.jspecify.annotations.Nullable;

/// What a conditional request may be built from, and what tells "nothing changed".
///
/// @param bodySha256 of the last body read, hex
/// @param textDigest of the last extracted article, or of the last list of entries
public record Validators(
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String bodySha256,
    @Nullable String textDigest) {}
