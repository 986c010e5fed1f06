package org.aigaq.ingest.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.aigaq.contract.id.Ids;
import org.aigaq.contract.record.ArchiveLocator;
import org.aigaq.ingest.fetch.Exchange;

/// Small exchanges to archive.
final class Pages {
  static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

  private Pages() {}

  static List<Exchange> exchanges(String body) {
    return List.of(
        exchange(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n"
                .formatted(body.length(), body)));
  }

  static Exchange exchange(String response) {
    return new Exchange(
        "http://vlast.kz/x",
        "GET /x HTTP/1.1\r\nHost: vlast.kz\r\n\r\n".getBytes(StandardCharsets.UTF_8),
        response.getBytes(StandardCharsets.UTF_8),
        false,
        "93.184.216.34",
        AT);
  }

  static String body(ArchiveReader reader, ArchiveLocator at) throws IOException {
    return new String(reader.read(at).orElseThrow().message().body(), StandardCharsets.UTF_8);
  }

  static String sha(String body) {
    return Ids.sha256(body);
  }
}
