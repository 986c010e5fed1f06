package org.aigaq.streams.watch.state;

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
    int failures) {

  public SourceRow due(@Nullable Instant at) {
    return new SourceRow(
        outlet,
        target,
        url,
        authority,
        articles,
        Lane.DISCOVERY,
        at,
        complete,
        last,
        readAt,
        validators,
        failures);
  }

  public SourceRow withArticles(@Nullable String pattern) {
    return new SourceRow(
        outlet,
        target,
        url,
        authority,
        pattern,
        lane,
        due,
        complete,
        last,
        readAt,
        validators,
        failures);
  }

  public SourceRow failed() {
    return new SourceRow(
        outlet,
        target,
        url,
        authority,
        articles,
        lane,
        due,
        complete,
        last,
        readAt,
        validators,
        failures + 1);
  }

  public SourceRow read(
      Instant at, boolean whole, List<String> ids, @Nullable Validators validators) {
    return new SourceRow(
        outlet,
        target,
        url,
        authority,
        articles,
        lane,
        due,
        complete || whole,
        ids,
        at,
        validators,
        0);
  }

  /// @param next of the next look
  public SourceRow unchanged(Instant at, @Nullable Validators next) {
    return new SourceRow(
        outlet, target, url, authority, articles, lane, due, complete, last, at, next, 0);
  }
}
