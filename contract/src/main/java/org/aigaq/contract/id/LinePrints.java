package org.aigaq.contract.id;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Prints of lines, 32 bits each: tells later whether a line stood on a page, without keeping the
/// line. Letters and digits count, case aside.
public final class LinePrints {
  private static final int MOST = 400;
  private static final long FNV_START = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private LinePrints() {}

  /// Base64 of the prints of the longest lines, at most 400.
  public static String of(Collection<String> lines) {
    int[] prints =
        lines.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .mapToInt(LinePrints::of)
            .filter(print -> print != 0)
            .distinct()
            .limit(MOST)
            .toArray();
    ByteBuffer bytes = ByteBuffer.allocate(prints.length * Integer.BYTES);
    for (int print : prints) {
      bytes.putInt(print);
    }
    return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /// @return 0 for a line without letters and digits
  public static int of(String line) {
    long hash = FNV_START;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        hash = (hash ^ Character.toLowerCase(c)) * FNV_PRIME;
      }
    }
    return hash == FNV_START ? 0 : (int) (hash ^ hash >>> 32);
  }

  /// @param prints as made by [#of(Collection)]; absent or unreadable ones hold nothing
  public static Set<Integer> read(@Nullable String prints) {
    Set<Integer> found = new HashSet<>();
    if (prints != null) {
      try {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(prints));
        while (bytes.remaining() >= Integer.BYTES) {
          found.add(bytes.getInt());
        }
      } catch (IllegalArgumentException e) {
        return Set.of();
      }
    }
    return found;
  }
}
