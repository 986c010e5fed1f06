package org.aigaq.streams.vantage;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.aigaq.contract.record.StageName;
import org.jspecify.annotations.Nullable;

/// What the views of several vantages, taken at one time, say together.
public sealed interface Comparison {
  /// The host can be reached from all that could tell.
  record Reached() implements Comparison {}

  /// The host can be reached from none that could tell.
  record Down() implements Comparison {}

  /// Nothing can be said.
  record Unclear() implements Comparison {}

  /// Some reach it and some do not.
  ///
  /// @param stage where the way fails, when it is the same for all and no proxy hides it
  /// @param failing ids of vantages
  /// @param working ids of vantages
  record Differ(Scope scope, @Nullable StageName stage, List<String> failing, List<String> working)
      implements Comparison {}

  /// What cannot be reached.
  enum Scope {
    HOST,
    ARTICLE;

    /// As alerts name it.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Comparison of(List<View> views) {
    List<View> fail = views.stream().filter(view -> view.host() == Way.FAILS).toList();
    List<View> work = views.stream().filter(view -> view.host() == Way.WORKS).toList();
    if (!fail.isEmpty() && !work.isEmpty()) {
      return differ(Scope.HOST, fail, work);
    }
    if (work.isEmpty()) {
      return fail.isEmpty() ? new Unclear() : new Down();
    }
    List<View> cut = only(work, View::articleFails);
    List<View> read = only(work, View::articleWorks);
    return cut.isEmpty() || read.isEmpty() ? new Reached() : differ(Scope.ARTICLE, cut, read);
  }

  private static List<View> only(List<View> views, Predicate<View> which) {
    return views.stream().filter(which).toList();
  }

  private static Differ differ(Scope scope, List<View> fail, List<View> work) {
    List<StageName> stages =
        fail.stream()
            .map(view -> scope == Scope.HOST ? view.home() : view.article())
            .filter(Objects::nonNull)
            .map(Seen::stage)
            .distinct()
            .toList();
    return new Differ(scope, stages.size() == 1 ? stages.getFirst() : null, ids(fail), ids(work));
  }

  private static List<String> ids(List<View> views) {
    return views.stream().map(View::vantage).sorted().toList();
  }
}
