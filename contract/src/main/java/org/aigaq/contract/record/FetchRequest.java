package org.aigaq.contract.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// `aigaq.fetch-requests`: watch leases one fetch to whichever worker gets it.
///
/// @param authority lower-case IDNA host and non-default port: politeness is kept per authority
/// @param notBefore earliest moment to send it
/// @param expiresAt from here on it is answered `EXPIRED` unsent
/// @param lastFull the last record archived in full, for `RE_EXTRACT`
public record FetchRequest(
    String id,
    String site,
    String outlet,
    String url,
    String authority,
    String vantage,
    Why why,
    Target target,
    @Nullable String articleId,
    Instant issuedAt,
    Instant notBefore,
    Instant expiresAt,
    int attempt,
    @Nullable Validators validators,
    @Nullable ArchiveLocator lastFull) {}
