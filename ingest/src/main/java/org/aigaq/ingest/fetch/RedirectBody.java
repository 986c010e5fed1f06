package org.aigaq.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;

/// The body of a redirect. Nobody reads it, but a record without it contradicts its own
/// content-length, and validators of archives refuse it. It is taken along when it is small and at
/// hand; a redirect never fails for its body.
final class RedirectBody {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int MOST = 65_536;

  private RedirectBody() {}

  /// Reads it from where the head ended.
  ///
  /// @return whether `in` has the whole response now
  static boolean take(
      ResponseHead head,
      WireInput in,
      ScheduledExecutorService timer,
      Socket socket,
      Duration remaining) {
    boolean endsWithConnection =
        head.first("content-length").isEmpty() && head.first("transfer-encoding").isEmpty();
    if (endsWithConnection) {
      return false;
    }
    Duration limit = remaining.compareTo(PATIENCE) < 0 ? remaining : PATIENCE;
    try (Guard guard = Guard.over(timer, socket, limit)) {
      InputStream body = Framing.of(head, in);
      return body.readNBytes(MOST).length < MOST && !guard.fired();
    } catch (IOException e) {
      return false;
    }
  }
}
