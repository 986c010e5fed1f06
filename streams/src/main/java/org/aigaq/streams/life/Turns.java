package org.aigaq.streams.life;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aigaq.contract.config.Schedule;

/// Counts how often an article came and went of late. The window is the time that confirms a
/// removal, so that it scales with the schedule.
final class Turns {
  private static final int MANY = 2;

  private Turns() {}

  static void count(Draft d, Instant at, Schedule schedule, List<Transition> out) {
    Instant start = d.dayStart;
    if (start == null || Duration.between(start, at).compareTo(schedule.confirmed().over()) > 0) {
      d.dayStart = at;
      d.transitionsInDay = 0;
      d.flapping = false;
    }
    d.transitionsInDay++;
    if (d.transitionsInDay > MANY && !d.flapping) {
      d.flapping = true;
      out.add(new Transition.Flapping(at, d.transitionsInDay));
    }
  }
}
