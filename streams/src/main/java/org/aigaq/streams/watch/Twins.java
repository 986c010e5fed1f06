package org.aigaq.streams.watch;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.aigaq.contract.id.CanonicalUrl;
import org.aigaq.contract.record.Article;
import org.aigaq.streams.watch.plan.SitePlan;
import org.aigaq.streams.watch.state.ArticleRow;
import org.aigaq.streams.watch.state.TextRow;

/// One page under two addresses, by what it calls its canonical one: a print or mobile form, say.
///
/// Content systems that give every page one canonical address are common: what is known there must
/// read alike.
final class Twins {
  private static final int WORDS = 400;
  private static final double ALIKE = 0.5;

  private final Desk desk;

  Twins(Desk desk) {
    this.desk = desk;
  }

  /// At first sight: true when the page is an article that is known, which goes on alone. Else the
  /// other address, if there is one, leads here from now on.
  boolean joins(Sight sight, Article article) {
    Optional<String> canonical = canonical(sight.plan(), article);
    String url = sight.row().identity().url();
    if (canonical.isEmpty() || canonical.get().equals(url)) {
      return false;
    }
    String other = desk.articleId(sight.site(), canonical.get());
    if (other.equals(sight.id())) {
      return false;
    }
    Optional<ArticleRow> row = desk.article(sight.site(), other);
    if (row.filter(known -> known.version() != null).isEmpty()) {
      row.ifPresent(waiting -> drop(sight, other, waiting));
      desk.alias(sight.site(), canonical.get(), sight.id());
      return false;
    }
    boolean alike =
        desk.text(sight.site(), other)
            .map(TextRow::article)
            .filter(a -> alike(a, article))
            .isPresent();
    if (alike) {
      drop(sight, sight.id(), sight.row());
      desk.alias(sight.site(), url, other);
    }
    return alike;
  }

  private static Optional<String> canonical(SitePlan plan, Article article) {
    String stated = article.canonicalUrl();
    return stated == null
        ? Optional.empty()
        : CanonicalUrl.of(stated)
            .filter(url -> plan.own(url).isPresent() && !plan.isFurniture(url));
  }

  private void drop(Sight sight, String id, ArticleRow row) {
    desk.unschedule(desk.hostOf(sight.plan(), row.identity().authority()), id, row);
    desk.forget(sight.site(), id);
  }

  private static boolean alike(Article one, Article other) {
    if (!one.title().strip().equalsIgnoreCase(other.title().strip())) {
      return false;
    }
    Set<String> a = words(one);
    Set<String> b = words(other);
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return both.size() >= ALIKE * Math.max(a.size(), b.size());
  }

  private static Set<String> words(Article article) {
    String[] words = article.text().toLowerCase(Locale.ROOT).split("\\s+", WORDS + 1);
    return new HashSet<>(List.of(words).subList(0, Math.min(WORDS, words.length)));
  }
}
