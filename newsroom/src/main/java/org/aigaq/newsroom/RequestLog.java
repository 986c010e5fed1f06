package org.aigaq.newsroom;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The last requests, oldest first.
final class RequestLog {

  private static final int KEPT = 50_000;

  private final Deque<RequestSeen> seen = new ArrayDeque<>();

  synchronized void add(RequestSeen request) {
    if (seen.size() == KEPT) {
      seen.removeFirst();
    }
    seen.addLast(request);
  }

  synchronized List<RequestSeen> list() {
    return List.copyOf(seen);
  }
}
