package org.aigaq.app.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Unpacks a distribution whose entries share one top folder.
final class Zip {
  private Zip() {}

  /// Unpacks to `home`, which appears only when it is complete; does nothing if it is there.
  /// Everyone may read what comes out, and run what is in `bin`.
  static void unpack(Path zip, Path home) throws IOException {
    if (Files.isDirectory(home)) {
      return;
    }
    Path partial = home.resolveSibling(home.getFileName() + ".partial");
    delete(partial);
    folder(partial);
    try (ZipFile file = new ZipFile(zip.toFile())) {
      Enumeration<? extends ZipEntry> entries = file.entries();
      while (entries.hasMoreElements()) {
        unpack(file, entries.nextElement(), partial);
      }
    }
    Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void unpack(ZipFile file, ZipEntry entry, Path to) throws IOException {
    String inside = entry.getName().substring(entry.getName().indexOf('/') + 1);
    Path target = to.resolve(inside).normalize();
    if (!target.startsWith(to)) {
      throw new IOException(
          file.getName() + " has an entry that leaves its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      folder(target);
      return;
    }
    folder(target.resolveSibling(".").normalize());
    try (InputStream in = file.getInputStream(entry)) {
      Files.copy(in, target);
    }
    boolean program = inside.startsWith("bin/") || inside.startsWith("lib/tools/server-launcher/");
    Files.setPosixFilePermissions(
        target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
  }

  /// Makes a folder that everyone may look into, whatever the umask.
  static void folder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (folder.getParent() instanceof Path parent) {
      folder(parent);
    }
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      throw new IOException(folder + " is not a folder", e);
    }
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /// Copies a folder so that everyone may read the copy.
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          folder(target);
        } else {
          Files.copy(path, target);
          Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));
        }
      }
    }
  }

  /// Deletes a folder and all in it, if it is there.
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(path);
      }
    }
  }
}
