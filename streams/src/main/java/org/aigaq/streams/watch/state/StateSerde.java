package org.aigaq.streams.watch.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/// State rows: one version byte, then terse JSON (times as milliseconds), compressed when the row
/// holds text.
public final class StateSerde<V> implements Serde<V> {
  private static final byte PLAIN = 1;
  private static final byte COMPRESSED = 2;
  private static final int LEVEL = 3;
  private static final int MAX_ROW = 16_000_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS)
          .disable(DeserializationFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
          .build();

  private final ObjectReader reader;
  private final ObjectWriter writer;
  private final boolean compressed;

  private StateSerde(Class<V> type, boolean compressed) {
    this.reader = MAPPER.readerFor(type);
    this.writer = MAPPER.writerFor(type);
    this.compressed = compressed;
  }

  public static <V> StateSerde<V> plain(Class<V> type) {
    return new StateSerde<>(type, false);
  }

  public static <V> StateSerde<V> compressed(Class<V> type) {
    return new StateSerde<>(type, true);
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
    try {
      byte[] json = writer.writeValueAsBytes(value);
      var bytes = new ByteArrayOutputStream(json.length + 1);
      bytes.write(compressed ? COMPRESSED : PLAIN);
      bytes.write(compressed ? Zstd.compress(json, LEVEL) : json);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable V read(String topic, byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    try {
      byte version = bytes.length == 0 ? 0 : bytes[0];
      return switch (version) {
        case PLAIN -> reader.readValue(bytes, 1, bytes.length - 1);
        case COMPRESSED -> reader.readValue(inflate(bytes));
        default ->
            throw new SerializationException(
                "a state row of %s starts with version byte %d, unknown to this build"
                    .formatted(topic, version));
      };
    } catch (IOException e) {
      throw new SerializationException("a state row of " + topic + " cannot be read", e);
    }
  }

  private static byte[] inflate(byte[] bytes) {
    byte[] packed = Arrays.copyOfRange(bytes, 1, bytes.length);
    long size = Zstd.getFrameContentSize(packed);
    if (size < 0 || size > MAX_ROW) {
      throw new SerializationException("a compressed state row claims a size of " + size);
    }
    return Zstd.decompress(packed, (int) size);
  }
}
