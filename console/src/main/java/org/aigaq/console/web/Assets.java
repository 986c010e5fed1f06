package org.aigaq.console.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.aigaq.contract.id.Ids;

/// Static files of the jar, each under a name that changes with its content, so that a browser may
/// keep it for ever.
final class Assets {
  static final String PREFIX = "/static/";

  private static final Map<String, String> TYPES =
      Map.of(
          "css",
          "text/css; charset=utf-8",
          "js",
          "text/javascript; charset=utf-8",
          "svg",
          "image/svg+xml");

  private final Map<String, String> addresses = new LinkedHashMap<>();
  private final Map<String, Asset> files = new LinkedHashMap<>();

  /// A file as it is sent.
  @SuppressWarnings("ArrayRecordComponent")
  record Asset(String type, byte[] bytes) {}

  Assets() {
    add("page.css");
    add("page.js");
    add("mark.svg");
  }

  /// @throws IllegalArgumentException for a file that is not there: an error of ours
  String address(String name) {
    String address = addresses.get(name);
    if (address == null) {
      throw new IllegalArgumentException("no static file " + name);
    }
    return address;
  }

  Optional<Asset> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  private void add(String name) {
    byte[] bytes = read(name);
    int dot = name.lastIndexOf('.');
    String hash = Ids.sha256(bytes).substring(0, 12);
    String extension = name.substring(dot + 1);
    String address = PREFIX + name.substring(0, dot) + "." + hash + "." + extension;
    String type = TYPES.getOrDefault(extension, "application/octet-stream");
    addresses.put(name, address);
    files.put(address, new Asset(type, bytes));
  }

  private static byte[] read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream("static/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the static file " + name + " is not in the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
