package org.aigaq.contract.record;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// One redirect that was met on the way.
public record Hop(String from, String to, int status, Kind kind) {
  /// How the page sent us on.
  public enum Kind {
    HTTP,
    META_REFRESH,
    JAVASCRIPT,
    @JsonEnumDefaultValue
    UNKNOWN
  }
}
