package org.aigaq.streams.cluster;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aigaq.contract.id.Ids;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.AlertStatus;
import org.aigaq.contract.record.AlertType;
import org.aigaq.contract.record.Severity;
import org.aigaq.contract.topic.Json;
import org.aigaq.streams.sentence.ClusterFacts;
import org.aigaq.streams.sentence.Sentences;
import org.jspecify.annotations.Nullable;

/// Removals at several outlets that belong together, as one alert above the single ones.
///
/// @param members removals, first missing first
record Cluster(String id, List<Removed> members) {
  static final int RULES_VERSION = 1;

  private static final int OUTLETS = 2;
  private static final int LISTED = 500;
  private static final int EVIDENCE = 40;
  private static final Comparator<Removed> ORDER =
      Comparator.comparing(Removed::firstMissing).thenComparing(Removed::alertId);

  static Cluster of(String id, List<Removed> members) {
    return new Cluster(id, members.stream().sorted(ORDER).toList());
  }

  /// A new one is named by the removal that began it.
  static String idOf(List<Removed> members) {
    return Ids.of("removal_cluster", members.stream().min(ORDER).orElseThrow().alertId());
  }

  /// @param before as told last; absent for the first time
  Alert alert(@Nullable Alert before, Instant at, ZoneId zone) {
    Removed first = members.getFirst();
    String kind = kind();
    ClusterFacts facts = facts(kind);
    Severity severity = severity();
    var articles = members.stream().map(Removed::articleId).distinct().limit(LISTED).toList();
    return new Alert(
        id,
        before == null ? at : before.raisedAt(),
        at,
        AlertType.REMOVAL_CLUSTER,
        AlertStatus.OPEN,
        severity,
        reasons(kind),
        members.stream().mapToDouble(Removed::confidence).min().orElse(0),
        Sentences.titleOf(facts),
        Sentences.cluster(facts, zone),
        facts.asMap(),
        "cluster." + kind,
        RULES_VERSION,
        first.outlet(),
        null,
        new Alert.Interval(earliest(), first.firstMissing(), 0),
        union(members.stream().flatMap(member -> member.topics().stream())),
        members.stream().map(Removed::alertId).toList(),
        before == null ? List.of() : before.claims(),
        members.stream().flatMap(member -> member.evidence().stream()).limit(EVIDENCE).toList(),
        null,
        null,
        null,
        null,
        kind,
        articles,
        (int) members.stream().map(Removed::articleId).distinct().count(),
        before == null ? 1 : before.seq() + 1,
        Map.of(
            "story_id", Json.MAPPER.valueToTree(first.storyId()),
            "outlets", Json.MAPPER.valueToTree(outletIds())));
  }

  /// The same telling, but for its time and number.
  static boolean same(Alert one, Alert other) {
    return one.severity() == other.severity()
        && one.related().equals(other.related())
        && one.facts().equals(other.facts());
  }

  private ClusterFacts facts(String kind) {
    List<String> names = union(members.stream().map(member -> member.outlet().name()));
    return new ClusterFacts(
        kind,
        members.getFirst().title(),
        names,
        members.size(),
        (int) members.stream().filter(Removed::stands).count(),
        members.stream()
            .filter(member -> kind.equals("agency_kill") && member.agency())
            .map(member -> member.outlet().name())
            .findFirst()
            .orElse(null),
        members.getFirst().firstMissing(),
        members.getLast().firstMissing());
  }

  private String kind() {
    boolean story =
        members.stream()
            .anyMatch(a -> members.stream().anyMatch(b -> a.link(b) == Removed.Link.STORY));
    if (!story) {
      return "same_person";
    }
    return members.stream().anyMatch(Removed::agency) ? "agency_kill" : "same_story";
  }

  /// Above every single one; critical when it is confirmed at two outlets.
  private Severity severity() {
    if (count(Removed::stands) < OUTLETS) {
      return Severity.INFO;
    }
    boolean critical =
        members.stream().anyMatch(m -> m.stands() && m.severity().compareTo(Severity.HIGH) >= 0);
    return critical || count(Removed::confirmed) >= OUTLETS ? Severity.CRITICAL : Severity.HIGH;
  }

  private List<String> reasons(String kind) {
    var reasons = new ArrayList<String>();
    if (count(Removed::stands) < OUTLETS) {
      return List.of("no_longer_missing");
    }
    reasons.add("several_outlets");
    reasons.add(kind);
    if (count(Removed::confirmed) >= OUTLETS) {
      reasons.add("confirmed");
    }
    return List.copyOf(reasons);
  }

  /// Outlets with such a removal.
  private long count(java.util.function.Predicate<Removed> such) {
    return members.stream().filter(such).map(member -> member.outlet().id()).distinct().count();
  }

  private Instant earliest() {
    return members.stream().map(Removed::lastSeen).min(Instant::compareTo).orElseThrow();
  }

  private List<String> outletIds() {
    return union(members.stream().map(member -> member.outlet().id()));
  }

  private static List<String> union(Stream<String> values) {
    return List.copyOf(new LinkedHashSet<>(values.toList()));
  }
}
