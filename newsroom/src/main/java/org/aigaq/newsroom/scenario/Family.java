package org.aigaq.newsroom.scenario;

/// What a scenario is about; the first letter of its id.
public enum Family {
  N("noise around a living article"),
  E("edits"),
  R("removals"),
  F("what looks like a removal and is none"),
  M("moves"),
  B("blocked ways"),
  W("walls and challenges"),
  H("hosts that fail"),
  X("articles that come back"),
  K("several outlets");

  private final String about;

  Family(String about) {
    this.about = about;
  }

  /// In words, for a table.
  public String about() {
    return about;
  }
}
