package org.aigaq.contract.config;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// What an outlet is.
public enum Kind {
  NEWS,
  AGENCY,
  BROADCASTER,
  FACTCHECK,
  NGO,
  OFFICIAL,
  @JsonEnumDefaultValue
  UNKNOWN
}
