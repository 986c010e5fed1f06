package org.aigaq.console.web;

import io.javalin.http.sse.SseClient;
import java.util.concurrent.ThreadFactory;
import org.aigaq.console.live.Event;
import org.aigaq.console.live.Hub;
import org.jspecify.annotations.Nullable;

/// Server-sent events: one thread writes to one page, so that a slow page delays nobody.
final class EventRoute {
  static final long PING_MILLIS = 15_000;

  private final Hub hub;
  private final ThreadFactory threads;

  EventRoute(Hub hub, ThreadFactory threads) {
    this.hub = hub;
    this.threads = threads;
  }

  void open(SseClient page) {
    String lastSeen = orEmpty(page.ctx().header("Last-Event-ID"));
    var opening = hub.open(lastSeen);
    if (opening.isEmpty()) {
      page.sendEvent("full", "");
      page.close();
      return;
    }
    page.keepAlive();
    page.onClose(opening.get().subscription()::close);
    threads.newThread(() -> follow(page, opening.get())).start();
  }

  private static void follow(SseClient page, Hub.Opening opening) {
    try (var subscription = opening.subscription()) {
      page.sendEvent(opening.gap() ? "gap" : "hello", "");
      opening.missed().forEach(event -> send(page, event));
      while (subscription.isOpen() && !page.terminated()) {
        subscription
            .next(PING_MILLIS)
            .ifPresentOrElse(event -> send(page, event), () -> page.sendComment("ping"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      page.close();
    }
  }

  private static void send(SseClient page, Event event) {
    page.sendEvent("alert", event.data(), event.id());
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
