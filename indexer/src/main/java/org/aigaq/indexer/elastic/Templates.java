package org.aigaq.indexer.elastic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aigaq.indexer.document.IndexNames;
import org.apache.hc.core5.http.ContentType;

/// The index templates, and the indices that exist from the start.
public final class Templates {
  private static final List<String> NAMES =
      List.of("articles", "revisions", "alerts", "outlets", "trends", "fetches");

  private Templates() {}

  /// Template bodies by template name.
  public static Map<String, String> bodies(IndexNames names) {
    Map<String, String> bodies = new LinkedHashMap<>();
    for (String name : NAMES) {
      String generation = String.valueOf(names.generation());
      bodies.put("aigaq-" + name, resource(name).replace("${generation}", generation));
    }
    return bodies;
  }

  /// Puts every template, then the fixed indices. May be called again at any time.
  ///
  /// @throws IOException when Elasticsearch does not answer, or refuses
  public static void install(Elasticsearch elasticsearch, IndexNames names) throws IOException {
    for (var template : bodies(names).entrySet()) {
      put(elasticsearch, "/_index_template/" + template.getKey(), template.getValue());
    }
    for (String index : names.fixed()) {
      create(elasticsearch, index);
    }
  }

  private static void create(Elasticsearch elasticsearch, String index) throws IOException {
    var reply = elasticsearch.send("PUT", "/" + index, null, null);
    boolean exists =
        reply
            .body()
            .path("error")
            .path("type")
            .asText("")
            .equals("resource_already_exists_exception");
    if (!reply.ok() && !exists) {
      throw new IOException("index " + index + " cannot be created: " + reply.reason());
    }
  }

  private static void put(Elasticsearch elasticsearch, String path, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    var reply = elasticsearch.send("PUT", path, ContentType.APPLICATION_JSON, bytes);
    if (!reply.ok()) {
      throw new IOException("PUT " + path + " was refused: " + reply.reason());
    }
  }

  private static String resource(String name) {
    try (InputStream in = Templates.class.getResourceAsStream(name + ".json")) {
      if (in == null) {
        throw new IllegalStateException("the index template " + name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
