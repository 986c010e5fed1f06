package org.aigaq.bench.trends;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.aigaq.streams.trends.detect.Window;

/// One detector over one world: its score for every keyword and hour.
public final class Trial {
  private static final int DAYS = (World.HOURS - World.WARM_UP) / 24;
  private static final int APART = 24;
  private static final int STEPS = 40;
  private static final double HIGHEST = 400;

  private final World world;
  private final float[][] scores = new float[World.KEYWORDS][World.HOURS];

  public Trial(World world, Supplier<Watcher> detector) {
    this.world = world;
    for (int keyword = 0; keyword < World.KEYWORDS; keyword++) {
      Watcher watcher = detector.get();
      for (int hour = 0; hour < World.HOURS; hour++) {
        var window = new Window(hour, world.count(keyword, hour), world.volume(hour));
        scores[keyword][hour] = (float) watcher.score(window);
      }
    }
  }

  /// @param found bursts
  /// @param delays hours from the beginning of the burst to the end of the hour that told of it
  /// @param foundBySize of 4, 8, 16, 32 articles
  public record Result(
      int bursts, int found, List<Integer> delays, int[] burstsBySize, int[] foundBySize) {

    /// Over several worlds.
    public static Result sum(List<Result> results) {
      var delays = new ArrayList<Integer>();
      int[] bursts = new int[4];
      int[] found = new int[4];
      for (Result one : results) {
        delays.addAll(one.delays);
        for (int i = 0; i < bursts.length; i++) {
          bursts[i] += one.burstsBySize[i];
          found[i] += one.foundBySize[i];
        }
      }
      Collections.sort(delays);
      int all = results.stream().mapToInt(Result::bursts).sum();
      return new Result(all, delays.size(), delays, bursts, found);
    }

    public double recall() {
      return 100.0 * found / bursts;
    }

    public int medianDelay() {
      return delays.isEmpty() ? -1 : delays.get(delays.size() / 2);
    }
  }

  /// The least threshold with no more false alarms than so many a day over all keywords.
  public double threshold(double falseAlarmsPerDay) {
    double low = 0;
    double high = HIGHEST;
    for (int i = 0; i < STEPS; i++) {
      double middle = (low + high) / 2;
      if (falseAlarms(middle) > falseAlarmsPerDay * DAYS) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /// Alarms outside of bursts; those within a day of another are the same.
  public int falseAlarms(double threshold) {
    int alarms = 0;
    for (int keyword = 0; keyword < World.KEYWORDS; keyword++) {
      int last = -APART - 1;
      for (int hour = World.WARM_UP; hour < World.HOURS; hour++) {
        if (scores[keyword][hour] >= threshold) {
          alarms += hour - last > APART && !world.bursting(keyword, hour) ? 1 : 0;
          last = hour;
        }
      }
    }
    return alarms;
  }

  public Result at(double threshold) {
    int bursts = 0;
    var delays = new ArrayList<Integer>();
    int[] all = new int[4];
    int[] found = new int[4];
    for (int keyword = 0; keyword < World.KEYWORDS; keyword++) {
      int start = world.start(keyword);
      if (start >= 0) {
        bursts++;
        int size = 29 - Integer.numberOfLeadingZeros(world.size(keyword));
        all[size]++;
        int delay = delay(keyword, start, threshold);
        if (delay > 0) {
          delays.add(delay);
          found[size]++;
        }
      }
    }
    return new Result(bursts, delays.size(), delays, all, found);
  }

  private int delay(int keyword, int start, double threshold) {
    for (int hour = start; hour < start + World.BURST_HOURS; hour++) {
      if (scores[keyword][hour] >= threshold) {
        return hour - start + 1;
      }
    }
    return -1;
  }
}
