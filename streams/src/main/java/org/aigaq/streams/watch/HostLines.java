package org.aigaq.streams.watch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.Collectors;
import org.aigaq.contract.record.Article;
import org.aigaq.contract.record.Edit;
import org.aigaq.streams.edit.Compare;
import org.aigaq.streams.edit.Sights;
import org.aigaq.streams.edit.Version;
import org.aigaq.streams.watch.Agenda.Host;
import org.aigaq.streams.watch.plan.Siblings.Living;

/// Compares two versions of an article without the lines that are not its own. A short line that
/// came or went and stands in the texts of several other articles is the host's: a banner, a call
/// to subscribe. Lines that are another article from its beginning on are that article, which is
/// shown below this one.
final class HostLines {
  private static final int OTHERS = 8;
  private static final int SEVERAL = 2;
  private static final int CHANGED = 20;
  private static final int SHORT = 25;
  private static final int LOOKED_UP = 200;
  private static final int BEGINNING = 2;

  private final Desk desk;
  private final LivingPool living;

  HostLines(Desk desk, LivingPool living) {
    this.desk = desk;
    this.living = living;
  }

  Edit compare(Host host, String id, Article before, Article now) {
    Sights sights = Sights.of(before, now);
    Edit edit = Compare.compare(sights.before(), sights.now(), now.language());
    if (edit.cosmetic()) {
      return edit;
    }
    Set<String> all = changed(sights.before().text(), sights.now().text());
    Set<String> changed = few(all);
    Set<String> hosts = new HashSet<>(changed.isEmpty() ? Set.of() : hosts(host, id, changed));
    hosts.addAll(shownBelow(host, id, all));
    return hosts.isEmpty()
        ? edit
        : Compare.compare(
            without(sights.before(), hosts), without(sights.now(), hosts), now.language());
  }

  private static Set<String> changed(String before, String now) {
    Set<String> then = before.lines().map(String::strip).collect(Collectors.toSet());
    Set<String> today = now.lines().map(String::strip).collect(Collectors.toSet());
    Set<String> changed = new HashSet<>(then);
    changed.removeAll(today);
    today.stream().filter(line -> !then.contains(line)).forEach(changed::add);
    return changed;
  }

  private static Set<String> few(Set<String> changed) {
    Set<String> lines =
        changed.stream()
            .filter(line -> new StringTokenizer(line).countTokens() <= SHORT)
            .collect(Collectors.toSet());
    return lines.size() > CHANGED ? Set.of() : lines;
  }

  /// What came or went of other articles: their beginnings must be among it.
  private Set<String> shownBelow(Host host, String id, Set<String> changed) {
    return changed.stream()
        .limit(LOOKED_UP)
        .flatMap(line -> desk.marked(host.site(), line).stream())
        .filter(other -> !other.equals(id))
        .distinct()
        .flatMap(other -> desk.text(host.site(), other).stream())
        .flatMap(text -> ofOther(text.article(), changed).stream())
        .collect(Collectors.toSet());
  }

  /// Paragraphs are shared now and then; the first two, one after the other, are the article.
  private static Set<String> ofOther(Article other, Set<String> changed) {
    var lines = other.text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    boolean begins =
        lines.size() >= BEGINNING
            && lines.subList(0, BEGINNING).stream().allMatch(changed::contains);
    if (!begins) {
      return Set.of();
    }
    Set<String> its = new HashSet<>(lines);
    its.add(other.title().strip());
    its.retainAll(changed);
    return its;
  }

  private Set<String> hosts(Host host, String id, Set<String> changed) {
    Map<String, Integer> met = new HashMap<>();
    living.pool(host).stream()
        .map(Living::id)
        .filter(other -> !other.equals(id))
        .limit(OTHERS)
        .flatMap(other -> desk.text(host.site(), other).stream())
        .forEach(
            text ->
                text.article()
                    .text()
                    .lines()
                    .map(String::strip)
                    .filter(changed::contains)
                    .distinct()
                    .forEach(line -> met.merge(line, 1, Integer::sum)));
    return met.entrySet().stream()
        .filter(line -> line.getValue() >= SEVERAL)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static Version without(Version version, Set<String> lines) {
    return new Version(
        version.title(),
        version
            .text()
            .lines()
            .filter(line -> !lines.contains(line.strip()))
            .collect(Collectors.joining("\n")),
        version.authors(),
        version.publishedAt(),
        version.modifiedAt(),
        version.image());
  }
}
