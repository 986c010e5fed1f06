package org.aigaq.ingest.worker;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.aigaq.contract.record.FetchRequest;
import org.jspecify.annotations.Nullable;

/// Whether a request can be handled at all: JSON leaves out what its writer forgot.
final class RequestCheck {
  private RequestCheck() {}

  static Optional<String> complaint(@Nullable FetchRequest request) {
    if (request == null) {
      return Optional.of("a fetch request without a value");
    }
    Map<String, @Nullable Object> needed = new LinkedHashMap<>();
    needed.put("id", request.id());
    needed.put("site", request.site());
    needed.put("outlet", request.outlet());
    needed.put("url", request.url());
    needed.put("authority", request.authority());
    needed.put("vantage", request.vantage());
    needed.put("why", request.why());
    needed.put("target", request.target());
    needed.put("not_before", request.notBefore());
    needed.put("expires_at", request.expiresAt());
    return needed.entrySet().stream()
        .filter(field -> field.getValue() == null)
        .findFirst()
        .map(field -> "a fetch request without " + field.getKey());
  }
}
