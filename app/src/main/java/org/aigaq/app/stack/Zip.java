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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Unpacks zips.
final class Zip {
  private Zip() {}

  /// Unpacks a distribution, whose entries share one top folder, to `home`, which appears only when
  /// it is complete; does nothing if it is there. Everyone may read what comes out, and run what is
  /// in `bin`.
  static void unpack(Path zip, Path home) throws IOException {
    if (Files.isDirectory(home)) {
      return;
    }
    Path partial = home.resolveSibling(home.getFileName() + ".partial");
    delete(partial);
    folder(partial);
    entries(zip, partial, name -> name.substring(name.indexOf('/') + 1));
    Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Puts the zip's files into a folder, in place of all that was there.
  static void replace(Path zip, Path folder) throws IOException {
    delete(folder);
    folder(folder);
    entries(zip, folder, name -> name);
  }

  private static void entries(Path zip, Path to, UnaryOperator<String> place) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      Enumeration<? extends ZipEntry> entries = file.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        unpack(file, entry, place.apply(entry.getName()), to);
      }
    }
  }

  private static void unpack(ZipFile file, ZipEntry entry, String inside, Path to)
      throws IOException {
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
