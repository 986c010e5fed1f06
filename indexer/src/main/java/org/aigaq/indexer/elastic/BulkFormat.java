package org.aigaq.indexer.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.aigaq.contract.topic.Json;
import org.aigaq.indexer.document.Document;

/// The bytes of a bulk request, and the meaning of its answer.
final class BulkFormat {
  /// Of Elasticsearch itself, not of the document: too many shards, for example.
  private static final String CLUSTER_VALIDATION = "validation_exception";

  private BulkFormat() {}

  static byte[] body(List<Document> documents) {
    var bytes = new ByteArrayOutputStream(size(documents) + documents.size() * 160);
    for (Document document : documents) {
      bytes.writeBytes(action(document));
      bytes.write('\n');
      bytes.writeBytes(document.json());
      bytes.write('\n');
    }
    return bytes.toByteArray();
  }

  /// One verdict per item, in the order sent.
  static List<Verdict> verdicts(JsonNode answer) {
    List<Verdict> verdicts = new ArrayList<>();
    for (JsonNode item : answer.path("items")) {
      verdicts.add(verdict(item.path("index")));
    }
    return verdicts;
  }

  static int size(List<Document> documents) {
    return documents.stream().mapToInt(document -> document.json().length).sum();
  }

  private static byte[] action(Document document) {
    ObjectNode action = Json.MAPPER.createObjectNode();
    action
        .putObject("index")
        .put("_index", document.index())
        .put("_id", document.id())
        .put("version", document.version())
        .put("version_type", "external");
    return action.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Verdict verdict(JsonNode item) {
    int status = item.path("status").asInt();
    String type = item.path("error").path("type").asText("");
    if (status == 200 || status == 201 || isNewerThere(status, type)) {
      return Verdict.STORED;
    }
    String reason = "HTTP " + status + " " + type + ": " + reason(item.path("error"));
    return status == 400 && !type.equals(CLUSTER_VALIDATION)
        ? new Verdict.Refused(reason)
        : new Verdict.TryAgain(reason);
  }

  private static boolean isNewerThere(int status, String type) {
    return status == 409 && type.equals("version_conflict_engine_exception");
  }

  private static String reason(JsonNode error) {
    String reason = error.path("reason").asText("");
    String cause = error.path("caused_by").path("reason").asText("");
    return cause.isEmpty() ? reason : reason + " (" + cause + ")";
  }
}
