package org.aigaq.contract.record;

import org.jspecify.annotations.Nullable;

/// What a conditional request may be built from, and what tells "nothing changed".
///
/// @param bodySha256 of the last body read, hex
/// @param textDigest of the last extracted article
public record Validators(
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String bodySha256,
    @Nullable String textDigest) {}
