package org.aigaq.app.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// The folder that holds all that a run keeps: closed to others, held by one process.
final class DataFolder implements AutoCloseable {
  private static final String LOCK = "aigaq.lock";
  static final Set<PosixFilePermission> PRIVATE_FOLDER =
      PosixFilePermissions.fromString("rwx------");
  static final Set<PosixFilePermission> PRIVATE_FILE = PosixFilePermissions.fromString("rw-------");

  private final Path root;
  private final FileChannel channel;

  private DataFolder(Path root, FileChannel channel) {
    this.root = root;
    this.channel = channel;
  }

  /// Makes it if absent, closes it to others and takes hold of it.
  ///
  /// @param patience how long to wait for another process to let go: one just killed takes a moment
  /// @throws StackException when it can't be had, is held by another process, or its disk is full
  static DataFolder hold(Path root, long minimumFreeBytes, Duration patience) {
    notShared(root, Path.of(System.getProperty("user.home", "/"))).ifPresent(DataFolder::refuse);
    try {
      Files.createDirectories(root);
      Files.setPosixFilePermissions(root, PRIVATE_FOLDER);
      fullDisk(root, Files.getFileStore(root).getUsableSpace(), minimumFreeBytes)
          .ifPresent(DataFolder::refuse);
      DataFolder held = new DataFolder(root, lock(root, patience));
      Files.createDirectories(held.run());
      Files.createDirectories(held.logs());
      return held;
    } catch (IOException e) {
      throw new StackException(
          "The data folder %s can't be used: %s. Choose one that you may write to with --data."
              .formatted(root, Failure.reason(e)),
          e);
    }
  }

  /// Why a folder may not become a data folder, whose owner and mode are changed: others live
  /// there.
  static Optional<String> notShared(Path root, Path home) {
    boolean everyones = root.getParent() == null || isOpenToAll(root);
    if (everyones || home.normalize().startsWith(root)) {
      return Optional.of(
          "%s can't be the data folder: it would be closed to everyone else. Choose a folder of its own with --data, for example %s."
              .formatted(root, root.resolve("aigaq-data")));
    }
    return Optional.empty();
  }

  static Optional<String> fullDisk(Path root, long freeBytes, long minimumFreeBytes) {
    return freeBytes >= minimumFreeBytes
        ? Optional.empty()
        : Optional.of(
            "The disk of %s has %d MB free, and Aigaq wants %d MB to start. Free some space, or choose a folder on another disk with --data."
                .formatted(root, freeBytes / 1_000_000, minimumFreeBytes / 1_000_000));
  }

  Path root() {
    return root;
  }

  /// Marks of the running servers.
  Path run() {
    return root.resolve("run");
  }

  Path logs() {
    return root.resolve("logs");
  }

  private static boolean isOpenToAll(Path root) {
    try {
      return Files.isDirectory(root)
          && Files.getPosixFilePermissions(root).contains(PosixFilePermission.OTHERS_WRITE);
    } catch (IOException e) {
      // What can't be looked at is told when it is made private.
      return false;
    }
  }

  private static FileChannel lock(Path root, Duration patience) throws IOException {
    FileChannel channel =
        FileChannel.open(
            root.resolve(LOCK),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    long end = System.nanoTime() + patience.toNanos();
    boolean taken = taken(channel);
    while (!taken && System.nanoTime() < end) {
      Pause.shortly();
      taken = taken(channel);
    }
    if (!taken) {
      String holder = Files.readString(root.resolve(LOCK)).strip();
      channel.close();
      throw new StackException(
          "The data folder %s is in use by another Aigaq, process %s. Stop that one, or choose another folder with --data."
              .formatted(root, holder.isEmpty() ? "unknown" : holder));
    }
    channel.truncate(0);
    channel.write(
        java.nio.ByteBuffer.wrap(
            (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
    return channel;
  }

  private static boolean taken(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static void refuse(String message) {
    throw new StackException(message);
  }

  /// Lets go of it.
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StackException(
          "The data folder %s can't be let go of: %s".formatted(root, e.getMessage()), e);
    }
  }
}
