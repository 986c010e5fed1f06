package org.aigaq.streams.watch;

import java.time.Instant;
import java.util.ArrayList;
import org.aigaq.contract.config.Outlet;
import org.aigaq.contract.record.Capture;
import org.aigaq.contract.record.Target;
import org.aigaq.contract.record.Why;
import org.aigaq.streams.judge.Faces;
import org.aigaq.streams.watch.Agenda.Host;
import org.aigaq.streams.watch.plan.Lane;
import org.aigaq.streams.watch.plan.NeverExisting;
import org.aigaq.streams.watch.plan.SitePlan;
import org.aigaq.streams.watch.state.Errand;
import org.aigaq.streams.watch.state.HostFile;

/// Learns what each directory of a host shows for an address that never existed: at its first
/// article, then daily.
final class Probes {
  private static final int DIRECTORIES = 100;

  private final Desk desk;

  Probes(Desk desk) {
    this.desk = desk;
  }

  /// An article was read in this directory.
  void learn(SitePlan plan, Host host, String sample, Instant now) {
    String directory = Faces.directoryOf(sample);
    HostFile file = desk.file(host);
    if (file.directories().contains(directory) || file.directories().size() >= DIRECTORIES) {
      return;
    }
    var directories = new ArrayList<>(file.directories());
    directories.add(directory);
    desk.put(host, file.withDirectories(directories));
    plan.outletOf(Keys.authority(host.name())).ifPresent(outlet -> ask(host, outlet, sample, now));
  }

  /// A probe came back; the next one is due in a day, or as the schedule says.
  void answer(SitePlan plan, Host host, Capture capture, Instant now) {
    taught(host, capture);
    plan.outletOf(Keys.authority(host.name()))
        .ifPresent(outlet -> ask(host, outlet, capture.url(), now.plus(outlet.schedule().probe())));
  }

  void taught(Host host, Capture capture) {
    Faces.learn(capture)
        .ifPresent(
            face -> desk.stores().faces().put(Knowledge.faceKey(host, face.directory()), face));
  }

  private void ask(Host host, Outlet outlet, String sample, Instant at) {
    String url = NeverExisting.beside(sample, Long.toString(at.toEpochMilli()));
    var errand =
        new Errand(
            "probe:" + Faces.directoryOf(sample),
            Why.PROBE,
            Target.NEVER_EXISTING,
            outlet.id(),
            null,
            url,
            null,
            1);
    desk.due().put(host, Lane.CONTROL, at, errand);
  }
}
