package org.aigaq.bench.schedule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.aigaq.bench.schedule.Plan.ByWait;
import org.aigaq.bench.schedule.Plan.Found;

/// How others look again, as their programs say. Each takes a factor for all its intervals.
public final class Rivals {
  private static final double HOUR = 60;
  private static final double DAY = 1_440;

  private Rivals() {}

  public static Map<String, DoubleFunction<Plan>> all() {
    var all = new LinkedHashMap<String, DoubleFunction<Plan>>();
    all.put("NewsDiffs", Rivals::newsDiffs);
    all.put("News Sniffer", Rivals::newsSniffer);
    all.put("diffengine", Rivals::diffengine);
    all.put("GDELT (24 h, 1 week)", Rivals::gdelt);
    all.put("StormCrawler adaptive", Rivals::stormCrawler);
    return all;
  }

  /// Every 15 minutes up to 3 hours, 60 minutes up to a day, 3 hours up to a week, 3 days up to 30
  /// days, 30 days up to 360.
  static ByWait newsDiffs(double factor) {
    return (age, wait, found) -> {
      if (age >= 360 * DAY) {
        return Plan.NEVER;
      }
      double every =
          age < 3 * HOUR
              ? 15
              : age < DAY ? HOUR : age < 7 * DAY ? 3 * HOUR : age < 30 * DAY ? 3 * DAY : 30 * DAY;
      return every * factor;
    };
  }

  /// After 30 minutes, then a fifth longer each time; anew after a change; not beyond 40 days.
  static ByWait newsSniffer(double factor) {
    return (age, wait, found) -> {
      double next = wait == 0 || found == Found.EDIT ? 30 * factor : wait * (1 + 0.2 * factor);
      return next < 40 * DAY ? next : Plan.NEVER;
    };
  }

  /// When the time since the last look is a fifth of the age; the program itself runs every five
  /// minutes.
  static ByWait diffengine(double factor) {
    double share = Math.min(0.2 * factor, 0.95);
    return (age, wait, found) -> Math.max(5 * factor, age * share / (1 - share));
  }

  /// After a day and after a week.
  static ByWait gdelt(double factor) {
    return (age, wait, found) ->
        wait == 0 ? DAY * factor : age < 4 * DAY * factor ? 6 * DAY * factor : Plan.NEVER;
  }

  /// A day first, half as long after a change, half as long again without one, between one hour and
  /// two weeks.
  static ByWait stormCrawler(double factor) {
    return (age, wait, found) -> {
      double next = wait == 0 ? DAY * factor : found == Found.EDIT ? wait * 0.5 : wait * 1.5;
      return Math.clamp(next, HOUR * factor, 14 * DAY * factor);
    };
  }
}
