package org.aigaq.contract.topic;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/// One version byte, then JSON. `null` is a tombstone both ways.
final class JsonSerde<V> implements Serde<V> {
  /// Raised only when a change cannot be told by added fields.
  static final byte VERSION = 1;

  private final ObjectReader reader;
  private final ObjectWriter writer;

  JsonSerde(Class<V> type) {
    this.reader = Json.MAPPER.readerFor(type);
    this.writer = Json.MAPPER.writerFor(type);
  }

  @Override
  public Serializer<V> serializer() {
    return (topic, value) -> write(value);
  }

  @Override
  public Deserializer<V> deserializer() {
    return this::read;
  }

  private byte @Nullable [] write(@Nullable V value) {
    if (value == null) {
      return null;
    }
    var bytes = new ByteArrayOutputStream(512);
    bytes.write(VERSION);
    try {
      writer.writeValue(bytes, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private @Nullable V read(String topic, byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    if (bytes.length == 0 || bytes[0] != VERSION) {
      throw new SerializationException(
          "a record on %s starts with version byte %s; this build reads %d"
              .formatted(topic, bytes.length == 0 ? "(none)" : bytes[0], VERSION));
    }
    try {
      return reader.readValue(bytes, 1, bytes.length - 1);
    } catch (IOException e) {
      throw new SerializationException(
          "a record on " + topic + " cannot be read: " + e.getMessage(), e);
    }
  }
}
