package org.aigaq.contract.record;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One stage of one hop of a fetch.
///
/// @param hop 0 for the address asked for, 1 for the first redirect, ...
/// @param detail the address dialled, the protocol agreed, or the failure in words
/// @param chain issuers of the certificates seen, leaf first; empty outside TLS
public record Stage(
    StageName name,
    int hop,
    boolean ok,
    Duration took,
    @Nullable String detail,
    List<String> chain) {}
