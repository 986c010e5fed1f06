package org.aigaq.streams.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.record.Target;
import org.aigaq.contract.record.Why;
import org.aigaq.streams.vantage.View;
import org.aigaq.streams.vantage.Way;
import org.aigaq.streams.watch.Agenda.Host;
import org.aigaq.streams.watch.plan.Lane;
import org.aigaq.streams.watch.plan.SitePlan;
import org.aigaq.streams.watch.state.Errand;
import org.aigaq.streams.watch.state.HostFile;
import org.aigaq.streams.watch.state.Round;

/// What each vantage beside the first saw of each host last: a vantage that loses hosts that have
/// nothing to do with each other is itself lost, and says nothing of any of them.
final class Samples {
  /// Set of the errands that look whether a vantage reaches other hosts.
  static final String CHECK = "check";

  private static final int OTHERS = 4;

  /// What is known of a vantage's own way.
  enum Standing {
    /// It reaches other hosts.
    PROVEN,
    /// No other host is asked through it.
    UNPROVEN,
    /// More than half of the others cannot be reached either, or nothing is known of them.
    LOST
  }

  private final Desk desk;

  Samples(Desk desk) {
    this.desk = desk;
  }

  void note(Host host, View view) {
    var row = new Round(VantageDesk.SAMPLE, view.at(), null, List.of(), List.of(view));
    desk.stores().rounds().put(key(host), row);
  }

  /// The vantage is configured no more.
  void forget(Host host) {
    desk.stores().rounds().delete(key(host));
  }

  static String key(Host host) {
    return Keys.of(host.site(), VantageDesk.SAMPLE, host.name());
  }

  /// Asks whether the vantages reach a few other hosts.
  void ask(SitePlan plan, String authority, List<String> failing, Instant now) {
    for (String vantage : failing) {
      if (!vantage.equals(plan.vantage())) {
        others(authority, vantage).stream().limit(OTHERS).forEach(host -> ask(host, now));
      }
    }
  }

  private void ask(Host host, Instant now) {
    SitePlan plan = desk.plan(host.site()).orElse(null);
    Outlet outlet = plan == null ? null : plan.outletOf(Keys.authority(host.name())).orElse(null);
    if (outlet == null) {
      return;
    }
    String url = ControlDesk.homeOf(outlet, host);
    String subject = CHECK + "@" + host.name();
    var errand = new Errand(subject, Why.CONTROL, Target.HOME, outlet.id(), null, url, CHECK, 1);
    desk.due().put(host, Lane.CONTROL, now, errand);
  }

  /// @param since looks before do not count
  Standing standing(String authority, String vantage, Instant since) {
    int asked = 0;
    int failed = 0;
    List<Host> others = others(authority, vantage);
    for (Host host : others) {
      Round row = desk.stores().rounds().get(key(host));
      for (View view : row == null ? List.<View>of() : row.views()) {
        boolean tells = view.host() == Way.FAILS || view.host() == Way.WORKS;
        if (tells && !view.at().isBefore(since)) {
          asked++;
          failed += view.host() == Way.FAILS ? 1 : 0;
        }
      }
    }
    return standing(others.size(), asked, failed);
  }

  /// The same of the first vantage, which looks at every host all the time.
  Standing ofFirst(String authority, String vantage, Instant since) {
    int others = 0;
    int asked = 0;
    int failed = 0;
    for (Host host : desk.agenda().from(vantage)) {
      if (Keys.authority(host.name()).equals(authority)) {
        continue;
      }
      others++;
      HostFile file = desk.file(host);
      Instant success = file.lastSuccess();
      boolean fails = file.outage() != null && desk.host(host).frozen();
      asked += fails || success != null && !success.isBefore(since) ? 1 : 0;
      failed += fails ? 1 : 0;
    }
    return standing(others, asked, failed);
  }

  private static Standing standing(int others, int asked, int failed) {
    if (others == 0) {
      return Standing.UNPROVEN;
    }
    return asked == 0 || failed * 2 > asked ? Standing.LOST : Standing.PROVEN;
  }

  /// How far back a look at another host still tells of the vantage.
  static Duration fresh(Outlet outlet) {
    return outlet.schedule().probe();
  }

  /// The hosts of other sites first, as those have the least to do with this one.
  private List<Host> others(String authority, String vantage) {
    var hosts = new ArrayList<Host>();
    try (var rows = desk.stores().rounds().all()) {
      rows.forEachRemaining(
          row -> {
            String rest = Keys.rest(row.key);
            String prefix = VantageDesk.SAMPLE + '\u0000';
            if (rest.startsWith(prefix)) {
              hosts.add(new Host(Keys.site(row.key), rest.substring(prefix.length())));
            }
          });
    }
    hosts.removeIf(
        host ->
            !Keys.vantage(host.name()).equals(vantage)
                || Keys.authority(host.name()).equals(authority));
    return hosts;
  }
}
