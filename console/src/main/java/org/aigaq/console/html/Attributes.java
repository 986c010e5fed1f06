package org.aigaq.console.html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Attributes of one element, in the order given. Names come from our code; values are escaped, and
/// an address is written only if it is one of ours or of the web.
public record Attributes(Map<String, String> values) {
  public static final Attributes NONE = new Attributes(Map.of());

  private static final Set<String> ADDRESSES = Set.of("href", "src", "action");

  public static Attributes cssClass(String value) {
    return NONE.and("class", value);
  }

  public static Attributes of(String name, String value) {
    return NONE.and(name, value);
  }

  public Attributes and(String name, String value) {
    if (ADDRESSES.contains(name) && !harmless(value)) {
      return this;
    }
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Attributes(more);
  }

  /// An attribute without a value, such as `open`.
  public Attributes flag(String name, boolean on) {
    return on ? and(name, "") : this;
  }

  /// A value for a query string or path segment.
  public static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  void write(StringBuilder out) {
    values.forEach(
        (name, value) -> {
          out.append(' ').append(name);
          if (!value.isEmpty() || name.equals("value")) {
            out.append("=\"");
            Escape.text(value, out);
            out.append('"');
          }
        });
  }

  /// `javascript:` and `data:` addresses come from hostile pages; `//host` would leave ours.
  private static boolean harmless(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://")
        || lower.startsWith("http://")
        || (address.startsWith("/") && !address.startsWith("//") && !address.startsWith("/\\"))
        || address.startsWith("?")
        || address.startsWith("#");
  }
}
