package org.aigaq.console.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.aigaq.console.html.Attributes;
import org.aigaq.console.words.Times;
import org.aigaq.console.words.Words;

/// What every page needs to know of the request.
///
/// @param assets from a static file's name to its address
/// @param path of this page
/// @param query its parameters, without the language
public record View(
    Words words,
    Times times,
    UnaryOperator<String> assets,
    String path,
    Map<String, String> query) {

  /// This page with one parameter changed; an empty value removes it.
  String with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(query);
    changed.put(name, value);
    String parameters =
        changed.entrySet().stream()
            .filter(parameter -> !parameter.getValue().isEmpty())
            .map(p -> Attributes.encode(p.getKey()) + "=" + Attributes.encode(p.getValue()))
            .collect(Collectors.joining("&"));
    return parameters.isEmpty() ? path : path + "?" + parameters;
  }

  String word(String key) {
    return words.get(key);
  }
}
