package org.aigaq.contract.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// `aigaq.ledger`: a sealed WARC file.
///
/// @param records in the file
/// @param sha256 of the whole file, hex
/// @param previous sha256 of the file sealed before in this archive, for the chain
/// @param recovered it was found open after a crash and cut to its last whole record
public record LedgerEntry(
    String archive,
    String warc,
    long bytes,
    long records,
    String sha256,
    @Nullable String previous,
    boolean recovered,
    Instant sealedAt) {}
