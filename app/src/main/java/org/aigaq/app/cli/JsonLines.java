package org.aigaq.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintWriter;
import org.aigaq.contract.topic.Json;

/// One JSON object a line on standard output.
final class JsonLines {
  private JsonLines() {}

  static void print(PrintWriter out, Object value) {
    out.println(of(value));
    out.flush();
  }

  static String of(Object value) {
    try {
      return Json.MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own values are always JSON", e);
    }
  }
}
