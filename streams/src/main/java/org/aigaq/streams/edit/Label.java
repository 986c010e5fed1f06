package org.aigaq.streams.edit;

import java.util.Locale;

/// What an edit is called, heaviest first in an `Edit`. A label's id is its name in lower case.
public enum Label {
  REPLACED(0.9),
  HEADLINE_SOFTENED(0.7),
  NAME_REMOVED(0.6),
  NEGATION_CHANGED(0.6),
  QUOTE_REMOVED(0.6),
  REWRITTEN(0.6),
  NUMBER_CHANGED(0.5),
  NAME_CHANGED(0.5),
  QUOTE_ALTERED(0.5),
  ATTRIBUTION_CHANGED(0.5),
  PARAGRAPH_REMOVED(0.5),
  HEDGE_ADDED(0.45),
  HEADLINE_CHANGED(0.4),
  BACKDATED(0.4),
  DATE_CHANGED(0.35),
  BYLINE_CHANGED(0.35),
  CORRECTION_NOTE(0.2),
  PARAGRAPH_ADDED(0.15),
  IMAGE_CHANGED(0.1);

  private final double weight;

  Label(double weight) {
    this.weight = weight;
  }

  public double weight() {
    return weight;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
