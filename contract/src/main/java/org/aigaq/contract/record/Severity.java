package org.aigaq.contract.record;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// How urgent an alert is, lowest first.
public enum Severity {
  INFO,
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL,
  @JsonEnumDefaultValue
  UNKNOWN
}
