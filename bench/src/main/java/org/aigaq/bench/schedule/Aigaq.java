package org.aigaq.bench.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aigaq.contract.config.Schedule;
import org.aigaq.streams.watch.plan.Cadence;
import org.aigaq.streams.watch.plan.Delisting;
import org.aigaq.streams.watch.plan.Returns;

/// Our plan, by the product's own classes: the schedule's tiers with their jitter, adapted to what
/// each outlet's articles do, and a look at once at what a feed shows to be changed or gone.
public final class Aigaq implements Plan {
  private static final Instant BORN = Instant.EPOCH;

  private final Schedule schedule;
  private final boolean adapted;
  private final boolean learning;
  private final Map<Integer, Returns> returns;

  /// @param returns of each outlet, as learned before
  /// @param adapted to what each article's past says
  public Aigaq(Schedule schedule, Map<Integer, Returns> returns, boolean adapted) {
    this(schedule, returns, adapted, false);
  }

  private Aigaq(
      Schedule schedule, Map<Integer, Returns> returns, boolean adapted, boolean learning) {
    this.schedule = schedule;
    this.returns = returns;
    this.adapted = adapted;
    this.learning = learning;
  }

  /// What the plan learns of each outlet from articles that come one after the other.
  public static Map<Integer, Returns> learned(List<Story> stories, Duration horizon) {
    var plan = new Aigaq(Schedule.DEFAULT, new HashMap<>(), true, true);
    Trial.of(plan, stories, horizon);
    return plan.returns;
  }

  /// The default schedule with all its revisit intervals so much longer.
  public static Schedule stretched(double factor) {
    Schedule usual = Schedule.DEFAULT;
    var tiers =
        usual.revisit().stream()
            .map(tier -> new Schedule.Tier(tier.until(), times(tier.every(), factor)))
            .toList();
    return new Schedule(
        usual.discover(),
        tiers,
        usual.suspect(),
        usual.probable(),
        usual.confirmed(),
        usual.restored(),
        usual.probe());
  }

  private static Duration times(Duration every, double factor) {
    return Duration.ofMillis(Math.round(every.toMillis() * factor));
  }

  @Override
  public Visits visits(Story story) {
    return new Visits() {
      private Instant before = at(story.firstSight());
      private boolean first = true;
      private boolean edited;

      @Override
      public double next(double age, Found found) {
        Instant now = at(age);
        Returns known = returns.getOrDefault(story.outlet(), Returns.NONE);
        if (learning && !first) {
          int tier = Cadence.tier(BORN, before, schedule);
          Duration covered = Duration.between(before, now);
          known = known.plus(tier, covered, 1, found == Found.EDIT, schedule);
          returns.put(story.outlet(), known);
        }
        first = false;
        before = now;
        edited |= found == Found.EDIT;
        var habits = new Cadence.Habits(known, adapted && edited);
        return Cadence.nextRevisit(story.id(), BORN, now, schedule, habits)
            .map(next -> Press.minutes(Duration.between(BORN, next)))
            .orElse(NEVER);
      }
    };
  }

  @Override
  public double told(Story story, Story.Act act) {
    if (!act.told()) {
      return NEVER;
    }
    Instant epoch = at(0);
    double period =
        Press.minutes(Duration.between(epoch, Cadence.nextDiscovery(story.id(), epoch, schedule)));
    double sinceFirst = act.age() - story.firstSight();
    double reading = story.firstSight() + (Math.floor(sinceFirst / period) + 1) * period;
    List<String> before = feed(story, reading - period, true);
    List<String> now = feed(story, reading, !act.removal());
    boolean shown =
        act.removal()
            ? Delisting.delisted(before, now).contains(story.id())
            : now.contains(story.id());
    return shown ? reading : NEVER;
  }

  /// An edit is told of when a second look agrees.
  @Override
  public int looksAgain() {
    return 1;
  }

  private static List<String> feed(Story story, double age, boolean whole) {
    var entries = new ArrayList<String>();
    for (int number = story.position(age); entries.size() < story.feedLength(); number--) {
      if (number != 0) {
        entries.add(Integer.toString(number));
      } else if (whole) {
        entries.add(story.id());
      }
    }
    return entries;
  }

  private static Instant at(double age) {
    return BORN.plusMillis(Math.round(age * 60_000));
  }
}
