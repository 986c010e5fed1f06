package org.aigaq.console.search;

/// Which alerts; an empty string asks for all.
public record AlertFilter(String type, String status, String severity, String outlet) {
  public static final AlertFilter ALL = new AlertFilter("", "", "", "");
}
