package org.aigaq.ingest.fetch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Header values are bytes; many servers send UTF-8 in them.
final class Latin {
  private Latin() {}

  /// The value as UTF-8 where its bytes are that, else as ISO 8859-1.
  static String asSent(String latin) {
    byte[] bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return latin;
    }
  }
}
