package org.aigaq.ingest.fetch;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// How one request may use the hosts.
///
/// @param silentUntil monotonic nanoseconds before which the authority stays silent: another worker
///   may have asked it just now
/// @param expiresAt monotonic nanoseconds; a fetch that has not begun by then never does
/// @param ours false once the site belongs to another worker
/// @param mayGo false while it is not sure whether the site is still ours: nothing is sent
///   meanwhile
public record Pace(
    Duration delay,
    int connections,
    long silentUntil,
    long expiresAt,
    BooleanSupplier ours,
    BooleanSupplier mayGo) {}
