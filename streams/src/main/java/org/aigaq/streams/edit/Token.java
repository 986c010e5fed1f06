package org.aigaq.streams.edit;

/// A word, a number or a sign.
///
/// @param text as written, typography made plain
/// @param key equal for what counts as equal: lower-case; of a number its value
/// @param opens it is the first word of its sentence
public record Token(String text, String key, Kind kind, boolean opens) {
  /// What a token is.
  public enum Kind {
    WORD,
    NUMBER,
    /// A clock time or a numeric date.
    DATE,
    SIGN
  }

  boolean sign() {
    return kind == Kind.SIGN;
  }

  boolean capital() {
    return kind == Kind.WORD && Character.isUpperCase(text.charAt(0));
  }

  boolean allCapitals() {
    return text.length() > 1 && capital() && text.equals(text.toUpperCase(java.util.Locale.ROOT));
  }
}
