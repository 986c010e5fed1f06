package org.aigaq.bench.schedule;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.aigaq.bench.schedule.Plan.Found;
import org.aigaq.bench.schedule.Plan.Visits;

/// What a plan costs and how soon it sees what happens.
///
/// @param looks per article, without the first, until the horizon or until the article is gone
/// @param delays minutes from each act to the look that saw it, sorted; infinite for what nobody
///   saw
public record Trial(double looks, double[] delays) {

  /// @param horizon age at which the trial ends
  public static Trial of(Plan plan, List<Story> stories, Duration horizon) {
    double end = Press.minutes(horizon);
    long looks = 0;
    DoubleStream.Builder delays = DoubleStream.builder();
    for (Story story : stories) {
      looks += new Watched(plan, story, end, delays).run();
    }
    double[] sorted = delays.build().toArray();
    Arrays.sort(sorted);
    return new Trial((double) looks / stories.size(), sorted);
  }

  public double median() {
    return quantile(0.5);
  }

  public double quantile(double share) {
    return delays.length == 0 ? 0 : delays[(int) ((delays.length - 1) * share)];
  }

  /// Share of acts that no look saw.
  public double missed() {
    return (double) Arrays.stream(delays).filter(Double::isInfinite).count() / delays.length;
  }

  /// One article under watch.
  private static final class Watched {
    private final Plan plan;
    private final Story story;
    private final double end;
    private final DoubleStream.Builder delays;
    private int open;

    Watched(Plan plan, Story story, double end, DoubleStream.Builder delays) {
      this.plan = plan;
      this.story = story;
      this.end = end;
      this.delays = delays;
    }

    long run() {
      while (open < story.acts().size() && story.acts().get(open).age() <= story.firstSight()) {
        open++;
      }
      Visits visits = plan.visits(story);
      double next = visits.next(story.firstSight(), Found.NOTHING);
      long looks = 0;
      boolean gone = false;
      while (!gone) {
        double at = Math.min(next, told(next));
        if (at > end) {
          break;
        }
        looks++;
        int before = open;
        gone = see(at);
        boolean edited = open > before && !gone;
        looks += edited ? plan.looksAgain() : 0;
        next = visits.next(at, edited ? Found.EDIT : Found.NOTHING);
      }
      for (; !gone && open < story.acts().size(); open++) {
        if (story.acts().get(open).age() <= end) {
          delays.add(Plan.NEVER);
        }
      }
      return looks;
    }

    /// When the plan hears of an act before its next look.
    private double told(double next) {
      double first = Plan.NEVER;
      for (int i = open; i < story.acts().size() && story.acts().get(i).age() < next; i++) {
        first = Math.min(first, plan.told(story, story.acts().get(i)));
      }
      return first;
    }

    /// True when the article is found to be gone.
    private boolean see(double at) {
      for (; open < story.acts().size() && story.acts().get(open).age() <= at; open++) {
        Story.Act act = story.acts().get(open);
        delays.add(at - act.age());
        if (act.removal()) {
          return true;
        }
      }
      return false;
    }
  }
}
