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

/// Compares two versions of an article without the lines that are the host's: a short line that
/// came or went and stands in the texts of several other articles is a banner or a call to
/// subscribe, not the article's.
final class HostLines {
  private static final int OTHERS = 8;
  private static final int SEVERAL = 2;
  private static final int CHANGED = 20;
  private static final int SHORT = 25;

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
    Set<String> changed = changed(sights.before().text(), sights.now().text());
    Set<String> hosts = changed.isEmpty() ? Set.of() : hosts(host, id, changed);
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
    changed.removeIf(line -> new StringTokenizer(line).countTokens() > SHORT);
    return changed.size() > CHANGED ? Set.of() : changed;
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
