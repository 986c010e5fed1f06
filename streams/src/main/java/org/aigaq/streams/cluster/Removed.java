package org.aigaq.streams.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.OutletRef;
import org.aigaq.contract.record.Severity;
import org.jspecify.annotations.Nullable;

/// One removal, as far as it matters beside others.
///
/// @param people without those whom everybody names
/// @param cluster id of the cluster it belongs to; absent while it stands alone
record Removed(
    String alertId,
    String articleId,
    String title,
    OutletRef outlet,
    String site,
    String sketch,
    List<String> people,
    AlertStatus status,
    Severity severity,
    Instant lastSeen,
    Instant firstMissing,
    Instant at,
    double confidence,
    List<String> topics,
    List<Alert.Evidence> evidence,
    @Nullable String cluster) {
  private static final double SAME_STORY = 0.3;
  private static final Duration NEAR = Duration.ofHours(12);

  /// How two removals belong together.
  enum Link {
    STORY,
    PERSON,
    NONE
  }

  Removed in(String id) {
    return new Removed(
        alertId,
        articleId,
        title,
        outlet,
        site,
        sketch,
        people,
        status,
        severity,
        lastSeen,
        firstMissing,
        at,
        confidence,
        topics,
        evidence,
        id);
  }

  /// Still missing.
  boolean stands() {
    return status == AlertStatus.PROBABLE || status == AlertStatus.CONFIRMED;
  }

  boolean confirmed() {
    return status == AlertStatus.CONFIRMED;
  }

  boolean agency() {
    return outlet.kind().equals("agency");
  }

  /// Two outlets of one site are one publisher: what it takes down there is one act.
  Link link(Removed other) {
    boolean apart = !site.equals(other.site) && !outlet.id().equals(other.outlet.id());
    boolean near = Duration.between(firstMissing, other.firstMissing).abs().compareTo(NEAR) <= 0;
    if (!apart || !near || !outlet.country().equals(other.outlet.country())) {
      return Link.NONE;
    }
    if (Sketch.parse(sketch).likeness(Sketch.parse(other.sketch)) >= SAME_STORY) {
      return Link.STORY;
    }
    return people.stream().anyMatch(other.people::contains) ? Link.PERSON : Link.NONE;
  }
}
