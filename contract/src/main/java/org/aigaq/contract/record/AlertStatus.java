package org.aigaq.contract.record;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Where an incident stands; which values a type may take is told in the design.
public enum AlertStatus {
  PROBABLE,
  CONFIRMED,
  RETRACTED,
  RESTORED,
  MOVED,
  REVERTED,
  OPEN,
  CLOSED,
  @JsonEnumDefaultValue
  UNKNOWN
}
