package org.aigaq.streams.watch.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aigaq.contract.record.Target;
import org.aigaq.contract.record.Validators;
import org.aigaq.streams.watch.plan.Lane;
import org.jspecify.annotations.Nullable;

/// A feed, listing, sitemap or home page that is read for links.
///
/// @param articles what a listing's articles look like
/// @param due absent while a request is out
/// @param complete it was once taken in whole: what is new from now on is news
/// @param last ids of the articles of the last reading, in its order
/// @param failures readings in a row that failed
/// @param parent the source that names this one; absent when the outlet file does
/// @param depth how many sources stand between this one and the outlet file
/// @param rest how long it may be left alone; absent: as the schedule says
public record SourceRow(
    String outlet,
    Target target,
    String url,
    String authority,
    @Nullable String articles,
    @Nullable Lane lane,
    @Nullable Instant due,
    boolean complete,
    List<String> last,
    @Nullable Instant readAt,
    @Nullable Validators validators,
    int failures,
    @Nullable String parent,
    int depth,
    @Nullable Duration rest) {

  /// One that was never read.
  public static SourceRow met(
      String outlet, Target target, String url, String authority, @Nullable String articles) {
    return new SourceRow(
        outlet, target, url, authority, articles, null, null, false, List.of(), null, null, 0, null,
        0, null);
  }

  /// One that another source names.
  public static SourceRow namedBy(
      String parent, SourceRow by, Target target, String url, String authority) {
    Draft draft = new Draft(met(by.outlet, target, url, authority, null));
    draft.parent = parent;
    draft.depth = by.depth + 1;
    return draft.row();
  }

  public SourceRow due(@Nullable Instant at) {
    Draft draft = new Draft(this);
    draft.lane = Lane.DISCOVERY;
    draft.due = at;
    return draft.row();
  }

  public SourceRow withArticles(@Nullable String pattern) {
    Draft draft = new Draft(this);
    draft.articles = pattern;
    return draft.row();
  }

  public SourceRow failed() {
    Draft draft = new Draft(this);
    draft.failures = failures + 1;
    return draft.row();
  }

  public SourceRow read(
      Instant at, boolean whole, List<String> ids, @Nullable Validators validators) {
    Draft draft = new Draft(unchanged(at, validators));
    draft.complete = complete || whole;
    draft.last = ids;
    return draft.row();
  }

  /// @param next of the next look
  public SourceRow unchanged(Instant at, @Nullable Validators next) {
    Draft draft = new Draft(this);
    draft.readAt = at;
    draft.validators = next;
    draft.failures = 0;
    return draft.row();
  }

  public SourceRow resting(@Nullable Duration rest) {
    Draft draft = new Draft(this);
    draft.rest = rest;
    return draft.row();
  }

  /// A row whose parts can be changed one by one.
  private static final class Draft {
    private final SourceRow from;
    private @Nullable String articles;
    private @Nullable Lane lane;
    private @Nullable Instant due;
    private boolean complete;
    private List<String> last;
    private @Nullable Instant readAt;
    private @Nullable Validators validators;
    private int failures;
    private @Nullable String parent;
    private int depth;
    private @Nullable Duration rest;

    Draft(SourceRow from) {
      this.from = from;
      articles = from.articles;
      lane = from.lane;
      due = from.due;
      complete = from.complete;
      last = from.last;
      readAt = from.readAt;
      validators = from.validators;
      failures = from.failures;
      parent = from.parent;
      depth = from.depth;
      rest = from.rest;
    }

    SourceRow row() {
      return new SourceRow(
          from.outlet,
          from.target,
          from.url,
          from.authority,
          articles,
          lane,
          due,
          complete,
          last,
          readAt,
          validators,
          failures,
          parent,
          depth,
          rest);
    }
  }
}
