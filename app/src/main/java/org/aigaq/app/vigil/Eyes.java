package org.aigaq.app.vigil;

import org.aigaq.contract.record.Target;
import org.aigaq.ingest.worker.FetchOnce.Look;

/// How addresses are looked at.
@FunctionalInterface
public interface Eyes {
  Look look(String url, Target target) throws InterruptedException;
}
