package org.aigaq.contract.config;

import java.util.Map;
import java.util.Objects;

/// The fields of a mapping whose keys are known; an absent one is a cursor that is not present.
record YamlFields(Map<String, YamlCursor> byName) {
  YamlCursor get(String name) {
    return Objects.requireNonNull(byName.get(name), name);
  }
}
