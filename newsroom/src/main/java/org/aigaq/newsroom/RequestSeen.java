package org.aigaq.newsroom;

import java.time.Instant;

/// A request as an outlet saw it.
///
/// @param at when it arrived, by the clock of the press
/// @param authority host and port that it came to
/// @param path with the query
/// @param userAgent empty if none was sent
/// @param status as answered; 0: closed without an answer; -1: left waiting
public record RequestSeen(
    Instant at, String outlet, String authority, String path, String userAgent, int status) {}
