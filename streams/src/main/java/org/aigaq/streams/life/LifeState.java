package org.aigaq.streams.life;

import java.time.Instant;
import org.aigaq.contract.record.ArticleStatus;
import org.aigaq.contract.record.Outcome;
import org.jspecify.annotations.Nullable;

/// What is remembered of an article's looks. All times are observation times.
///
/// @param lastSeenAt the last look that found it present
/// @param firstBadAt the first look that was not good since then: re-checks are offsets from it
/// @param firstMissingAt the first missing look of this incident, or after the last thaw
/// @param missingLooks consistent missing looks from there on
/// @param clearAt the last time that controls were clear for a missing look
/// @param mechanism outcome of the strongest missing look
/// @param strength of that look, 0..1
/// @param strong 410, 451, notice, de-listed or a second vantage
/// @param incident id of the incident's first observation; kept after it ended
/// @param goodAgain good looks in a row after a confirmed removal
/// @param editedAgain one of those looks found an altered text
/// @param movedLooks looks in a row that found it elsewhere
/// @param otherLooks looks in a row that were neither good nor missing
/// @param transitionsInDay turns between good and missing since `dayStart`, within the time that
///   confirms a removal (a day by default)
/// @param flapping it turned too often of late: more evidence is asked for
/// @param confirmedAt when the removal was confirmed
/// @param frozen a host event is open: only a look that reads the text changes anything
public record LifeState(
    ArticleStatus status,
    Instant lastSeenAt,
    @Nullable Instant firstBadAt,
    @Nullable Instant firstMissingAt,
    int missingLooks,
    @Nullable Instant lastMissingAt,
    @Nullable Instant clearAt,
    @Nullable Outcome mechanism,
    double strength,
    boolean strong,
    @Nullable String incident,
    int goodAgain,
    @Nullable Instant firstGoodAgainAt,
    boolean editedAgain,
    int movedLooks,
    @Nullable String movedTo,
    int otherLooks,
    @Nullable Instant otherSince,
    int transitionsInDay,
    @Nullable Instant dayStart,
    boolean flapping,
    @Nullable Instant confirmedAt,
    boolean frozen) {

  /// An article just seen for the first time.
  public static LifeState seen(Instant at) {
    return new Draft(at).build();
  }

  /// For the state store: a version byte, then the fields; at most some 200 bytes plus addresses.
  public byte[] toBytes() {
    return LifeBytes.write(this);
  }

  /// Reads what `toBytes` wrote.
  ///
  /// @throws IllegalArgumentException when the bytes are not of a known version
  public static LifeState ofBytes(byte[] bytes) {
    return LifeBytes.read(bytes);
  }
}
