package org.aigaq.app.stack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// The account of the embedded Elasticsearch.
record Credentials(String user, String password) {
  private static final int SALT_BYTES = 32;
  private static final int HASH_BITS = 256;
  private static final int ROUNDS = 10_000;

  /// A new account with 144 bits of chance in its password.
  static Credentials generate(SecureRandom random) {
    byte[] bytes = new byte[18];
    random.nextBytes(bytes);
    return new Credentials("aigaq", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// Reads `user:password`.
  ///
  /// @throws StackException when the line is something else
  static Credentials parse(String line) {
    String[] parts = line.strip().split(":", 2);
    if (parts.length != 2 || !parts[0].matches("[A-Za-z0-9_-]+") || parts[1].isEmpty()) {
      throw new StackException(
          "elasticsearch.credentials in the data folder is not of the form user:password. Delete it: a new one is made at the next start.");
    }
    return new Credentials(parts[0], parts[1]);
  }

  String line() {
    return user + ":" + password;
  }

  /// The line of Elasticsearch's file `users`: PBKDF2 with HMAC-SHA-512, as its file realm reads
  /// it. Written by us and not by `elasticsearch-users`, which takes the password as an argument,
  /// where every user of the machine can read it, and needs a process of its own.
  String usersLine(SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder();
    return "%s:{PBKDF2}%d$%s$%s\n"
        .formatted(user, ROUNDS, base64.encodeToString(salt), base64.encodeToString(hash(salt)));
  }

  /// The line of Elasticsearch's file `users_roles`.
  String rolesLine() {
    return "superuser:" + user + "\n";
  }

  String basicAuthorization() {
    return "Basic " + Base64.getEncoder().encodeToString(line().getBytes(StandardCharsets.UTF_8));
  }

  private byte[] hash(byte[] salt) {
    try {
      PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, ROUNDS, HASH_BITS);
      return SecretKeyFactory.getInstance("PBKDF2withHMACSHA512").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK has no PBKDF2 with HMAC-SHA-512", e);
    }
  }

  @Override
  public String toString() {
    return user + ":…";
  }
}
