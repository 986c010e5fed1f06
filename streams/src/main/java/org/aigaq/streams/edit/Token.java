package org.aigaq.streams.edit;

/// A word, a number or a sign.
///
/// @param text as written, typography made plain
/// @param key equal for what counts as equal: lower-case; of a number its value
/// @param opens it is the first word of its sentence or quotation
/// @param quoted it stands within a quotation
public record Token(String text, String key, Kind kind, boolean opens, boolean quoted) {
  /// What a token is.
  public enum Kind {
    WORD,
    NUMBER,
    /// A clock time, a day, a month, a year.
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

  Token withKey(String other) {
    return new Token(text, other, kind, opens, quoted);
  }

  Token as(Kind other, String text, String key) {
    return new Token(text, key, other, opens, quoted);
  }
}
