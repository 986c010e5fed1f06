package org.aigaq.ingest.fetch;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.aigaq.contract.record.Hop;
import org.aigaq.contract.record.Stage;
import org.jspecify.annotations.Nullable;

/// Where a fetch may go, and how it came here.
///
/// @param here whether an authority may be asked from here; a redirect to another ends the fetch,
///   with the place it leads to
/// @param hops made elsewhere
/// @param stages of those
/// @param startedAt absent when nothing was sent yet
public record Route(
    Predicate<String> here, List<Hop> hops, List<Stage> stages, @Nullable Instant startedAt) {
  /// From the beginning, everywhere.
  public static final Route ANYWHERE = within(authority -> true);

  /// From the beginning.
  public static Route within(Predicate<String> here) {
    return new Route(here, List.of(), List.of(), null);
  }
}
