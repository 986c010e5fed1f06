package org.aigaq.streams.watch.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.Outcome;
import org.aigaq.streams.judge.ControlLook;
import org.jspecify.annotations.Nullable;

/// The controls of one host, asked once and shared by all its suspects for a while.
///
/// @param open subjects whose capture is awaited
/// @param completedAt when the last one was in, by the workers' clocks
/// @param sign what made us ask, when it was not an article
/// @param probe asked to learn whether an outage is over
/// @param wide more siblings were asked, as the first ones were divided
public record ControlSet(
    String id,
    Instant askedAt,
    List<String> open,
    List<Done> done,
    @Nullable Instant completedAt,
    @Nullable Outcome sign,
    boolean probe,
    boolean wide) {

  /// One control, and where its bytes are.
  public record Done(ControlLook look, Alert.Evidence evidence) {}

  /// A set of which nothing was asked yet.
  public static ControlSet empty(String id, Instant at, @Nullable Outcome sign, boolean probe) {
    return new ControlSet(id, at, List.of(), List.of(), null, sign, probe, false);
  }

  public ControlSet asking(List<String> subjects) {
    return new ControlSet(id, askedAt, subjects, done, null, sign, probe, wide);
  }

  /// Asks more siblings.
  public ControlSet wider(List<String> subjects) {
    return new ControlSet(id, askedAt, subjects, done, null, sign, probe, true);
  }

  public boolean complete() {
    return completedAt != null;
  }

  public List<ControlLook> looks() {
    return done.stream().map(Done::look).toList();
  }

  /// With a control answered, or given up when `answer` is absent.
  public ControlSet closed(String subject, @Nullable Done answer, Instant at) {
    var still = open.stream().filter(one -> !one.equals(subject)).toList();
    var more = new ArrayList<>(done);
    if (answer != null) {
      more.add(answer);
    }
    return new ControlSet(
        id, askedAt, still, List.copyOf(more), still.isEmpty() ? at : null, sign, probe, wide);
  }
}
