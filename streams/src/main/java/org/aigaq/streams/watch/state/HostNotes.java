package org.aigaq.streams.watch.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aigaq.streams.watch.plan.Flow;
import org.jspecify.annotations.Nullable;

/// What is noted of an authority, seen from one vantage, that is no failure of its pages.
///
/// @param heard when a request last reached it, to the minute
public record HostNotes(@Nullable Ban ban, @Nullable Flow flow, @Nullable Instant heard) {
  public static final HostNotes NEW = new HostNotes(null, null, null);

  /// robots.txt asks us to stay away.
  ///
  /// @param since the first request that was not sent for it
  /// @param last the latest
  /// @param refused how many there were
  /// @param subjects what was not asked, the first 500: ids of sources and articles
  /// @param articles those of the subjects that are articles
  /// @param part other pages of the host were read meanwhile
  public record Ban(
      Instant since,
      Instant last,
      int refused,
      List<String> subjects,
      List<String> articles,
      boolean part) {
    private static final int KEPT = 500;

    public static Ban begun(Instant at) {
      return new Ban(at, at, 0, List.of(), List.of(), false);
    }

    /// @param article whether the subject is one
    public Ban plus(String subject, boolean article, Instant at) {
      return new Ban(
          since,
          at.isAfter(last) ? at : last,
          refused + 1,
          with(subjects, subject),
          article ? with(articles, subject) : articles,
          part);
    }

    public Ban ofPart() {
      return new Ban(since, last, refused, subjects, articles, true);
    }

    private static List<String> with(List<String> ids, String id) {
      if (ids.contains(id) || ids.size() >= KEPT) {
        return ids;
      }
      var more = new ArrayList<>(ids);
      more.add(id);
      return List.copyOf(more);
    }
  }

  public HostNotes with(@Nullable Ban now) {
    return new HostNotes(now, flow, heard);
  }

  public HostNotes with(Flow now) {
    return new HostNotes(ban, now, heard);
  }

  public HostNotes heard(Instant at) {
    return new HostNotes(ban, flow, at);
  }
}
