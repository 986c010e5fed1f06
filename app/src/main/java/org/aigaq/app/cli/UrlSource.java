package org.aigaq.app.cli;

import org.aigaq.app.house.Outlets;
import org.aigaq.app.house.UserError;
import org.aigaq.contract.record.Target;
import org.aigaq.ingest.read.Body;
import org.jspecify.annotations.Nullable;

/// Fetches one address as the system would.
@FunctionalInterface
interface UrlSource {
  /// @param owner whose page it is; absent for an address of no outlet
  /// @throws UserError with the named outcome when no page came
  Body fetch(String url, Target target, Outlets.@Nullable Owner owner);
}
