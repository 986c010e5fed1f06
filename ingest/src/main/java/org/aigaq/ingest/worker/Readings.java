package org.aigaq.ingest.worker;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.aigaq.contract.config.Selectors;
import org.aigaq.contract.record.Extracted;
import org.aigaq.contract.record.Target;
import org.aigaq.ingest.fetch.ResponseHead;
import org.aigaq.ingest.read.Body;
import org.aigaq.ingest.read.Reader;
import org.aigaq.ingest.read.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs the reader on hostile bytes: as many at once as there are processors, and never failing.
final class Readings {
  static final Reading NOTHING = new Reading(null, new Extracted.Nothing());

  private static final Logger LOG = LoggerFactory.getLogger(Readings.class);

  private final Semaphore processors;

  Readings(int processors) {
    this.processors = new Semaphore(Math.max(1, processors));
  }

  Reading read(
      Target target,
      ResponseHead head,
      byte[] bytes,
      String url,
      Selectors selectors,
      Instant fetchedAt)
      throws InterruptedException {
    Map<String, String> headers = head.joined();
    var body = new Body(bytes, url, headers.get("content-type"), headers);
    processors.acquire();
    try {
      return Reader.read(target, body, selectors, fetchedAt);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("{} cannot be read: {}", url, e.toString(), e);
      String detail = e.getClass().getSimpleName() + ": " + e.getMessage();
      return new Reading(null, new Extracted.Unreadable("reader_failure", detail));
    } finally {
      processors.release();
    }
  }
}
