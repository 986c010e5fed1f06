package org.aigaq.indexer.elastic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aigaq.contract.topic.Json;
import org.aigaq.indexer.document.IndexNames;
import org.apache.hc.core5.http.ContentType;

/// The index templates, and the indices that exist from the start.
public final class Templates {
  private static final String ANALYZER = "aigaq_index";
  private static final List<String> NAMES =
      List.of("articles", "revisions", "alerts", "outlets", "trends", "fetches");

  private Templates() {}

  /// Template bodies by template name.
  public static Map<String, String> bodies(IndexNames names) {
    Map<String, String> bodies = new LinkedHashMap<>();
    for (String name : NAMES) {
      String alias = "aigaq-" + name;
      String generation = String.valueOf(names.generation(alias));
      bodies.put(alias, resource(name).replace("${generation}", generation));
    }
    return bodies;
  }

  /// Puts every template, then the fixed indices, and takes indices of earlier generations out of
  /// the aliases. May be called again at any time.
  ///
  /// @return the indices taken out
  /// @throws IOException when Elasticsearch does not answer, or refuses, or lacks our plugin
  public static List<String> install(Elasticsearch elasticsearch, IndexNames names)
      throws IOException {
    demandPlugin(elasticsearch);
    for (var template : bodies(names).entrySet()) {
      put(elasticsearch, "/_index_template/" + template.getKey(), template.getValue());
    }
    for (String index : names.fixed()) {
      create(elasticsearch, index);
    }
    List<String> old = new ArrayList<>();
    for (String name : NAMES) {
      old.addAll(takeOut(elasticsearch, names, "aigaq-" + name));
    }
    return old;
  }

  private static void demandPlugin(Elasticsearch elasticsearch) throws IOException {
    ObjectNode body = Json.MAPPER.createObjectNode().put("analyzer", ANALYZER).put("text", "а");
    var reply = post(elasticsearch, "/_analyze", body);
    if (reply.status() == 400) {
      throw new IOException(
          "it lacks the plugin aigaq-analysis. Install it on every node with bin/elasticsearch-plugin install file:///path/to/aigaq-analysis.zip, and start the nodes again (language/plugin/README.md)");
    }
    if (!reply.ok()) {
      throw new IOException(
          "whether it has the plugin aigaq-analysis is not known: " + reply.reason());
    }
  }

  private static List<String> takeOut(Elasticsearch elasticsearch, IndexNames names, String alias)
      throws IOException {
    var holders = elasticsearch.send("GET", "/_alias/" + alias, null, null);
    ObjectNode body = Json.MAPPER.createObjectNode();
    ArrayNode actions = body.putArray("actions");
    List<String> old = new ArrayList<>();
    if (holders.ok()) {
      holders.body().fieldNames().forEachRemaining(old::add);
      old.removeIf(index -> names.isCurrent(alias, index));
    }
    for (String index : old) {
      actions.addObject().putObject("remove").put("index", index).put("alias", alias);
    }
    if (!old.isEmpty()) {
      var reply = post(elasticsearch, "/_aliases", body);
      if (!reply.ok()) {
        throw new IOException("the alias " + alias + " cannot be changed: " + reply.reason());
      }
    }
    return old;
  }

  private static Elasticsearch.Reply post(Elasticsearch elasticsearch, String path, ObjectNode body)
      throws IOException {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    return elasticsearch.send("POST", path, ContentType.APPLICATION_JSON, bytes);
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
