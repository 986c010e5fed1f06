package org.aigaq.app.cli;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.aigaq.app.house.UserError;

/// Bytes of what a command names: a file, gzipped or not.
final class Sources {
  /// More than any page or feed that a fetch would keep.
  private static final int MOST = 64 << 20;

  private Sources() {}

  static boolean isUrl(String source) {
    return source.startsWith("http://") || source.startsWith("https://");
  }

  /// @throws UserError when there is no such file, or it is larger than any page
  static byte[] file(String name) {
    if (name.matches("[a-z]+://.*")) {
      throw new UserError(name + ": only http and https addresses can be fetched.");
    }
    try (InputStream in = Files.newInputStream(Path.of(name))) {
      byte[] bytes = in.readNBytes(MOST + 1);
      if (bytes.length > MOST) {
        throw new UserError(name + ": larger than 64 MB. Name a page or a feed.");
      }
      return isGzip(bytes) ? gunzip(name, bytes) : bytes;
    } catch (NoSuchFileException e) {
      throw new UserError(name + ": there is no such file. Check the path.", e);
    } catch (InvalidPathException e) {
      throw new UserError(name + ": no name of a file, and no http or https address.", e);
    } catch (IOException e) {
      if (Files.isDirectory(Path.of(name))) {
        throw new UserError(name + ": a folder. Name the files in it.", e);
      }
      throw new UserError(name + ": cannot be read (" + e.getMessage() + "). Check its rights.", e);
    }
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
  }

  private static byte[] gunzip(String name, byte[] bytes) throws IOException {
    try (var in = new GZIPInputStream(new java.io.ByteArrayInputStream(bytes))) {
      byte[] plain = in.readNBytes(MOST + 1);
      if (plain.length > MOST) {
        throw new UserError(name + ": unpacks to more than 64 MB. Name a page or a feed.");
      }
      return plain;
    } catch (ZipException | EOFException e) {
      throw new UserError(name + ": begins like a gzip file and is no whole one.", e);
    }
  }
}
