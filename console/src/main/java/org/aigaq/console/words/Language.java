package org.aigaq.console.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A language that the page speaks.
public enum Language {
  KK("kk", "Қазақша"),
  RU("ru", "Русский"),
  EN("en", "English");

  private final String code;
  private final String ownName;

  Language(String code, String ownName) {
    this.code = code;
    this.ownName = ownName;
  }

  public String code() {
    return code;
  }

  public String ownName() {
    return ownName;
  }

  public Locale locale() {
    return Locale.of(code);
  }

  public static Optional<Language> of(String code) {
    return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
  }

  /// The first of an `Accept-Language` header that we speak; English otherwise.
  public static Language accepted(String header) {
    try {
      return Locale.LanguageRange.parse(header).stream()
          .map(range -> range.getRange().split("-", 2)[0])
          .flatMap(code -> of(code).stream())
          .findFirst()
          .orElse(EN);
    } catch (IllegalArgumentException e) {
      return EN;
    }
  }
}
