package org.aigaq.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.aigaq.contract.id.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainHeadTest {
  @Test
  void thePayloadOfAPlainResponseIsWhatFollowsItsHead() {
    byte[] response = bytes("HTTP/1.1 200 OK\r\nServer: x (y)\r\nContent-Length: 5\r\n\r\nhello");
    assertThat(PlainHead.bodyOf(response)).isEqualTo(response.length - 5);
    assertThat(Payload.of(response)).contains(new Payload("sha256:" + Ids.sha256(bytes("hello"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n folded\r\n\r\nhello",
        "HTTP/1.1 200 OK\nContent-Length: 5\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nContent Length: 5\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nX: \u0001\r\nContent-Length: 5\r\n\r\nhello",
        "HTTP/2 200\r\nContent-Length: 5\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n",
        "",
        "hello"
      })
  void whatCouldBeReadInTwoWaysIsLeftToTheStrictParser(String response) {
    assertThat(PlainHead.bodyOf(bytes(response))).isNegative();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
