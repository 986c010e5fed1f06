package org.aigaq.ingest.archive;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells the head of a response that every reader understands alike: lines that end as they should,
/// names and values of plain characters, one length that is that of the rest. Most are such, and
/// need no second parser to be asked what it makes of them.
final class PlainHead {
  private static final int LONGEST = 16_384;
  private static final Pattern PLAIN =
      Pattern.compile(
          "HTTP/1\\.[01] \\d{3} [ -~]*+\\r\\n(?:[!#$%&'*+.^_`|~0-9A-Za-z-]++: ?+[!-~](?:[ -~]*+)\\r\\n)*+");
  private static final Pattern LENGTH =
      Pattern.compile("\\n(?i:content-length): ?+(\\d{1,9})\\r\\n");
  private static final Pattern FRAMED =
      Pattern.compile("\\n(?i:transfer-encoding|content-length):");

  private PlainHead() {}

  /// Where the body begins; negative when the response is not that simple.
  static int bodyOf(byte[] response) {
    int body = Payload.head(response).length;
    if (body < 4 || body > LONGEST || body == response.length && response[body - 1] != '\n') {
      return -1;
    }
    // Without the empty line.
    var head = new String(response, 0, body - 2, StandardCharsets.ISO_8859_1);
    Matcher length = LENGTH.matcher(head);
    boolean sized =
        PLAIN.matcher(head).matches()
            && FRAMED.matcher(head).results().count() == 1
            && length.find()
            && Integer.parseInt(length.group(1)) == response.length - body;
    return sized ? body : -1;
  }
}
