package org.aigaq.indexer.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.aigaq.contract.topic.Json;

/// One document as it is sent.
///
/// @param index the concrete index, never an alias
/// @param version external version: a document with the same or a higher one wins
/// @param json UTF-8, one line
@SuppressWarnings("ArrayRecordComponent")
public record Document(String index, String id, long version, byte[] json) {

  static Document of(String index, String id, long version, Object fields) {
    try {
      return new Document(index, id, version, Json.MAPPER.writeValueAsBytes(fields));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "document " + id + " of " + index + " cannot be written: " + e.getOriginalMessage(), e);
    }
  }
}
