package org.aigaq.streams.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aigaq.contract.record.ArticleStatus;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.ObservationInput.Controls;
import org.aigaq.contract.record.ObservationInput.Elsewhere;
import org.aigaq.streams.judge.Face;
import org.aigaq.streams.judge.Faces;
import org.aigaq.streams.judge.HostKnowledge;
import org.aigaq.streams.judge.Judge;
import org.aigaq.streams.judge.Judged;
import org.aigaq.streams.judge.LastGood;
import org.aigaq.streams.judge.Likeness;
import org.aigaq.streams.watch.Agenda.Host;
import org.aigaq.streams.watch.plan.Siblings.Living;
import org.aigaq.streams.watch.plan.SitePlan;
import org.aigaq.streams.watch.state.ArticleRow;
import org.aigaq.streams.watch.state.HostFile;
import org.aigaq.streams.watch.state.HostFile.Landing;
import org.jspecify.annotations.Nullable;

/// What the host is known by when one of its pages is judged.
final class Knowledge {
  private static final int LANDINGS = 40;

  private final Desk desk;
  private final LivingPool living;
  private final Likeness likeness = new Likeness();

  Knowledge(Desk desk, LivingPool living) {
    this.desk = desk;
    this.living = living;
  }

  Judged judge(Sight sight, Controls controls) {
    HostKnowledge host = of(sight.plan(), sight.host(), sight.capture(), sight.id(), controls);
    LastGood good = lastGood(sight.site(), sight.id()).orElse(null);
    Judged judged = Judge.judge(sight.capture(), good, host);
    if (good == null
        || !judged.judgement().outcome().missing()
        || sight.row().status() == ArticleStatus.REMOVED) {
      return judged;
    }
    return elsewhere(sight, good)
        .map(other -> Judge.judge(sight.capture(), good, host.withElsewhere(other)))
        .orElse(judged);
  }

  /// Whoever gives an article a new address publishes it there as he takes away the old one.
  private Optional<Elsewhere> elsewhere(Sight sight, LastGood good) {
    return candidates(sight, good)
        .filter(id -> !id.equals(sight.id()))
        .distinct()
        .flatMap(id -> standing(sight, id, good).stream())
        .max(Comparator.comparingDouble(Elsewhere::cosine));
  }

  private Optional<Elsewhere> standing(Sight sight, String id, LastGood good) {
    return desk.article(sight.site(), id)
        .filter(row -> isNewer(row, sight))
        .flatMap(
            row ->
                desk.text(sight.site(), id)
                    .map(
                        text ->
                            likeness.compare(good, row.identity().url(), text.article().text())));
  }

  /// Articles that have some of its lines, and some of those that live on the host.
  private Stream<String> candidates(Sight sight, LastGood good) {
    Stream<String> alike =
        Marks.lines(good.title(), good.text())
            .flatMap(line -> desk.marked(sight.site(), line).stream());
    return Stream.concat(alike, living.pool(sight.host()).stream().map(Living::id));
  }

  /// Living, first seen after the other article, and not long before that was seen last; what has
  /// moved stays moved.
  private static boolean isNewer(ArticleRow row, Sight sight) {
    Instant seen = sight.row().looks().seen();
    Instant first = row.identity().firstSeen();
    return seen != null
        && row.status() == ArticleStatus.LIVE
        && first.isAfter(sight.row().identity().firstSeen())
        && (sight.row().status() == ArticleStatus.MOVED
            || !first.isBefore(seen.minus(sight.schedule().confirmed().over())));
  }

  Optional<LastGood> lastGood(String site, String articleId) {
    return desk.text(site, articleId)
        .map(
            text ->
                new LastGood(
                    text.article().title(),
                    text.article().text(),
                    text.article().digest(),
                    text.extractor(),
                    text.archive() != null && !text.stale()));
  }

  HostKnowledge of(
      SitePlan plan, Host host, Capture capture, @Nullable String articleId, Controls controls) {
    Face face = desk.stores().faces().get(faceKey(host, Faces.directoryOf(capture.url())));
    int manyToOne = 0;
    if (!capture.redirects().isEmpty() && capture.finalUrl() != null) {
      String end = capture.finalUrl();
      manyToOne =
          (int)
              desk.file(host).landings().stream()
                  .filter(l -> l.url().equals(end) && !l.articleId().equals(articleId))
                  .map(Landing::articleId)
                  .distinct()
                  .count();
    }
    return new HostKnowledge(plan.homes(), face, controls, manyToOne);
  }

  /// Remembers where an article's redirects ended.
  void landed(Sight sight) {
    String end = sight.capture().finalUrl();
    if (sight.capture().redirects().isEmpty() || end == null) {
      return;
    }
    HostFile file = desk.file(sight.host());
    Landing landing = new Landing(end, sight.id());
    if (file.landings().contains(landing)) {
      return;
    }
    var landings = new ArrayList<>(file.landings());
    landings.add(landing);
    List<Landing> latest =
        landings.subList(Math.max(0, landings.size() - LANDINGS), landings.size());
    desk.put(sight.host(), file.withLandings(List.copyOf(latest)));
  }

  static String faceKey(Host host, String directory) {
    return Keys.of(host.site(), host.name(), directory);
  }
}
