package org.aigaq.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.aigaq.ingest.fetch.Exchange;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.Warcinfo;

/// WARC 1.1 records, each gzipped on its own, as the format advises.
final class WarcRecords {
  private WarcRecords() {}

  static byte[] info(String file, String worker, Instant at) throws IOException {
    byte[] body =
        ("software: Aigaq/0.1 https://github.com/aigaq/aigaq\r\nformat: WARC File Format 1.1\r\n"
                + "conformsTo: https://iipc.github.io/warc-specifications/specifications/"
                + "warc-format/warc-1.1/\r\nrobots: obey\r\nhostname: "
                + worker
                + "\r\n")
            .getBytes(StandardCharsets.UTF_8);
    Warcinfo info =
        new Warcinfo.Builder()
            .version(MessageVersion.WARC_1_1)
            .date(at)
            .filename(file)
            .body(MediaType.WARC_FIELDS, body)
            .build();
    return zipped(info, body);
  }

  /// The records of a fetch, each exchange's response before its request; the last exchange comes
  /// first, so that its response stands at the start.
  static List<byte[]> of(List<Exchange> exchanges) throws IOException {
    List<byte[]> records = new ArrayList<>();
    for (Exchange exchange : exchanges.reversed()) {
      WarcResponse response = response(exchange);
      records.add(zipped(response, exchange.response()));
      WarcRequest request =
          new WarcRequest.Builder(exchange.url())
              .version(MessageVersion.WARC_1_1)
              .date(exchange.at())
              .concurrentTo(response.id())
              .blockDigest(digest(exchange.request()))
              .body(MediaType.HTTP_REQUEST, exchange.request())
              .build();
      records.add(zipped(request, exchange.request()));
    }
    return records;
  }

  private static WarcResponse response(Exchange exchange) {
    var builder =
        new WarcResponse.Builder(exchange.url())
            .version(MessageVersion.WARC_1_1)
            .date(exchange.at())
            .blockDigest(digest(exchange.response()))
            .body(MediaType.HTTP_RESPONSE, exchange.response());
    if (exchange.peer() != null) {
      builder.ipAddress(InetAddress.ofLiteral(exchange.peer()));
    }
    if (exchange.headOnly()) {
      builder.truncated(WarcTruncationReason.UNSPECIFIED);
    }
    return builder.build();
  }

  private static WarcDigest digest(byte[] bytes) {
    try {
      return new WarcDigest("sha256", MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  private static byte[] zipped(WarcRecord record, byte[] body) throws IOException {
    var out = new ByteArrayOutputStream(body.length / 4 + 512);
    try (var zip = new GZIPOutputStream(out, 8_192)) {
      zip.write(record.serializeHeader());
      zip.write(body);
      zip.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    return out.toByteArray();
  }
}
