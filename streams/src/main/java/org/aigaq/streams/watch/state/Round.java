package org.aigaq.streams.watch.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aigaq.contract.record.Alert.Evidence;
import org.aigaq.streams.vantage.Seen;
import org.aigaq.streams.vantage.View;
import org.jspecify.annotations.Nullable;

/// One comparison of vantages: all are asked for a host's home page, and for an article of it, at
/// one time.
///
/// @param articleId absent when only the home page was asked for
/// @param open subjects whose capture is awaited
/// @param views what has come in so far, one of each vantage
public record Round(
    String id, Instant askedAt, @Nullable String articleId, List<String> open, List<View> views) {
  /// Prefix of the set that its errands belong to.
  public static final String SET = "round:";

  public String set() {
    return SET + id;
  }

  public boolean complete() {
    return open.isEmpty();
  }

  /// What the vantage has seen of the home page; absent when it has not, or not yet.
  public @Nullable Seen home(String vantage) {
    return views.stream()
        .filter(view -> view.vantage().equals(vantage))
        .map(View::home)
        .findFirst()
        .orElse(null);
  }

  /// With an errand answered, or given up when `seen` is absent.
  public Round closed(
      String subject,
      String vantage,
      boolean home,
      @Nullable Seen seen,
      @Nullable Evidence evidence,
      Instant at) {
    var still = open.stream().filter(one -> !one.equals(subject)).toList();
    if (seen == null) {
      return new Round(id, askedAt, articleId, still, views);
    }
    View before =
        views.stream()
            .filter(view -> view.vantage().equals(vantage))
            .findFirst()
            .orElse(new View(vantage, at, null, null, List.of()));
    var evidences = new ArrayList<>(before.evidence());
    if (evidence != null) {
      evidences.add(evidence);
    }
    var view =
        new View(
            vantage,
            at,
            home ? seen : before.home(),
            home ? before.article() : seen,
            List.copyOf(evidences));
    var more = new ArrayList<>(views);
    more.removeIf(old -> old.vantage().equals(vantage));
    more.add(view);
    return new Round(id, askedAt, articleId, still, List.copyOf(more));
  }
}
