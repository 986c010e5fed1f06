package org.aigaq.newsroom.press;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text with holes: `{{name}}` is filled escaped for HTML and XML, `{{&name}}` as it is,
/// `{{%name}}` escaped for a JSON string inside a script element.
final class Template {

  private static final Pattern HOLE = Pattern.compile("\\{\\{([&%]?)([a-z_]+)}}");

  private Template() {}

  /// @throws IllegalArgumentException if a hole has no value
  static String fill(String template, Map<String, String> values) {
    return HOLE.matcher(template)
        .replaceAll(hole -> Matcher.quoteReplacement(value(hole.group(1), hole.group(2), values)));
  }

  private static String value(String mode, String name, Map<String, String> values) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("a template asks for '" + name + "', which has no value");
    }
    return switch (mode) {
      case "&" -> value;
      case "%" -> json(value);
      default -> escape(value);
    };
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String json(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\n", "\\n")
        .replace("<", "\\u003c");
  }
}
