package org.aigaq.ingest.fetch;

import java.time.Duration;
import org.aigaq.contract.record.Capture;
import org.jspecify.annotations.Nullable;

/// Lets one request at a time through to a host, politely. Every request passes it: pages, each
/// redirect, robots.txt.
public interface Gate {
  /// Waits for the authority's turn.
  ///
  /// @param onTheWay the fetch has begun already (a redirect, a page after its robots.txt): it goes
  ///   before those that have not
  /// @throws Denied when the turn never comes
  Turn enter(String authority, boolean onTheWay) throws Denied, InterruptedException;

  /// The delay as configured.
  Duration delay();

  /// The host itself asks for a longer delay.
  void slowDown(String authority, Duration delay);

  /// What was asked through this gate so far, and what came back.
  Capture.Cost spent();

  /// A running request.
  interface Turn extends AutoCloseable {
    /// Asked right before anything goes out, after every wait.
    ///
    /// @throws Denied when the site may belong to another worker by now
    void confirm() throws Denied;

    /// The request was sent whole.
    void sent();

    /// So many bytes came; none at the end of an empty answer. With the first of them the host has
    /// the request, and the delay runs from there.
    void received(int bytes);

    /// What the host said, so that it can be left alone when it is overloaded.
    void answered(int status, @Nullable Duration retryAfter);

    @Override
    void close();
  }

  /// Nothing may be sent.
  final class Denied extends Exception {
    private static final long serialVersionUID = 1L;

    /// Why.
    public enum Reason {
      /// The request's own time is over.
      EXPIRED,
      /// The site belongs to another worker now.
      ABANDONED
    }

    private final Reason reason;

    public Denied(Reason reason) {
      super(reason.name(), null, false, false);
      this.reason = reason;
    }

    public Reason reason() {
      return reason;
    }
  }
}
