package org.aigaq.streams.sentence;

import java.util.Map;
import org.jspecify.annotations.Nullable;

final class Facts {
  private Facts() {}

  static void put(Map<String, String> facts, String key, @Nullable Object value) {
    if (value != null) {
      facts.put(key, value.toString());
    }
  }
}
