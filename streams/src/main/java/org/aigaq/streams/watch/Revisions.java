package org.aigaq.streams.watch;

import org.aigaq.contract.record.Article;
import org.aigaq.contract.record.Edit;
import org.aigaq.contract.record.Revision;
import org.aigaq.streams.edit.Compare;
import org.aigaq.streams.edit.Sights;
import org.aigaq.streams.watch.Agenda.Host;
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
  private final HostLines lines;

  Revisions(Desk desk, Edits edits, HostLines lines) {
    this.desk = desk;
    this.edits = edits;
    this.lines = lines;
  }

  /// The article's first good reading.
  ArticleRow first(Reading reading) {
    String extractor = reading.capture().extractorVersion();
    String digest = reading.article().digest();
    keep(reading);
    desk.mark(reading.site(), reading.id(), reading.article());
    tell(reading, 1, null, null);
    return reading.row().with(new Version(1, digest, extractor, null, null, null, null));
  }

  /// Another look at an article whose digest is another one than that of its current version, by
  /// the same extractor.
  ArticleRow changed(Reading reading, Version current) {
    TextRow before = desk.text(reading.site(), reading.id()).orElse(null);
    String was = before == null ? current.digest() : fingerprint(before.article());
    String is = fingerprint(reading.article());
    boolean readOtherwise = before != null && Sights.of(before.article(), reading.article()).same();
    if (was.equals(is) || readOtherwise) {
      return again(reading, current);
    }
    Meaning meaning =
        Variants.meaning(current.revision(), was, current.earlier(), current.variants(), is);
    return switch (meaning) {
      case Meaning.Known known -> reading.row();
      case Meaning.Alternation flip -> {
        edits.drop(reading.site(), reading.id());
        yield reading.row().with(current.withVariants(flip.learned()).waitingFor(null));
      }
      case Meaning.Fresh fresh -> next(reading, before, was, current, null);
      case Meaning.Reversal back -> next(reading, before, was, current, back.revision());
    };
  }

  /// A look that saw the current version.
  ArticleRow again(Reading reading, Version current) {
    if (current.unconfirmed() == null) {
      return reading.row();
    }
    boolean settled = edits.confirm(hostOf(reading), reading.id(), reading.capture());
    return settled ? reading.row().with(current.waitingFor(null)) : reading.row();
  }

  private ArticleRow next(
      Reading reading,
      @Nullable TextRow before,
      String was,
      Version current,
      @Nullable Integer revertsTo) {
    int number = current.revision() + 1;
    Article article = reading.article();
    Edit edit =
        before == null
            ? null
            : lines.compare(hostOf(reading), reading.id(), before.article(), article);
    keep(reading);
    tell(reading, number, edit, revertsTo);
    boolean awaits = false;
    if (edit != null && before != null) {
      awaits = edits.found(reading, before, edit, number, revertsTo);
    }
    return reading
        .row()
        .with(
            new Version(
                number,
                article.digest(),
                reading.capture().extractorVersion(),
                current.feedTitle(),
                Variants.remember(current.earlier(), was),
                current.variants(),
                awaits ? Integer.valueOf(number) : null));
  }

  private static String fingerprint(Article article) {
    return Compare.fingerprint(org.aigaq.streams.edit.Version.of(article));
  }

  private Host hostOf(Reading reading) {
    return desk.hostOf(reading.plan(), reading.row().identity().authority());
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
