package org.aigaq.streams.watch.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.aigaq.contract.record.Target;
import org.aigaq.contract.record.Why;
import org.jspecify.annotations.Nullable;

/// One thing to fetch: what waits in the due index, and what a lease is for.
///
/// @param subject unique within its host: the article's or source's id, or that of a control
/// @param articleId of an article, a sibling, or the article to read again
/// @param url absent when the article or source row tells it
/// @param set the control set it belongs to
/// @param attempt 1 for the first
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Errand(
    String subject,
    Why why,
    Target target,
    String outlet,
    @Nullable String articleId,
    @Nullable String url,
    @Nullable String set,
    int attempt) {
  /// Prefix of the subject of an errand that reads archived bytes again.
  public static final String AGAIN = "again:";

  public Errand again() {
    return new Errand(subject, why, target, outlet, articleId, url, set, attempt + 1);
  }

  /// A look at an article.
  public static Errand article(String id, Why why, String outlet) {
    return new Errand(id, why, Target.ARTICLE, outlet, id, null, null, 1);
  }

  /// A second reading of the last good version's archived bytes.
  public static Errand again(String id, String outlet) {
    return new Errand(AGAIN + id, Why.RE_EXTRACT, Target.ARTICLE, outlet, id, null, null, 1);
  }

  /// A reading of a feed, listing, sitemap or home page.
  public static Errand source(String id, Target target, String outlet) {
    return new Errand(id, Why.DISCOVERY, target, outlet, null, null, null, 1);
  }
}
