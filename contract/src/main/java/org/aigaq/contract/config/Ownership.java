package org.aigaq.contract.config;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Who controls an outlet, by the source that its `control` entry names.
public enum Ownership {
  STATE,
  STATE_ALIGNED,
  PRIVATE,
  INDEPENDENT,
  EXILE,
  FOREIGN_STATE,
  /// The default: nobody citable has said, or sources disagree.
  UNCLASSIFIED,
  @JsonEnumDefaultValue
  UNKNOWN
}
