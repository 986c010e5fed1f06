package org.aigaq.app.cli;

import org.aigaq.app.house.UserError;
import org.aigaq.ingest.read.Body;

/// Fetches one address as the system would.
@FunctionalInterface
interface UrlSource {
  /// @throws UserError with the named outcome when no page came
  Body fetch(String url);
}
