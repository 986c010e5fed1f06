package org.aigaq.ingest.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.Target;
import org.aigaq.ingest.fetch.ResponseHead;
import org.aigaq.ingest.read.Body;
import org.aigaq.ingest.read.Reader;
import org.aigaq.ingest.read.Reading;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs the reader on hostile bytes: as many at once as there are processors, never failing, and
/// for a bounded time.
///
/// Small bodies are read where they are. Large ones get a platform thread each: a reading never
/// waits for anything, so that in a virtual thread it would keep its carrier, and with it the
/// connections of all other hosts, for as long as it takes.
final class Readings {
  static final Reading NOTHING = new Reading(null, new Extracted.Nothing());

  private static final Logger LOG = LoggerFactory.getLogger(Readings.class);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int SMALL = 32_768;

  private final Semaphore processors;
  private final Duration longest;

  Readings(int processors) {
    this(processors, LONGEST);
  }

  /// @param longest that one reading may take
  Readings(int processors, Duration longest) {
    this.processors = new Semaphore(Math.max(1, processors), true);
    this.longest = longest;
  }

  /// @param outlet with the selectors and the zone that the reading goes by; absent: none, and by
  ///   the address
  Reading read(
      Target target,
      ResponseHead head,
      byte[] bytes,
      String url,
      @Nullable Outlet outlet,
      Instant fetchedAt)
      throws InterruptedException {
    Map<String, String> headers = head.joined();
    var body = new Body(bytes, url, headers.get("content-type"), headers);
    return bounded(
        url,
        bytes.length,
        () ->
            Reader.read(
                target, body, Orders.selectors(outlet), fetchedAt, Orders.zone(outlet, url)));
  }

  /// Runs a reading of so many bytes.
  Reading bounded(String url, int size, Callable<Reading> work) throws InterruptedException {
    processors.acquire();
    try {
      return size <= SMALL ? work.call() : apart(work);
    } catch (InterruptedException e) {
      throw e;
    } catch (TimeoutException e) {
      LOG.warn("{} takes more than {} to read and is left unread", url, longest);
      return new Reading(
          null, new Extracted.Unreadable("reader_timeout", "not read within " + longest));
    } catch (Exception | StackOverflowError e) {
      Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
      if (cause instanceof VirtualMachineError error && !(cause instanceof StackOverflowError)) {
        throw error;
      }
      LOG.warn("{} cannot be read: {}", url, cause.toString(), cause);
      String detail = cause.getClass().getSimpleName() + ": " + cause.getMessage();
      return new Reading(null, new Extracted.Unreadable("reader_failure", detail));
    } finally {
      processors.release();
    }
  }

  /// What takes too long is left to itself: it holds no place any more, and ends when it ends.
  private Reading apart(Callable<Reading> work)
      throws InterruptedException, ExecutionException, TimeoutException {
    var task = new FutureTask<>(work);
    Thread thread = Thread.ofPlatform().daemon().name("reading").start(task);
    try {
      return task.get(longest.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      thread.setPriority(Thread.MIN_PRIORITY);
      thread.interrupt();
      throw e;
    }
  }
}
