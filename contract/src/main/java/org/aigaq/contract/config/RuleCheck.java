package org.aigaq.contract.config;

import org.jspecify.annotations.Nullable;

/// Tells what is wrong with a keyword rule.
@FunctionalInterface
public interface RuleCheck {
  /// Takes every rule as it is.
  RuleCheck NONE = (language, rule) -> null;

  /// @param language a BCP-47 code
  /// @return why the rule cannot be read; null when it can
  @Nullable String problem(String language, String rule);
}
