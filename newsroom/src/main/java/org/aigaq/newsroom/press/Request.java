package org.aigaq.newsroom.press;

import java.util.Map;

/// What a reader asks of an outlet.
///
/// @param path path with its query
/// @param headers names in lower case
public record Request(String outlet, String path, Map<String, String> headers) {

  public Request {
    headers = Map.copyOf(headers);
  }

  public static Request get(String outlet, String path) {
    return new Request(outlet, path, Map.of());
  }

  String pathOnly() {
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }
}
