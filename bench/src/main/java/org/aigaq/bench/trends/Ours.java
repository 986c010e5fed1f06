package org.aigaq.bench.trends;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.aigaq.streams.trends.detect.Baseline;
import org.aigaq.streams.trends.detect.Clockwork;
import org.aigaq.streams.trends.detect.Detector;
import org.aigaq.streams.trends.detect.Window;

/// The detector of the trends job, fed as the job feeds it. The baseline is written down and read
/// again once a day, as a restart would.
public final class Ours implements Watcher {
  private static final Clockwork HOURS = new Clockwork(Duration.ofHours(1));
  private static final int FEWEST = 3;
  private static final int DAY = 24;

  private final Detector detector = new Detector(HOURS, FEWEST, DAY);
  private final List<Window> recent = new ArrayList<>();
  private Baseline baseline = Baseline.empty();

  @Override
  public double score(Window window) {
    recent.add(window);
    if (recent.size() > Baseline.REACH) {
      baseline = baseline.learn(recent.removeFirst(), HOURS);
    }
    if (window.index() % DAY == 0) {
      baseline = Baseline.fromBytes(baseline.toBytes());
    }
    return detector.more(baseline, recent).score();
  }
}
