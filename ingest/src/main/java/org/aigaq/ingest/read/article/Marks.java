package org.aigaq.ingest.read.article;

/// What is known of an element from its tag and names, as bits; most are inherited by what is
/// below.
final class Marks {
  static final int DROP = 1;
  static final int AWAY = 1 << 1;
  static final int WEAK = 1 << 2;
  static final int UNLIKELY = 1 << 3;
  static final int POSITIVE = 1 << 4;
  static final int NEGATIVE = 1 << 5;
  static final int LIKELY = 1 << 6;
  static final int FOOTER = 1 << 7;
  static final int HEADER = 1 << 8;
  static final int FORM = 1 << 9;
  static final int FIGURE = 1 << 10;
  static final int LIST = 1 << 11;
  static final int TABLE = 1 << 12;
  static final int QUOTE = 1 << 13;
  static final int LINKS = 1 << 14;
  static final int ARTICLE = 1 << 15;
  static final int MAIN = 1 << 16;
  static final int BODY_PROPERTY = 1 << 17;
  static final int CONTAINER = 1 << 18;
  static final int SCORED = 1 << 19;
  static final int SCORED_PRUNED = 1 << 20;
  static final int LARGEST_ARTICLE = 1 << 21;

  /// Names that say what an element holds, for the metadata.
  static final int DATE = 1 << 22;

  static final int AUTHOR = 1 << 23;
  static final int HEADLINE = 1 << 24;

  static final int NAMES = DROP | AWAY | WEAK | UNLIKELY | POSITIVE | NEGATIVE;

  private Marks() {}
}
