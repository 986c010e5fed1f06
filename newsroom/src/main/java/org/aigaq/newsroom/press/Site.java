package org.aigaq.newsroom.press;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.aigaq.newsroom.script.Edition;
import org.aigaq.newsroom.script.Issue;
import org.aigaq.newsroom.script.Outlet;
import org.aigaq.newsroom.script.Timeline;

/// An outlet at an instant: what its pages and feeds are made from.
///
/// @param root its address without a trailing slash
record Site(Outlet outlet, String root, Issue issue, Timeline timeline, Instant now) {

  List<Edition> newest(int count) {
    return issue.listed(outlet.id()).stream().limit(count).toList();
  }

  String pathOf(Edition edition) {
    return outlet.pathOf(edition.article(), edition.article().slug());
  }

  String urlOf(Edition edition) {
    return root + pathOf(edition);
  }

  Instant published(Edition edition) {
    return timeline.instantOf(Objects.requireNonNull(edition.article().published()));
  }

  /// Silent edits do not move it.
  Instant modified(Edition edition) {
    return edition.corrected() == null
        ? published(edition)
        : timeline.instantOf(edition.corrected());
  }

  String language() {
    return outlet.languages().getFirst();
  }
}
