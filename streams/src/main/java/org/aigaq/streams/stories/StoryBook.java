package org.aigaq.streams.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aigaq.contract.record.ArticleState;
import org.aigaq.contract.record.Revision;
import org.aigaq.contract.record.Story;

/// Finds the story of each article as it comes in.
///
/// The story of the best match is taken; it never changes its id when an earlier publisher comes in
/// late, only who copied from whom is told anew. Backfill is in stories, but none of a live article
/// is called after it.
public final class StoryBook {
  private static final Duration AT_ONCE = Duration.ofHours(1);
  private static final double AS_A_WHOLE = 0.5;
  private static final double SOME = 0.1;
  private static final int PEERS = 12;

  private final Shelf shelf;

  StoryBook(Shelf shelf) {
    this.shelf = shelf;
  }

  /// A book without Kafka.
  ///
  /// @param window how long articles are kept
  public static StoryBook inMemory(Duration window) {
    return new StoryBook(new MemoryShelf(window));
  }

  /// Takes an article's first state.
  ///
  /// @param at when it came in
  public List<Story> see(ArticleState state, Instant at) {
    return see(Fingerprint.of(state, at));
  }

  /// Takes a later version.
  public List<Story> see(Revision revision) {
    return see(Fingerprint.of(revision));
  }

  /// @return what is to be told, of this and of other articles
  List<Story> see(Fingerprint arrived) {
    Optional<Row> before = shelf.row(arrived.articleId());
    boolean known = before.filter(row -> row.print().revision() >= arrived.revision()).isPresent();
    boolean first = arrived.revision() == 1 || before.isPresent();
    if (known || !first) {
      return List.of();
    }
    var change = new Change(shelf);
    Row row = before.map(old -> old.revised(arrived)).orElseGet(() -> Row.of(arrived));
    change.put(row);
    if (row.standsAlone()) {
      join(change, row.print());
    }
    if (row.twins().isEmpty()) {
      twin(change, row.print());
    }
    if (before.isPresent()) {
      lineages(change, row.id());
    }
    note(row.print());
    return change.tell();
  }

  /// The article is withheld.
  void forget(String articleId) {
    shelf.row(articleId).ifPresent(shelf::remove);
  }

  private void join(Change change, Fingerprint print) {
    List<Row> copies =
        Neighbours.of(print, shelf).copies(print).stream()
            .filter(copy -> fits(change, print, copy))
            .toList();
    if (copies.isEmpty()) {
      return;
    }
    Row best = copies.getFirst();
    enter(change, print, best.story());
    for (Row copy : copies) {
      if (symmetric(print, copy) && symmetric(print, best)) {
        unite(change, print.articleId(), copy.id());
      }
    }
    trace(change, print, copies);
  }

  /// Into the story; a live article does not go by the name of backfill.
  private static void enter(Change change, Fingerprint print, String story) {
    Optional<Row> first = change.row(story);
    boolean old = first.filter(row -> row.print().backfill()).isPresent();
    if (old && !print.backfill()) {
      change.merge(story, print.articleId());
    } else {
      change.join(print.articleId(), story);
    }
  }

  private static void unite(Change change, String articleId, String copyId) {
    String story = change.row(articleId).orElseThrow().story();
    String other = change.row(copyId).map(Row::story).orElse(story);
    Optional<Row> one = change.row(story);
    Optional<Row> two = change.row(other);
    if (!other.equals(story) && one.isPresent() && two.isPresent()) {
      boolean keep = earlier(one.get().print(), two.get().print());
      change.merge(keep ? other : story, keep ? story : other);
    }
  }

  /// A digest has a part of each of many stories; a cut copy has something in common with most who
  /// tell its story.
  private static boolean fits(Change change, Fingerprint print, Row copy) {
    if (symmetric(print, copy)) {
      return true;
    }
    List<Row> peers =
        change.membersOf(copy.story()).stream()
            .filter(row -> !row.id().equals(copy.id()))
            .filter(row -> row.print().language() == null || row.twins().isEmpty())
            .limit(PEERS)
            .toList();
    long alike =
        peers.stream()
            .filter(row -> print.shingles().with(row.print().shingles()).most() >= SOME)
            .count();
    return peers.size() < 2 || alike * 2 >= peers.size();
  }

  private static boolean symmetric(Fingerprint print, Row copy) {
    return print.shingles().with(copy.print().shingles()).likeness() >= AS_A_WHOLE;
  }

  /// Who copied from whom.
  private static void trace(Change change, Fingerprint print, List<Row> copies) {
    String story = change.row(print.articleId()).orElseThrow().story();
    List<Row> same = copies.stream().filter(copy -> inStory(change, copy, story)).toList();
    source(print, same.stream().filter(copy -> earlier(copy.print(), print)).toList())
        .ifPresent(source -> copied(change, print.articleId(), source.id()));
    same.stream()
        .filter(copy -> earlier(print, copy.print()))
        .filter(copy -> change.row(copy.id()).filter(row -> row.copiedFrom() == null).isPresent())
        .filter(copy -> print.backfill() == copy.print().backfill())
        .forEach(copy -> copied(change, copy.id(), print.articleId()));
  }

  private static boolean inStory(Change change, Row copy, String story) {
    return change.row(copy.id()).filter(row -> row.story().equals(story)).isPresent();
  }

  private static void copied(Change change, String copy, String source) {
    change.change(
        copy, row -> row.copying(source, Lineages.of(change.row(source).orElseThrow(), row)));
  }

  /// The outlet that the copy names, else the most alike, else the earliest.
  private static Optional<Row> source(Fingerprint print, List<Row> earlier) {
    return earlier.stream()
        .filter(row -> print.backfill() || !row.print().backfill())
        .min(
            Comparator.comparing((Row row) -> !print.names(row.print()))
                .thenComparing(
                    row -> -Math.round(print.shingles().with(row.print().shingles()).most() * 20))
                .thenComparing(row -> row.print().at())
                .thenComparing(Row::id));
  }

  /// Who published first. Live before backfill; of two within the hour the one that the other
  /// names, or the agency.
  static boolean earlier(Fingerprint a, Fingerprint b) {
    if (a.backfill() != b.backfill()) {
      return b.backfill();
    }
    if (Duration.between(a.at(), b.at()).abs().compareTo(AT_ONCE) <= 0) {
      if (a.names(b) != b.names(a)) {
        return b.names(a);
      }
      if (a.agency() != b.agency()) {
        return a.agency();
      }
    }
    int order = a.at().compareTo(b.at());
    return order == 0 ? a.articleId().compareTo(b.articleId()) < 0 : order < 0;
  }

  private void twin(Change change, Fingerprint print) {
    Optional<Row> found = Twins.of(print, shelf);
    if (found.isEmpty()) {
      return;
    }
    String id = print.articleId();
    Row twin = found.get();
    for (String other : twin.twins()) {
      change.change(other, row -> row.twinOf(id));
      change.change(id, row -> row.twinOf(other));
    }
    change.change(twin.id(), row -> row.twinOf(id));
    change.change(id, row -> row.twinOf(twin.id()));
    String story = change.row(id).orElseThrow().story();
    Row now = change.row(twin.id()).orElseThrow();
    if (story.equals(id) && change.row(id).orElseThrow().members().isEmpty()) {
      enter(change, print, now.story());
    } else if (now.story().equals(now.id()) && now.members().isEmpty()) {
      change.join(now.id(), story);
    }
  }

  /// After a revision: how it repeats its source, and how others repeat it.
  private static void lineages(Change change, String articleId) {
    change
        .row(articleId)
        .map(Row::copiedFrom)
        .flatMap(change::row)
        .ifPresent(source -> copied(change, articleId, source.id()));
    String story = change.row(articleId).orElseThrow().story();
    for (Row member : change.membersOf(story)) {
      if (articleId.equals(member.copiedFrom())) {
        copied(change, member.id(), articleId);
      }
    }
  }

  private void note(Fingerprint print) {
    var entry = new Shelf.Entry(print.site().hashCode(), print.articleId());
    print.anchors().stream()
        .forEach(anchor -> shelf.note(Keys.anchor(anchor), entry, print.kept()));
    shelf.note(Keys.address(print.url()), entry, print.kept());
    print.alternates().forEach(url -> shelf.note(Keys.alternate(url), entry, print.kept()));
    Keys.traits(print).forEach(key -> shelf.note(key, entry, print.kept()));
  }
}
