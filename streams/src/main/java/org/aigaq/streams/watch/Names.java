package org.aigaq.streams.watch;

/// Names of everything in the topology; changing one orphans state or offsets.
final class Names {
  static final String APPLICATION = "aigaq-watch";

  static final String FROM_OUTLETS = "watch-from-outlets";
  static final String FROM_CAPTURES = "watch-from-captures";
  static final String PROCESSOR = "watch";
  static final String TO_REQUESTS = "watch-to-fetch-requests";
  static final String TO_OBSERVATIONS = "watch-to-observations";
  static final String TO_STATES = "watch-to-article-states";
  static final String TO_REVISIONS = "watch-to-revisions";
  static final String TO_ALERTS = "watch-to-alerts";
  static final String TO_HEALTH = "watch-to-health";
  static final String TO_QUARANTINE = "watch-to-quarantine";

  static final String SITES = "watch-sites";
  static final String SOURCES = "watch-sources";
  static final String ARTICLES = "watch-articles";
  static final String LIVES = "watch-lives";
  static final String TEXTS = "watch-texts";
  static final String ALIASES = "watch-aliases";
  static final String DUE = "watch-due";
  static final String HOSTS = "watch-hosts";
  static final String FILES = "watch-host-files";
  static final String NOTES = "watch-host-notes";
  static final String FACES = "watch-faces";
  static final String LIVING = "watch-living";
  static final String CONTROLS = "watch-controls";
  static final String HELD = "watch-held";
  static final String INCIDENTS = "watch-incidents";
  static final String SPENT = "watch-spent";
  static final String RETURNS = "watch-returns";
  static final String RATES = "watch-rates";
  static final String ROUNDS = "watch-rounds";
  static final String STANDS = "watch-stands";
  static final String DIVIDES = "watch-divides";

  /// As `KeywordShelf` names it.
  static final String KEYWORDS = "watch-keywords";

  static final String PREFIX = "watch";

  private Names() {}
}
