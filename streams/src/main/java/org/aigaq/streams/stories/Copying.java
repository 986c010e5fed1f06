package org.aigaq.streams.stories;

import java.time.Duration;

/// Whether one text repeats the other's wording: a pure function.
///
/// @param shingles runs of words in common
/// @param words beginnings of words in common
/// @param numbers in how many places both have one number, and in how many another
/// @param rest runs of words in common that are no template of either site
record Copying(Overlap shingles, Overlap words, Numbers.Agreement numbers, Overlap rest) {
  private static final double HALF = 0.5;
  private static final double OF_BOTH = 0.3;

  /// Of a cut copy; a digest has less of each of its sources than these have of it.
  private static final double MOST = 0.7;

  /// Two authors on one event share fewer runs and fewer words than this.
  private static final double SOME_RUNS = 0.12;

  private static final double MOST_WORDS = 0.6;
  private static final double WORDS_OF_BOTH = 0.25;
  private static final double ALL_BUT_A_SLIP = 0.97;
  private static final double NEARLY_ALL = 0.85;

  /// Runs in common that are no quotation or formula.
  private static final int PASSAGE = 12;

  private static final int SHORT_TEXT = 25;
  private static final int FEWEST_RUNS = 6;
  private static final int DISTINCT = 8;
  private static final Duration DAILY = Duration.ofHours(12);

  /// @param template runs of words that stand in other articles of either's site
  static Copying of(Fingerprint a, Fingerprint b, Sample template) {
    return new Copying(
        a.shingles().with(b.shingles()),
        a.words().with(b.words()),
        a.numbers().with(b.numbers()),
        a.shingles().with(b.shingles(), template));
  }

  /// One story in one wording, whatever was cut, added or reworded.
  static boolean found(Fingerprint a, Fingerprint b, Sample template) {
    Copying copying = of(a, b, template);
    if (a.site().equals(b.site())) {
      return copying.again();
    }
    return copying.repeats(a, b) && !copying.filledAnew(apart(a, b)) && copying.isNoTemplate(a, b);
  }

  /// Enough in common to look closer.
  static boolean near(Fingerprint a, Fingerprint b) {
    return a.shingles().with(b.shingles()).most() >= SOME_RUNS;
  }

  /// Published once more by one site: no word and no number differs. Everything else that is alike
  /// there is a template or a new version.
  private boolean again() {
    return shingles.likeness() >= ALL_BUT_A_SLIP
        && shingles.common() >= FEWEST_RUNS
        && numbers.different() == 0;
  }

  private boolean repeats(Fingerprint a, Fingerprint b) {
    if (Math.min(a.shingles().total(), b.shingles().total()) < SHORT_TEXT) {
      return shingles.least() >= NEARLY_ALL && shingles.common() >= FEWEST_RUNS;
    }
    boolean part = shingles.most() >= MOST && shingles.common() >= PASSAGE;
    boolean half = shingles.most() >= HALF && shingles.likeness() >= OF_BOTH;
    boolean reworded =
        shingles.most() >= SOME_RUNS
            && words.most() >= MOST_WORDS
            && words.likeness() >= WORDS_OF_BOTH;
    return part || half || reworded;
  }

  /// The same sentences around other numbers: tomorrow's rates.
  private boolean filledAnew(boolean apart) {
    int all = numbers.same() + numbers.different();
    return numbers.different() >= 2
        ? numbers.different() > all * 0.4
        : numbers.different() == 1 && numbers.same() <= 1 && apart;
  }

  /// What a site says in each of such articles proves nothing; the rest, or the numbers, must
  /// agree.
  private boolean isNoTemplate(Fingerprint a, Fingerprint b) {
    boolean templated = rest.shared() < shingles.shared();
    if (!templated || (numbers.same() >= 3 && numbers.different() == 0)) {
      return true;
    }
    boolean distinct = Math.min(rest.ours(), rest.theirs()) * rest.scale() >= DISTINCT;
    return distinct ? rest.most() >= HALF : !apart(a, b);
  }

  private static boolean apart(Fingerprint a, Fingerprint b) {
    return Duration.between(a.at(), b.at()).abs().compareTo(DAILY) >= 0;
  }

  /// The same sentences with other content at one site.
  static boolean isTemplate(Fingerprint a, Fingerprint b) {
    if (!a.site().equals(b.site())) {
      return false;
    }
    Copying copying = of(a, b, Sample.NONE);
    boolean alike = copying.shingles.most() >= SOME_RUNS && copying.shingles.common() >= DISTINCT;
    return alike && !copying.again() && (copying.numbers.different() >= 2 || apart(a, b));
  }
}
