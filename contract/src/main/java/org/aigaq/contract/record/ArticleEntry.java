package org.aigaq.contract.record;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// How an article came in.
public enum ArticleEntry {
  LIVE,
  /// From an outlet's first complete discovery, or more than a day old at first sight: never in
  /// trends.
  BACKFILL,
  @JsonEnumDefaultValue
  UNKNOWN
}
