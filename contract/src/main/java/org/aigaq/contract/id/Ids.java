package org.aigaq.contract.id;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Deterministic ids: the same subject has the same id on every machine and after every restart.
public final class Ids {
  /// Copied for each use: to look one up costs more than to digest a line.
  private static final MessageDigest SHA_256 = lookedUp();

  private Ids() {}

  /// SHA-256 of the bytes, hex.
  public static String sha256(byte[] bytes) {
    return sha256(bytes, 0);
  }

  /// SHA-256 of the bytes from there to the end, hex.
  public static String sha256(byte[] bytes, int from) {
    try {
      var digest = (MessageDigest) SHA_256.clone();
      digest.update(bytes, from, bytes.length - from);
      return HexFormat.of().formatHex(digest.digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("this Java's SHA-256 cannot be copied", e);
    }
  }

  /// SHA-256 of the UTF-8 bytes, hex.
  public static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The first 128 bits, hex, of the SHA-256 of the parts joined by a unit separator.
  public static String of(String... parts) {
    return sha256(String.join("\u001f", parts)).substring(0, 32);
  }

  private static MessageDigest lookedUp() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
