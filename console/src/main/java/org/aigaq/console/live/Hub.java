package org.aigaq.console.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// Hands events to every open page. A page that does not keep up is cut off, and resumes from the
/// last event it saw.
public final class Hub {
  /// Open pages at once.
  static final int MAX_PAGES = 200;

  /// Events that wait for one slow page.
  static final int QUEUE = 256;

  /// Events kept for pages that come back.
  static final int REMEMBERED = 1_000;

  private final Deque<Event> recent = new ArrayDeque<>();
  private final List<Subscription> pages = new ArrayList<>();

  /// One open page.
  public final class Subscription implements AutoCloseable {
    private final BlockingQueue<Event> queue = new ArrayBlockingQueue<>(QUEUE);
    private volatile boolean open = true;

    /// The next event, or nothing within the time.
    public Optional<Event> next(long millis) throws InterruptedException {
      return Optional.ofNullable(queue.poll(millis, TimeUnit.MILLISECONDS));
    }

    public boolean isOpen() {
      return open;
    }

    @Override
    public void close() {
      open = false;
      synchronized (Hub.this) {
        pages.remove(this);
      }
    }
  }

  /// What a page that opens its stream gets.
  ///
  /// @param missed events it has not seen, oldest first
  /// @param gap it has been away for longer than we remember: it should load afresh
  public record Opening(Subscription subscription, List<Event> missed, boolean gap) {}

  /// @param lastSeen id of the last event the page saw, empty for none
  /// @return empty when too many pages are open
  public synchronized Optional<Opening> open(String lastSeen) {
    if (pages.size() >= MAX_PAGES) {
      return Optional.empty();
    }
    Subscription subscription = new Subscription();
    pages.add(subscription);
    return Optional.of(opening(subscription, lastSeen));
  }

  public synchronized void publish(Event event) {
    recent.addLast(event);
    if (recent.size() > REMEMBERED) {
      recent.removeFirst();
    }
    for (Subscription page : List.copyOf(pages)) {
      if (!page.queue.offer(event)) {
        page.close();
      }
    }
  }

  /// Cuts off every page; they come back by themselves.
  public synchronized void closeAll() {
    List.copyOf(pages).forEach(Subscription::close);
  }

  private Opening opening(Subscription subscription, String lastSeen) {
    if (lastSeen.isEmpty()) {
      return new Opening(subscription, List.of(), false);
    }
    List<Event> missed = new ArrayList<>();
    boolean found = false;
    for (Event event : recent) {
      if (found) {
        missed.add(event);
      }
      found |= event.id().equals(lastSeen);
    }
    return new Opening(subscription, missed, !found);
  }
}
