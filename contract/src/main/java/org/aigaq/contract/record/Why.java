package org.aigaq.contract.record;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Why a page is asked for.
public enum Why {
  DISCOVERY,
  FIRST_SIGHT,
  REVISIT,
  SUSPICION,
  CONTROL,
  /// Learns a host's not-found face.
  PROBE,
  /// Reads archived bytes again with today's extractor; nothing is fetched.
  RE_EXTRACT,
  @JsonEnumDefaultValue
  UNKNOWN
}
