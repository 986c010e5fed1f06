package org.aigaq.console.html;

/// The one place where markup characters become harmless.
public final class Escape {
  private Escape() {}

  /// Safe as HTML text and inside double quotes; also as XML 1.0, whose forbidden characters are
  /// replaced.
  public static void text(String value, StringBuilder out) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(allowed(value, i) ? c : '\uFFFD');
      }
    }
  }

  private static boolean allowed(String value, int i) {
    char c = value.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
    }
    return c >= ' ' ? c < '\uFFFE' : c == '\n' || c == '\t' || c == '\r';
  }
}
