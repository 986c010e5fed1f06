package org.aigaq.contract.record;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// The stages of one hop, in order.
public enum StageName {
  PROXY,
  DNS,
  TCP,
  TLS,
  HTTP,
  @JsonEnumDefaultValue
  UNKNOWN
}
