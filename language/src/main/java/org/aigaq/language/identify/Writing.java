package org.aigaq.language.identify;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The scripts that languages are written in: those of their own names, as the JDK's locale data
/// give them (`magyar`, `українська`, `српски` and `srpski`).
final class Writing {
  private Writing() {}

  /// Whether the code is a language's, and nothing is known against its being written in a script.
  static boolean allows(Locale language, UnicodeScript script) {
    if (language.getDisplayLanguage(Locale.ENGLISH).equals(language.getLanguage())) {
      return false;
    }
    Set<UnicodeScript> known = scripts(language);
    return known.isEmpty() || known.contains(script);
  }

  /// Empty when the language's own name is not known.
  private static Set<UnicodeScript> scripts(Locale language) {
    String code = language.getLanguage();
    return Stream.concat(
            Stream.of(language),
            Locale.availableLocales().filter(locale -> locale.getLanguage().equals(code)))
        .filter(Writing::isNamed)
        .map(locale -> Letters.script(Letters.spaced(locale.getDisplayLanguage(locale))))
        .collect(Collectors.toSet());
  }

  /// Without a name of its own a language is shown with the English one.
  private static boolean isNamed(Locale locale) {
    String english = locale.getDisplayLanguage(Locale.ENGLISH);
    return locale.getLanguage().equals("en") || !locale.getDisplayLanguage(locale).equals(english);
  }
}
