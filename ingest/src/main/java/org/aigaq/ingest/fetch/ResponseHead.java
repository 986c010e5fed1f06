package org.aigaq.ingest.fetch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The status line and headers of a response, as sent.
public record ResponseHead(int status, List<Header> headers) {
  /// @param name lower-case
  /// @param value ISO 8859-1
  public record Header(String name, String value) {}

  private static final int MAX_HEAD = 65_536;
  private static final int MAX_INTERIM = 10;
  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");

  /// Reads the final response's head; interim ones (1xx) are skipped and forgotten.
  static ResponseHead read(WireInput in) throws IOException {
    for (int i = 0; i < MAX_INTERIM; i++) {
      ResponseHead head = readOne(in);
      if (head.status == 101) {
        throw new HttpBroken("it switches protocols unasked");
      }
      if (head.status >= 200) {
        return head;
      }
      in.forget();
    }
    throw new HttpBroken("more than " + MAX_INTERIM + " interim responses");
  }

  /// The first header of that name.
  public Optional<String> first(String name) {
    for (Header header : headers) {
      if (header.name.equals(name)) {
        return Optional.of(header.value);
      }
    }
    return Optional.empty();
  }

  /// All values of that name.
  List<String> all(String name) {
    List<String> values = new ArrayList<>();
    for (Header header : headers) {
      if (header.name.equals(name)) {
        values.add(header.value);
      }
    }
    return values;
  }

  /// One value per name; repeated ones are joined by a comma.
  public Map<String, String> joined() {
    Map<String, String> joined = new LinkedHashMap<>();
    headers.forEach(h -> joined.merge(h.name, h.value, (a, b) -> a + ", " + b));
    return joined;
  }

  private static ResponseHead readOne(WireInput in) throws IOException {
    String start = in.line(8_192);
    if (start == null) {
      throw new java.io.EOFException("the server hung up without an answer");
    }
    Matcher matcher = STATUS_LINE.matcher(start);
    if (!matcher.matches()) {
      String shown = start.length() > 60 ? start.substring(0, 60) + "…" : start;
      throw new HttpBroken("no HTTP/1 status line: \"" + printable(shown) + "\"");
    }
    int status = Integer.parseInt(matcher.group(1));
    if (status < 100) {
      throw new HttpBroken("status " + status);
    }
    return new ResponseHead(status, headers(in));
  }

  private static List<Header> headers(WireInput in) throws IOException {
    List<Header> headers = new ArrayList<>();
    int before = in.takenSize();
    while (true) {
      String line = in.line(MAX_HEAD);
      if (line == null) {
        throw new HttpBroken("the connection ended inside the headers");
      }
      if (line.isEmpty()) {
        return List.copyOf(headers);
      }
      if (in.takenSize() - before > MAX_HEAD) {
        throw new HttpBroken("more than " + MAX_HEAD + " bytes of headers");
      }
      add(headers, line);
    }
  }

  private static void add(List<Header> headers, String line) {
    boolean folded = line.startsWith(" ") || line.startsWith("\t");
    if (folded && !headers.isEmpty()) {
      Header last = headers.removeLast();
      headers.add(new Header(last.name, last.value + " " + line.strip()));
      return;
    }
    int colon = line.indexOf(':');
    // A line without a colon is no header; browsers skip it, and so do we.
    if (colon > 0) {
      String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      headers.add(new Header(name, line.substring(colon + 1).strip()));
    }
  }

  private static String printable(String text) {
    return text.replaceAll("[^\\x20-\\x7e]", "?");
  }
}
