package org.aigaq.contract.record;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// What an address is expected to hold, hence how its bytes are read.
public enum Target {
  FEED,
  LISTING,
  SITEMAP,
  HOME,
  ARTICLE,
  /// A made-up address in a real directory: it teaches what "not found" looks like there.
  NEVER_EXISTING,
  @JsonEnumDefaultValue
  UNKNOWN
}
