package org.aigaq.streams.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.aigaq.contract.record.Alert;
import org.aigaq.contract.record.Edit;
import org.aigaq.contract.record.Why;
import org.aigaq.streams.edit.Label;
import org.aigaq.streams.watch.Agenda.Host;
import org.aigaq.streams.watch.plan.Lane;
import org.aigaq.streams.watch.plan.Siblings.Living;
import org.aigaq.streams.watch.state.HostFile;

/// Tells edits of one article from what a host does to all of its pages: a site that is built anew
/// changes byline, dates and pictures everywhere.
final class HostEdits {
  private static final Set<String> BESIDE =
      Set.of(Label.BYLINE_CHANGED.id(), Label.BACKDATED.id(), Label.IMAGE_CHANGED.id());

  /// Stands for the labels of an edit that was gone again at the next look.
  private static final String FLIP = "flip";

  private static final Duration FLIPPING = Duration.ofDays(30);

  private static final int ASKED = 4;

  /// So many other articles make it the host's.
  private static final int OTHERS = 2;

  private final Desk desk;
  private final LivingPool living;

  HostEdits(Desk desk, LivingPool living) {
    this.desk = desk;
    this.living = living;
  }

  /// Notes an edit beside the text, and has some other articles looked at.
  void found(Reading reading, Edit edit) {
    if (!isBeside(edit)) {
      return;
    }
    Host host = desk.hostOf(reading.plan(), reading.row().identity().authority());
    Instant at = reading.capture().at();
    desk.put(host, desk.file(host).with(new HostFile.Beside(labels(edit), reading.id(), at)));
    living.pool(host).stream()
        .map(Living::id)
        .filter(id -> !id.equals(reading.id()) && !desk.host(host).asks(id))
        .limit(ASKED)
        .forEach(id -> look(reading, host, id, at));
  }

  private void look(Reading reading, Host host, String id, Instant at) {
    desk.article(reading.site(), id)
        .filter(row -> row.visit().lane() != Lane.SUSPECT)
        .ifPresent(
            row ->
                desk.put(
                    reading.site(),
                    id,
                    desk.schedule(host, id, row, Lane.SUSPECT, at, Why.SUSPICION)));
  }

  /// Notes an edit beside the text that was taken back before it was told: such a host shows one
  /// page to some and another to others.
  void flipped(Host host, String articleId, Edit edit, Instant at) {
    if (isBeside(edit)) {
      desk.put(host, desk.file(host).with(new HostFile.Beside(FLIP, articleId, at)));
    }
  }

  /// Whether several other articles changed likewise since this one was last seen as it was, or
  /// flipped of late.
  boolean made(Host host, String articleId, Alert alert) {
    Edit edit = alert.edit();
    if (edit == null || !isBeside(edit)) {
      return false;
    }
    Instant since = alert.interval() == null ? alert.raisedAt() : alert.interval().lastSeen();
    Instant lately = alert.raisedAt().minus(FLIPPING);
    HostFile file = desk.file(host);
    return file.besides(labels(edit), articleId, since) >= OTHERS
        || file.besides(FLIP, articleId, lately) >= OTHERS;
  }

  private static boolean isBeside(Edit edit) {
    return !edit.labels().isEmpty() && BESIDE.containsAll(edit.labels());
  }

  private static String labels(Edit edit) {
    return String.join(" ", edit.labels());
  }
}
