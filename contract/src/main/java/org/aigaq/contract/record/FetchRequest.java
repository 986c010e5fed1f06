package org.aigaq.contract.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// `aigaq.fetch-requests`: watch leases one fetch to whichever worker gets it.
///
/// @param authority lower-case IDNA host and non-default port: politeness is kept per authority
/// @param notBefore earliest moment to send it
/// @param expiresAt from here on it is answered `EXPIRED` unsent
/// @param lastFull the last record archived in full: what `RE_EXTRACT` reads, and what a copy that
///   must be kept may refer to
/// @param keep the answer goes to the archive in full, also when nothing has changed
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
    @Nullable ArchiveLocator lastFull,
    boolean keep) {

  /// A request whose answer is kept in full only when it says something new.
  public FetchRequest(
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
      @Nullable ArchiveLocator lastFull) {
    this(
        id,
        site,
        outlet,
        url,
        authority,
        vantage,
        why,
        target,
        articleId,
        issuedAt,
        notBefore,
        expiresAt,
        attempt,
        validators,
        lastFull,
        false);
  }
}
