package org.aigaq.language.identify;

/// A text's language.
///
/// @param code `kk`, `ru`, `en`, another code that the identifier knows, or [#UNDETERMINED]
/// @param confidence 0..1: how sure the code is among the languages known; 0 when undetermined for
///   lack of letters
public record Identified(String code, double confidence) {
  public static final String UNDETERMINED = "und";

  public boolean isDetermined() {
    return !UNDETERMINED.equals(code);
  }
}
