package org.aigaq.streams.watch;

import java.util.Optional;
import org.aigaq.contract.record.Article;
import org.aigaq.contract.record.Edit;
import org.aigaq.contract.record.Revision;
import org.aigaq.streams.edit.Compare;
import org.aigaq.streams.watch.plan.Variants;
import org.aigaq.streams.watch.plan.Variants.Meaning;
import org.aigaq.streams.watch.state.ArticleRow;
import org.aigaq.streams.watch.state.ArticleRow.Version;
import org.aigaq.streams.watch.state.TextRow;
import org.jspecify.annotations.Nullable;

/// Keeps the versions of an article.
final class Revisions {
  private final Desk desk;
  private final Edits edits;

  Revisions(Desk desk, Edits edits) {
    this.desk = desk;
    this.edits = edits;
  }

  /// The article's first good reading.
  ArticleRow first(Reading reading) {
    String extractor = reading.capture().extractorVersion();
    String digest = reading.article().digest();
    keep(reading);
    tell(reading, 1, null, null);
    return reading.row().with(new Version(1, digest, extractor, null, null, null, null));
  }

  /// A reading that differs from the current version, made by the same extractor.
  ArticleRow changed(Reading reading, Version current) {
    Meaning meaning =
        Variants.meaning(
            current.revision(),
            current.digest(),
            current.earlier(),
            current.variants(),
            reading.article().digest());
    return switch (meaning) {
      case Meaning.Known known -> reading.row();
      case Meaning.Alternation flip -> {
        edits.drop(reading.site(), reading.id());
        yield reading.row().with(current.withVariants(flip.learned()).waitingFor(null));
      }
      case Meaning.Fresh fresh -> next(reading, current, null);
      case Meaning.Reversal back -> next(reading, current, back.revision());
    };
  }

  private ArticleRow next(Reading reading, Version current, @Nullable Integer revertsTo) {
    Optional<TextRow> before = desk.text(reading.site(), reading.id());
    int number = current.revision() + 1;
    Article article = reading.article();
    if (before.isPresent() && same(before.get().article(), article)) {
      return reading.row();
    }
    Edit edit = before.map(text -> compare(text.article(), article)).orElse(null);
    keep(reading);
    tell(reading, number, edit, revertsTo);
    boolean awaits = false;
    if (edit != null && before.isPresent()) {
      awaits = edits.found(reading, before.get(), edit, number, revertsTo);
    }
    return reading
        .row()
        .with(
            new Version(
                number,
                article.digest(),
                reading.capture().extractorVersion(),
                current.feedTitle(),
                Variants.remember(current.earlier(), current.digest()),
                current.variants(),
                awaits ? Integer.valueOf(number) : null));
  }

  private static boolean same(Article before, Article now) {
    return Compare.same(
        org.aigaq.streams.edit.Version.of(before), org.aigaq.streams.edit.Version.of(now));
  }

  private static Edit compare(Article before, Article now) {
    return Compare.compare(
        org.aigaq.streams.edit.Version.of(before),
        org.aigaq.streams.edit.Version.of(now),
        now.language());
  }

  private void keep(Reading reading) {
    var capture = reading.capture();
    desk.put(
        reading.site(),
        reading.id(),
        new TextRow(
            reading.article(),
            capture.extractorVersion(),
            capture.at(),
            capture.id(),
            capture.archive(),
            false));
  }

  private void tell(Reading reading, int number, @Nullable Edit edit, @Nullable Integer revertsTo) {
    var capture = reading.capture();
    Article article = reading.article();
    desk.out()
        .send(
            new Revision(
                reading.id(),
                number,
                reading.site(),
                reading.plan().ref(reading.outlet()),
                reading.row().identity().url(),
                capture.at(),
                capture.id(),
                article.title(),
                article.text(),
                article.authors(),
                article.publishedAt(),
                article.modifiedAt(),
                article.language(),
                article.image(),
                article.digest(),
                capture.extractorVersion(),
                capture.archive(),
                edit,
                revertsTo,
                1));
  }
}
