package org.aigaq.ingest.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.Optional;
import org.aigaq.contract.id.Ids;
import org.netpreserve.jwarc.HttpResponse;

/// What a stored response carries: its body without transfer coding, still compressed as the server
/// sent it. That is what WARC calls the payload.
///
/// @param digest labelled
record Payload(String digest) {
  /// Empty when another reader of archives could not make sense of the bytes: no HTTP to a strict
  /// parser, or another length than they say.
  static Optional<Payload> of(byte[] response) {
    int start = PlainHead.bodyOf(response);
    if (start >= 0) {
      return Optional.of(new Payload(labelled(Ids.sha256(response, start))));
    }
    try {
      HttpResponse http =
          HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(response)));
      byte[] body;
      try (InputStream in = http.body().stream()) {
        body = in.readAllBytes();
      }
      boolean consistent =
          http.headers()
              .first("content-length")
              .map(length -> length.equals("0") || length.equals(Integer.toString(body.length)))
              .orElse(true);
      return consistent ? Optional.of(new Payload(digest(body))) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      // The parser throws both for what servers should not send.
      return Optional.empty();
    }
  }

  /// Status line and headers, with the empty line after them.
  static byte[] head(byte[] response) {
    int end = headEnd(response);
    return end < 0 ? response : Arrays.copyOf(response, end);
  }

  /// Where the body begins; negative when the head does not end.
  static int headEnd(byte[] response) {
    for (int i = 0; i + 3 < response.length; i++) {
      boolean end =
          response[i] == '\r'
              && response[i + 1] == '\n'
              && response[i + 2] == '\r'
              && response[i + 3] == '\n';
      if (end) {
        return i + 4;
      }
    }
    return -1;
  }

  static String digest(byte[] bytes) {
    return labelled(Ids.sha256(bytes));
  }

  private static String labelled(String sha256) {
    return "sha256:" + sha256;
  }
}
