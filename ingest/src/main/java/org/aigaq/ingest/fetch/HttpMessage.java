package org.aigaq.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;
import java.util.zip.ZipException;

/// A whole response: its exact bytes and what they mean. The same code reads a connection and the
/// archive, so that both read alike.
///
/// @param raw as it came over the wire, from status line to last byte
/// @param body decoded of all codings
@SuppressWarnings("ArrayRecordComponent")
public record HttpMessage(ResponseHead head, byte[] raw, byte[] body) {
  /// Framing may cost a little more than the body itself.
  private static final long FRAMING = 131_072;

  /// Reads a response that was kept.
  ///
  /// @throws IOException when the bytes are not a whole response
  public static HttpMessage parse(byte[] raw) throws IOException {
    var in = new WireInput(new ByteArrayInputStream(raw), Long.MAX_VALUE);
    ResponseHead head = ResponseHead.read(in);
    return new HttpMessage(head, raw, body(head, in, Integer.MAX_VALUE - 16, bytes -> {}));
  }

  /// @param onBytes told how many bytes have come, each time
  static WireInput wire(InputStream in, long maxBody, IntConsumer onBytes) {
    return new WireInput(in, wireLimit(maxBody), onBytes);
  }

  /// How many bytes a response with such a body may have.
  static long wireLimit(long maxBody) {
    return maxBody + maxBody / 8 + FRAMING;
  }

  /// Told how large the body will be before it is.
  @FunctionalInterface
  interface Growth {
    void to(long bytes) throws IOException;
  }

  /// The decoded body.
  static byte[] body(ResponseHead head, WireInput in, long limit, Growth growth)
      throws IOException {
    InputStream framed = Framing.of(head, in);
    var body = new ByteArrayOutputStream(1_024);
    byte[] buffer = new byte[8_192];
    try {
      InputStream decoded = Coding.decode(head, framed);
      for (int n = decoded.read(buffer); n >= 0; n = decoded.read(buffer)) {
        if (body.size() + (long) n > limit) {
          throw new TooLarge("a body of more than " + limit + " bytes", body.toByteArray());
        }
        growth.to(Math.max(body.size() + (long) n, in.takenSize()));
        body.write(buffer, 0, n);
      }
      // What a coding leaves unread still belongs to the record.
      framed.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (ZipException | EOFException e) {
      throw new HttpBroken("the body breaks its content-encoding: " + Words.of(e));
    } catch (RuntimeException | StackOverflowError e) {
      // The Brotli decoder reports some broken streams so; the JDK's gzip calls itself once for
      // every empty member.
      throw new HttpBroken("the body breaks its content-encoding: " + Words.of(e));
    }
    return body.toByteArray();
  }
}
