package org.aigaq.app.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The last words of a server, for the message of its failure.
final class LogTail {
  private static final int MAX_LINE = 300;
  private static final int MAX_BYTES = 64_000;

  private LogTail() {}

  /// The last `lines` lines of each file that exists, stack frames left out.
  static String of(List<Path> files, int lines) {
    return files.stream()
        .filter(Files::isRegularFile)
        .map(f -> last(read(f), lines))
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining("\n"));
  }

  static String last(String text, int lines) {
    List<String> told =
        text.lines().filter(l -> !l.isBlank() && !l.stripLeading().startsWith("at ")).toList();
    return told.stream()
        .skip(Math.max(0, told.size() - lines))
        .map(l -> "  | " + (l.length() > MAX_LINE ? l.substring(0, MAX_LINE) + "…" : l))
        .collect(Collectors.joining("\n"));
  }

  private static String read(Path file) {
    try (var channel = Files.newByteChannel(file)) {
      channel.position(Math.max(0, channel.size() - MAX_BYTES));
      var buffer = java.nio.ByteBuffer.allocate(MAX_BYTES);
      while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
      return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return file + " can't be read: " + e.getMessage();
    }
  }
}
