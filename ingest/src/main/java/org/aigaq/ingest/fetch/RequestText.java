package org.aigaq.ingest.fetch;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.aigaq.contract.record.Validators;
import org.jspecify.annotations.Nullable;

/// A GET request in bytes.
final class RequestText {
  private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x1f\\x7f]");
  private static final char DELETE = 0x7f;

  private RequestText() {}

  /// @param cookies that the chain of requests has gathered; empty without any
  static byte[] of(WebAddress address, FetchOrder order, Line line, String cookies) {
    var text = new StringBuilder(400);
    String target = line.absoluteForm() ? address.url() : address.path();
    text.append("GET ").append(target).append(" HTTP/1.1\r\n");
    header(text, "Host", address.hostHeader());
    header(text, "User-Agent", order.userAgent());
    header(
        text,
        "Accept",
        "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,"
            + "application/xml;q=0.9,*/*;q=0.8");
    header(text, "Accept-Language", order.acceptLanguage());
    header(text, "Accept-Encoding", Coding.ACCEPTED);
    Validators validators = order.validators();
    if (validators != null) {
      header(text, "If-None-Match", validators.etag());
      header(text, "If-Modified-Since", validators.lastModified());
    }
    if (!cookies.isEmpty()) {
      text.append("Cookie: ").append(without(cookies, "")).append("\r\n");
    }
    if (!line.two()) {
      header(text, "Connection", "close");
    }
    return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String without(String value, String instead) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < ' ' || value.charAt(i) == DELETE) {
        return CONTROLS.matcher(value).replaceAll(instead);
      }
    }
    return value;
  }

  /// Values come from files and from servers: a line break in one would start a header of its own.
  private static void header(StringBuilder text, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      String clean = without(value, " ").strip();
      String bounded = clean.length() > 1_000 ? "" : clean;
      if (!bounded.isEmpty()) {
        text.append(name).append(": ").append(bounded).append("\r\n");
      }
    }
  }
}
