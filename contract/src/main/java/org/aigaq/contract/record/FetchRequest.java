package org.aigaq.contract.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `aigaq.fetch-requests`: watch leases one fetch to whichever worker gets it.
///
/// @param authority lower-case IDNA host and non-default port: politeness is kept per authority
/// @param notBefore earliest moment to send it
/// @param expiresAt from here on it is answered `EXPIRED` unsent
/// @param lastFull the last record archived in full: what `RE_EXTRACT` reads, and what a copy that
///   must be kept may refer to
/// @param keep the answer goes to the archive in full, also when nothing has changed
/// @param asReader it is sent as a reader's browser would: some servers answer programs otherwise
/// @param passage when it is on its way from worker to worker; absent as watch issues it
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
    boolean keep,
    @Nullable Passage passage,
    boolean asReader) {

  /// What came of a fetch before it reached a host that another partition answers for: each host is
  /// asked from one place only, so the rest of the fetch goes there.
  ///
  /// @param home the key of that partition: the site that names the host, else the host itself
  /// @param hops that were made
  /// @param passes how often it was handed on
  public record Passage(
      String home,
      int passes,
      List<Hop> hops,
      List<Stage> stages,
      Capture.Cost cost,
      Instant startedAt) {}

  /// The same, handed on.
  public FetchRequest passed(Passage on) {
    return new FetchRequest(
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
        keep,
        on,
        asReader);
  }

  /// The same, sent as a reader's browser would.
  public FetchRequest toReader() {
    return new FetchRequest(
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
        keep,
        passage,
        true);
  }

  /// A request as watch issues it.
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
      @Nullable ArchiveLocator lastFull,
      boolean keep) {
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
        keep,
        null,
        false);
  }

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
