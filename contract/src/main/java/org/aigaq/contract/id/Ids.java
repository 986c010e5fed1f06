package org.aigaq.contract.id;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Deterministic ids: the same subject has the same id on every machine and after every restart.
public final class Ids {
  private Ids() {}

  /// SHA-256 of the bytes, hex.
  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest(bytes));
  }

  /// SHA-256 of the UTF-8 bytes, hex.
  public static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The first 128 bits, hex, of the SHA-256 of the parts joined by a unit separator.
  public static String of(String... parts) {
    return sha256(String.join("\u001f", parts)).substring(0, 32);
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
