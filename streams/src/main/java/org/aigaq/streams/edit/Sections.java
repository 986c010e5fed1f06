package org.aigaq.streams.edit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Word lists of the program: `[name]` begins a section, every further line is an entry, `#` begins
/// a comment line.
public final class Sections {
  private Sections() {}

  /// Reads a list that lies beside a class.
  ///
  /// @throws IllegalStateException when the resource is missing or an entry stands before a section
  public static Map<String, List<String>> load(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside " + beside.getName());
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), name);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name, e);
    }
  }

  private static Map<String, List<String>> parse(String text, String name) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> current = null;
    for (String line : text.split("\\R")) {
      String entry = line.strip();
      if (entry.isEmpty() || entry.startsWith("#")) {
        continue;
      }
      if (entry.startsWith("[") && entry.endsWith("]")) {
        String section = entry.substring(1, entry.length() - 1);
        current = sections.computeIfAbsent(section, s -> new ArrayList<>());
      } else if (current == null) {
        throw new IllegalStateException(name + ": \"" + entry + "\" stands before any section");
      } else {
        current.add(entry);
      }
    }
    return sections;
  }
}
