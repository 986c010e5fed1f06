package org.aigaq.streams.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aigaq.contract.record.Health;
import org.aigaq.streams.watch.Agenda.Host;
import org.aigaq.streams.watch.plan.Blind;
import org.aigaq.streams.watch.plan.SitePlan;
import org.aigaq.streams.watch.state.HostFile;
import org.aigaq.streams.watch.state.HostFile.Condition;
import org.jspecify.annotations.Nullable;

/// How each host is, as seen from each vantage: told on change and hourly.
final class HealthDesk {
  private static final Duration HOURLY = Duration.ofHours(1);
  private static final Duration NOTED = Duration.ofMinutes(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final int DAYS = 7;
  private static final Duration STRETCHES_NOTED = Duration.ofMinutes(10);

  private final Desk desk;
  private final Map<Host, Instant> noted = new HashMap<>();
  private final Map<Host, Stretch> stretches = new HashMap<>();

  /// What the budget made wait when it was last told.
  private record Stretch(List<String> lanes, Instant toldAt) {}

  HealthDesk(Desk desk) {
    this.desk = desk;
  }

  /// The host answered as it should.
  void success(SitePlan plan, Host host, Instant at, Instant now) {
    Instant last = noted.get(host);
    if (last != null && at.isBefore(last.plus(NOTED))) {
      return;
    }
    noted.put(host, at);
    HostFile file = desk.file(host).succeeded(at);
    desk.put(host, file);
    Instant told = file.condition().toldAt();
    if (file.condition().state() == Health.State.DEGRADED && mayBeUp(host, file)) {
      turn(plan, host, Health.State.UP, null, now);
    } else if (told == null || !now.isBefore(told.plus(HOURLY))) {
      tell(plan, host, file, file.condition(), now);
    }
  }

  private boolean mayBeUp(Host host, HostFile file) {
    return file.outage() == null && desk.notes(host).ban() == null;
  }

  /// Nothing of what hindered is left, unless an outage is open.
  void better(SitePlan plan, Host host, Instant now) {
    HostFile file = desk.file(host);
    Health.State state = file.condition().state();
    boolean hindered = state == Health.State.DEGRADED || state == Health.State.SILENT;
    if (hindered && mayBeUp(host, file)) {
      turn(plan, host, Health.State.UP, null, now);
    }
  }

  /// The host is well and publishes nothing.
  void quiet(SitePlan plan, Host host, String reason, Instant now) {
    if (desk.file(host).condition().state() == Health.State.UP) {
      turn(plan, host, Health.State.SILENT, reason, now);
    }
  }

  void turn(SitePlan plan, Host host, Health.State state, @Nullable String reason, Instant now) {
    HostFile file = desk.file(host);
    Condition before = file.condition();
    if (before.state() == state) {
      return;
    }
    noted.remove(host);
    tell(plan, host, file, new Condition(state, now, reason, null, before.seq()), now);
  }

  /// The host was visited: when its outlet's budget has begun or ceased to stretch looks, it is
  /// told. As the budget lets in look after look, not oftener than every few minutes.
  void stretched(SitePlan plan, Host host, Instant now) {
    var outlet = plan.outletOf(Keys.authority(host.name()));
    if (outlet.isEmpty()) {
      return;
    }
    List<String> lanes = desk.purse().told(plan, outlet.get(), now).stretched();
    Stretch before = stretches.getOrDefault(host, new Stretch(List.of(), Instant.EPOCH));
    if (!lanes.equals(before.lanes()) && !now.isBefore(before.toldAt().plus(STRETCHES_NOTED))) {
      stretches.put(host, new Stretch(lanes, now));
      HostFile file = desk.file(host);
      tell(plan, host, file, file.condition(), now);
    }
  }

  private void tell(SitePlan plan, Host host, HostFile file, Condition condition, Instant now) {
    String authority = Keys.authority(host.name());
    Instant since = condition.since() == null ? now : condition.since();
    var told =
        new Condition(condition.state(), since, condition.reason(), now, condition.seq() + 1);
    desk.put(host, file.with(told));
    plan.outletOf(authority)
        .ifPresent(
            outlet ->
                desk.out()
                    .send(
                        new Health(
                            authority,
                            Keys.vantage(host.name()),
                            host.site(),
                            plan.ref(outlet),
                            told.state(),
                            since,
                            file.lastSuccess(),
                            told.reason(),
                            articlesPerDay(file, now),
                            Blind.seconds(file.blind(), now.minus(DAY), now),
                            told.seq(),
                            desk.purse().told(plan, outlet, now)),
                        now));
  }

  private static double articlesPerDay(HostFile file, Instant now) {
    long today = Math.floorDiv(now.getEpochSecond(), DAY.toSeconds());
    var days = file.newArticles().stream().filter(count -> count.day() > today - DAYS).toList();
    int articles = days.stream().mapToInt(HostFile.DayCount::articles).sum();
    return days.isEmpty() ? 0 : Math.round(10.0 * articles / days.size()) / 10.0;
  }

  /// Articles met, counted by day; the latest week stays.
  void met(Host host, int articles, Instant at) {
    long day = Math.floorDiv(at.getEpochSecond(), DAY.toSeconds());
    HostFile file = desk.file(host);
    var counts = new java.util.ArrayList<HostFile.DayCount>();
    int today = articles;
    for (HostFile.DayCount count : file.newArticles()) {
      if (count.day() == day) {
        today += count.articles();
      } else if (count.day() > day - DAYS) {
        counts.add(count);
      }
    }
    counts.add(new HostFile.DayCount(day, today));
    desk.put(host, file.withNewArticles(counts));
  }
}
