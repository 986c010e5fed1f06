package org.aigaq.indexer.elastic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.aigaq.indexer.document.Document;

/// Sends documents in bulk, in order, and says of each what became of it.
public final class BulkWriter {
  private static final int MAX_BYTES = 5 * 1024 * 1024;

  private final Elasticsearch elasticsearch;

  public BulkWriter(Elasticsearch elasticsearch) {
    this.elasticsearch = elasticsearch;
  }

  /// One verdict per document, in the same order. Never throws for what Elasticsearch does.
  public List<Verdict> write(List<Document> documents) {
    List<Verdict> verdicts = new ArrayList<>(documents.size());
    for (List<Document> part : parts(documents, MAX_BYTES)) {
      verdicts.addAll(send(part));
    }
    return verdicts;
  }

  /// Cuts where the next document would pass the limit; a single document may pass it alone.
  static List<List<Document>> parts(List<Document> documents, int maxBytes) {
    List<List<Document>> parts = new ArrayList<>();
    List<Document> part = new ArrayList<>();
    long bytes = 0;
    for (Document document : documents) {
      if (!part.isEmpty() && bytes + document.json().length > maxBytes) {
        parts.add(part);
        part = new ArrayList<>();
        bytes = 0;
      }
      part.add(document);
      bytes += document.json().length;
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }

  private List<Verdict> send(List<Document> documents) {
    try {
      var reply =
          elasticsearch.send("POST", "/_bulk", Elasticsearch.NDJSON, BulkFormat.body(documents));
      return switch (reply.status()) {
        case 200 -> answered(documents, reply);
        case 400, 413 -> refused(documents, reply.reason());
        default -> all(documents, new Verdict.TryAgain(hint(reply)));
      };
    } catch (IOException e) {
      return all(documents, new Verdict.TryAgain("no answer: " + e));
    }
  }

  private List<Verdict> answered(List<Document> documents, Elasticsearch.Reply reply) {
    List<Verdict> verdicts = BulkFormat.verdicts(reply.body());
    return verdicts.size() == documents.size()
        ? verdicts
        : all(documents, new Verdict.TryAgain("the answer does not match what was sent"));
  }

  /// The request as a whole was refused: halve it until the one document that spoils it stands
  /// alone.
  private List<Verdict> refused(List<Document> documents, String reason) {
    if (documents.size() == 1) {
      return List.of(new Verdict.Refused(reason));
    }
    int half = documents.size() / 2;
    List<Verdict> verdicts = new ArrayList<>(send(documents.subList(0, half)));
    verdicts.addAll(send(documents.subList(half, documents.size())));
    return verdicts;
  }

  private static String hint(Elasticsearch.Reply reply) {
    return switch (reply.status()) {
      case 401, 403 -> reply.reason() + "; check the Elasticsearch user and password";
      case 429 -> reply.reason() + "; it is busy, or its disk is nearly full";
      default -> reply.reason();
    };
  }

  private static List<Verdict> all(List<Document> documents, Verdict verdict) {
    return Collections.nCopies(documents.size(), verdict);
  }
}
