package org.aigaq.bench.schedule;

/// When to look at an article again. Ages and waits are minutes.
public interface Plan {
  /// No further look.
  double NEVER = Double.POSITIVE_INFINITY;

  /// Begins with one article, which is looked at for the first time now.
  Visits visits(Story story);

  /// The age at which an act is heard of without a look at the article.
  default double told(Story story, Story.Act act) {
    return NEVER;
  }

  /// Looks that an edit costs beside the one that found it.
  default int looksAgain() {
    return 0;
  }

  /// The looks at one article.
  interface Visits {
    /// The age of the next look.
    ///
    /// @param age of this look
    /// @param found what it found
    double next(double age, Found found);
  }

  /// What a look finds.
  enum Found {
    NOTHING,
    EDIT
  }

  /// A plan that asks only for the age of this look and the wait before it.
  @FunctionalInterface
  interface ByWait extends Plan {
    /// @param wait before this look; 0 at the first
    /// @return the wait until the next
    double pause(double age, double wait, Found found);

    @Override
    default Visits visits(Story story) {
      return new Visits() {
        private double last;

        @Override
        public double next(double age, Found found) {
          last = pause(age, last, found);
          return age + last;
        }
      };
    }
  }
}
