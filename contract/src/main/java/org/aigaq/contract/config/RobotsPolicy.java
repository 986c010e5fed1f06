package org.aigaq.contract.config;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// How robots.txt is obeyed.
public enum RobotsPolicy {
  @JsonEnumDefaultValue
  RESPECT,
  /// Obeyed for discovery; articles known before a ban are still looked at, rarely. Needs a written
  /// reason.
  RESPECT_DISCOVERY
}
