package org.aigaq.ingest.archive;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aigaq.ingest.fetch.Exchange;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.Warcinfo;

/// WARC 1.1 records, each gzipped on its own, as the format advises. Digests are labelled and in
/// hexadecimal: base 32 of 32 bytes ends in `=`, which the format's grammar does not allow.
final class WarcRecords {
  private static final String BLOCK_DIGEST = "WARC-Block-Digest";
  private static final String PAYLOAD_DIGEST = "WARC-Payload-Digest";

  /// Not in WARC 1.1, which allows more headers; IIPC's proposal 42, one header per protocol.
  private static final String PROTOCOL = "WARC-Protocol";

  private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final Gzip GZIP = new Gzip();

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
            .setHeader(BLOCK_DIGEST, Payload.digest(body))
            .body(MediaType.WARC_FIELDS, body)
            .build();
    return zipped(info, body);
  }

  /// The records of a fetch, each exchange's response before its request; the last exchange comes
  /// first, so that its response stands at the start.
  ///
  /// @param html what the last response became in a browser: stands after its request
  static List<byte[]> of(List<Exchange> exchanges, @Nullable String html) throws IOException {
    List<byte[]> records = new ArrayList<>();
    for (Exchange exchange : exchanges.reversed()) {
      WarcResponse response = response(exchange);
      records.add(zipped(response, exchange.response()));
      records.add(request(exchange, response));
      if (html != null && records.size() == 2) {
        records.add(conversion(exchange, response, html));
      }
    }
    return records;
  }

  private static byte[] conversion(Exchange exchange, WarcRecord of, String html)
      throws IOException {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    WarcConversion conversion =
        new WarcConversion.Builder()
            .version(MessageVersion.WARC_1_1)
            .date(exchange.at())
            .setHeader("WARC-Target-URI", exchange.url())
            .setHeader("WARC-Refers-To", "<" + of.id() + ">")
            .setHeader(BLOCK_DIGEST, Payload.digest(body))
            .body(MediaType.parse("text/html;charset=utf-8"), body)
            .build();
    return zipped(conversion, body);
  }

  /// The same for a fetch whose last response has the payload of one that is kept already: of that
  /// response only the head is written. Empty when the payloads differ, for example in how they
  /// were compressed.
  static Optional<List<byte[]>> revisit(List<Exchange> exchanges, Origin origin)
      throws IOException {
    Exchange last = exchanges.getLast();
    Optional<Payload> payload = Payload.of(last.response());
    if (payload.isEmpty() || !payload.get().digest().equals(origin.payloadDigest())) {
      return Optional.empty();
    }
    byte[] head = Payload.head(last.response());
    var builder =
        new WarcRevisit.Builder(last.url(), WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1)
            .version(MessageVersion.WARC_1_1)
            .date(last.at())
            .refersTo(origin.record(), origin.url(), origin.at())
            .setHeader(PAYLOAD_DIGEST, origin.payloadDigest())
            .setHeader(BLOCK_DIGEST, Payload.digest(head))
            .body(MediaType.HTTP_RESPONSE, head);
    last.protocols().forEach(protocol -> builder.addHeader(PROTOCOL, protocol));
    if (last.peer() != null) {
      builder.ipAddress(InetAddress.ofLiteral(last.peer()));
    }
    WarcRevisit revisit = builder.build();
    List<byte[]> records = new ArrayList<>();
    records.add(zipped(revisit, head));
    records.add(request(last, revisit));
    records.addAll(of(exchanges.subList(0, exchanges.size() - 1), null));
    return Optional.of(records);
  }

  private static WarcResponse response(Exchange exchange) {
    byte[] bytes = exchange.response();
    Optional<Payload> payload = exchange.headOnly() ? Optional.empty() : Payload.of(bytes);
    var builder =
        new WarcResponse.Builder(exchange.url())
            .version(MessageVersion.WARC_1_1)
            .date(exchange.at())
            .setHeader(BLOCK_DIGEST, Payload.digest(bytes))
            // What others cannot read as HTTP must not be labelled as such.
            .body(payload.isEmpty() ? MediaType.OCTET_STREAM : MediaType.HTTP_RESPONSE, bytes);
    payload.ifPresent(known -> builder.setHeader(PAYLOAD_DIGEST, known.digest()));
    exchange.protocols().forEach(protocol -> builder.addHeader(PROTOCOL, protocol));
    if (exchange.peer() != null) {
      builder.ipAddress(InetAddress.ofLiteral(exchange.peer()));
    }
    if (exchange.headOnly()) {
      builder.truncated(WarcTruncationReason.UNSPECIFIED);
    }
    return builder.build();
  }

  private static byte[] request(Exchange exchange, WarcRecord answer) throws IOException {
    var builder =
        new WarcRequest.Builder(exchange.url())
            .version(MessageVersion.WARC_1_1)
            .date(exchange.at())
            .concurrentTo(answer.id())
            .setHeader(BLOCK_DIGEST, Payload.digest(exchange.request()))
            .body(MediaType.HTTP_REQUEST, exchange.request());
    exchange.protocols().forEach(protocol -> builder.addHeader(PROTOCOL, protocol));
    return zipped(builder.build(), exchange.request());
  }

  private static byte[] zipped(WarcRecord record, byte[] body) throws IOException {
    return GZIP.member(record.serializeHeader(), body, END);
  }
}
