package org.aigaq.ingest.read.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Entities that a DOCTYPE declares as plain words. Nothing is fetched, and nothing expands twice:
/// an entity that names another, or a file, is not known here.
final class Entities {
  private static final Pattern DECLARED =
      Pattern.compile("<!ENTITY\\s+([A-Za-z][\\w.-]{0,60})\\s+(?:\"([^\"]*)\"|'([^']*)')\\s*>");
  private static final Pattern USED = Pattern.compile("&([A-Za-z][\\w.-]{0,60});");
  private static final int MAX_ENTITIES = 300;
  private static final int MAX_VALUE = 200;
  private static final int MAX_USES = 5_000;

  private Entities() {}

  /// @param before the text in front of the root
  static String expand(String before, String xml) {
    int doctype = before.indexOf("<!DOCTYPE");
    if (doctype < 0 || before.indexOf("<!ENTITY", doctype) < 0) {
      return xml;
    }
    Map<String, String> values = new HashMap<>();
    Matcher declared = DECLARED.matcher(before).region(doctype, before.length());
    while (declared.find() && values.size() < MAX_ENTITIES) {
      String value = declared.group(2) == null ? declared.group(3) : declared.group(2);
      boolean plain = value.length() <= MAX_VALUE && !USED.matcher(value).find();
      if (plain && value.indexOf('%') < 0 && value.indexOf('<') < 0) {
        values.putIfAbsent(declared.group(1), value);
      }
    }
    return values.isEmpty() ? xml : replace(xml, values);
  }

  private static String replace(String xml, Map<String, String> values) {
    int[] uses = {0};
    return USED.matcher(xml)
        .replaceAll(
            (MatchResult m) -> {
              String value = values.get(m.group(1));
              boolean use = value != null && uses[0]++ < MAX_USES;
              return Matcher.quoteReplacement(use ? value : m.group());
            });
  }
}
