package org.aigaq.contract.record;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// What an alert is about.
public enum AlertType {
  REMOVAL,
  EDIT,
  BLOCKING,
  OUTAGE,
  REMOVAL_CLUSTER,
  TREND,
  KEYWORD,
  @JsonEnumDefaultValue
  UNKNOWN
}
