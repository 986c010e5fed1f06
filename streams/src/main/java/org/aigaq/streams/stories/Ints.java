package org.aigaq.streams.stories;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Hashes, four bytes each wherever they are written.
record Ints(int[] values) {
  static final Ints NONE = new Ints(new int[0]);

  /// The least of them, ascending, each once.
  static Ints least(IntStream hashes, int most) {
    return new Ints(hashes.sorted().distinct().limit(most).toArray());
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Ints read(byte[] bytes) {
    int[] values = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(values);
    return new Ints(values);
  }

  @JsonValue
  byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
    bytes.asIntBuffer().put(values);
    return bytes.array();
  }

  int size() {
    return values.length;
  }

  IntStream stream() {
    return Arrays.stream(values);
  }

  /// Whether it stands in these, which ascend.
  boolean has(int value) {
    return Arrays.binarySearch(values, value) >= 0;
  }

  /// How many stand in both; both ascending.
  int shared(Ints other) {
    int shared = 0;
    for (int i = 0, j = 0; i < values.length && j < other.values.length; ) {
      int order = Integer.compare(values[i], other.values[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ints ints && Arrays.equals(values, ints.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
