package org.aigaq.streams.watch.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aigaq.contract.record.Health;
import org.aigaq.streams.watch.plan.Blind.Spell;
import org.jspecify.annotations.Nullable;

/// What is learned of one authority from one vantage; written rarely.
///
/// @param landings where the latest redirected articles ended
/// @param directories whose not-found face is probed
/// @param recoveredAt end of the last incident: suspicions that began before it count from here
/// @param newArticles articles met, by day, the latest days
/// @param besides articles of which something beside the text changed of late
public record HostFile(
    Condition condition,
    @Nullable Instant lastSuccess,
    @Nullable Instant recoveredAt,
    @Nullable Outage outage,
    List<Spell> blind,
    List<Landing> landings,
    List<String> directories,
    List<DayCount> newArticles,
    @Nullable List<Beside> besides) {

  private static final int BESIDES = 40;

  public static final HostFile NEW =
      new HostFile(
          new Condition(Health.State.UP, null, null, null, 0),
          null,
          null,
          null,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          null);

  /// Health as told last.
  public record Condition(
      Health.State state,
      @Nullable Instant since,
      @Nullable String reason,
      @Nullable Instant toldAt,
      long seq) {}

  /// The incident that is open.
  ///
  /// @param probes control sets asked since it began
  /// @param returned of a mass disappearance: who is back; absent while nobody is
  public record Outage(
      String alertId, String kind, Instant since, int probes, @Nullable Returned returned) {

    public Outage(String alertId, String kind, Instant since, int probes) {
      this(alertId, kind, since, probes, null);
    }

    public Outage probed() {
      return new Outage(alertId, kind, since, probes + 1, returned);
    }

    /// An article of it was read again, or found elsewhere.
    public Outage back(String articleId, Instant at) {
      var ids = new ArrayList<>(returned == null ? List.<String>of() : returned.articles());
      if (ids.contains(articleId)) {
        return this;
      }
      ids.add(articleId);
      return new Outage(alertId, kind, since, probes, new Returned(List.copyOf(ids), at));
    }
  }

  /// @param at when the latest of them was
  public record Returned(List<String> articles, Instant at) {}

  public record Landing(String url, String articleId) {}

  /// An edit of byline, dates or picture alone.
  ///
  /// @param labels of the edit, joined
  public record Beside(String labels, String articleId, Instant at) {}

  public record DayCount(long day, int articles) {}

  public HostFile with(Condition condition) {
    return new HostFile(
        condition,
        lastSuccess,
        recoveredAt,
        outage,
        blind,
        landings,
        directories,
        newArticles,
        besides);
  }

  public HostFile succeeded(Instant at) {
    return new HostFile(
        condition, at, recoveredAt, outage, blind, landings, directories, newArticles, besides);
  }

  public HostFile with(Outage outage) {
    return new HostFile(
        condition,
        lastSuccess,
        recoveredAt,
        outage,
        blind,
        landings,
        directories,
        newArticles,
        besides);
  }

  public HostFile recovered(Instant at) {
    return new HostFile(
        condition, lastSuccess, at, null, blind, landings, directories, newArticles, besides);
  }

  public HostFile withBlind(List<Spell> spells) {
    return new HostFile(
        condition,
        lastSuccess,
        recoveredAt,
        outage,
        spells,
        landings,
        directories,
        newArticles,
        besides);
  }

  public HostFile withLandings(List<Landing> latest) {
    return new HostFile(
        condition,
        lastSuccess,
        recoveredAt,
        outage,
        blind,
        latest,
        directories,
        newArticles,
        besides);
  }

  public HostFile withDirectories(List<String> probed) {
    return new HostFile(
        condition, lastSuccess, recoveredAt, outage, blind, landings, probed, newArticles, besides);
  }

  public HostFile withNewArticles(List<DayCount> counts) {
    return new HostFile(
        condition, lastSuccess, recoveredAt, outage, blind, landings, directories, counts, besides);
  }

  /// With one more; the latest stay.
  public HostFile with(Beside more) {
    var all = new ArrayList<>(besides == null ? List.<Beside>of() : besides);
    all.add(more);
    return new HostFile(
        condition,
        lastSuccess,
        recoveredAt,
        outage,
        blind,
        landings,
        directories,
        newArticles,
        List.copyOf(all.subList(Math.max(0, all.size() - BESIDES), all.size())));
  }

  /// How many other articles had such an edit since.
  public long besides(String labels, String articleId, Instant since) {
    return besides == null
        ? 0
        : besides.stream()
            .filter(one -> one.labels().equals(labels) && !one.articleId().equals(articleId))
            .filter(one -> !one.at().isBefore(since))
            .map(Beside::articleId)
            .distinct()
            .count();
  }
}
