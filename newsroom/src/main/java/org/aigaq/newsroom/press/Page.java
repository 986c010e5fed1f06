package org.aigaq.newsroom.press;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// What an outlet answers.
///
/// @param status of HTTP, or [#CUT] or [#STALLED]
/// @param encoding of the body on the wire; what it cannot write becomes a character reference
public record Page(int status, Map<String, String> headers, String body, Charset encoding) {

  /// The status of a connection that is closed without an answer.
  public static final int CUT = 0;

  /// The status of a connection on which nothing ever comes.
  public static final int STALLED = -1;

  static Page html(int status, String body, Charset encoding) {
    // An outlet with an old encoding names it in the page only, as such outlets do.
    String type =
        encoding.equals(StandardCharsets.UTF_8) ? "text/html; charset=utf-8" : "text/html";
    return new Page(status, Map.of("Content-Type", type), body, encoding);
  }

  static Page xml(String type, String body, Charset encoding) {
    return new Page(200, Map.of("Content-Type", type), body, encoding);
  }

  static Page text(String body) {
    return new Page(
        200, Map.of("Content-Type", "text/plain; charset=utf-8"), body, StandardCharsets.UTF_8);
  }

  static Page redirect(int status, String location) {
    return new Page(status, Map.of("Location", location), "", StandardCharsets.UTF_8);
  }

  Page with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Page(status, Map.copyOf(more), body, encoding);
  }

  /// The body as it goes over the wire.
  public byte[] bytes() {
    if (encoding.equals(StandardCharsets.UTF_8)) {
      return body.getBytes(encoding);
    }
    CharsetEncoder encoder = encoding.newEncoder();
    StringBuilder writable = new StringBuilder(body.length());
    body.codePoints()
        .forEach(
            c -> {
              String text = Character.toString(c);
              writable.append(encoder.canEncode(text) ? text : "&#" + c + ";");
            });
    try {
      ByteBuffer bytes = encoder.encode(CharBuffer.wrap(writable));
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      return copy;
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("not writable in " + encoding, e);
    }
  }
}
