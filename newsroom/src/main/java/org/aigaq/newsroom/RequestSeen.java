package org.aigaq.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A request as an outlet saw it.
///
/// @param at when it arrived, by the clock of the press
/// @param authority host and port that it came to
/// @param path with the query
/// @param userAgent empty if none was sent
/// @param status as answered; 0: closed without an answer; -1: left waiting
public record RequestSeen(
    Instant at, String outlet, String authority, String path, String userAgent, int status) {

  /// The requests that came sooner after the one before at the same authority than its delay
  /// allows, `robots.txt` aside.
  ///
  /// @param seen oldest first
  public static List<RequestSeen> tooSoon(List<RequestSeen> seen, Duration delay) {
    Map<String, Instant> before = new HashMap<>();
    List<RequestSeen> early = new ArrayList<>();
    for (RequestSeen request : seen) {
      if (request.path().equals("/robots.txt")) {
        continue;
      }
      Instant last = before.put(request.authority(), request.at());
      if (last != null && Duration.between(last, request.at()).compareTo(delay) < 0) {
        early.add(request);
      }
    }
    return early;
  }
}
