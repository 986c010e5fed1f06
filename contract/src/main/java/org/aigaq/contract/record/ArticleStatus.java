package org.aigaq.contract.record;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Where an article stands.
public enum ArticleStatus {
  LIVE,
  SUSPECT,
  PROBABLE,
  REMOVED,
  RESTORED,
  MOVED,
  UNREACHABLE,
  WALLED,
  @JsonEnumDefaultValue
  UNKNOWN
}
