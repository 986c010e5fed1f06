package org.aigaq.streams.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.OutletRef;
import org.aigaq.contract.record.Severity;
import org.jspecify.annotations.Nullable;

/// One removal, as far as it matters beside others.
///
/// @param people without those whom everybody names
/// @param cluster id of the cluster it belongs to; absent while it stands alone
/// @param storyId the article's own id unless it is in another's story
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
    @Nullable String cluster,
    String storyId) {
  private static final double SAME_STORY = 0.3;
  private static final Duration NEAR = Duration.ofHours(12);

  Removed {
    // Rows of before have none.
    storyId = Objects.requireNonNullElse(storyId, articleId);
  }

  /// How two removals belong together.
  enum Link {
    STORY,
    PERSON,
    NONE
  }

  Removed in(String id) {
    return with(id, storyId);
  }

  /// In another's story.
  Removed of(String story) {
    return with(cluster, story);
  }

  private Removed with(@Nullable String inCluster, String ofStory) {
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
        inCluster,
        ofStory);
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
    if (storyId.equals(other.storyId)
        || Sketch.parse(sketch).likeness(Sketch.parse(other.sketch)) >= SAME_STORY) {
      return Link.STORY;
    }
    return people.stream().anyMatch(other.people::contains) ? Link.PERSON : Link.NONE;
  }
}
