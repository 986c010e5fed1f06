package org.aigaq.console.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The page's words in one language.
public final class Words {
  private static final String BUNDLE = "org.aigaq.console.words.page";

  private final Language language;
  private final ResourceBundle bundle;

  private Words(Language language) {
    this.language = language;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public static Words in(Language language) {
    return new Words(language);
  }

  public Language language() {
    return language;
  }

  /// @throws java.util.MissingResourceException for a key that no bundle has
  public String get(String key) {
    return bundle.getString(key);
  }

  /// With `{0}`, `{1}` filled in.
  public String get(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), language.locale()).format(values);
  }

  /// The word of the first key that there is.
  ///
  /// @throws java.util.MissingResourceException when there is none
  public String first(String... keys) {
    for (String key : keys) {
      if (bundle.containsKey(key)) {
        return bundle.getString(key);
      }
    }
    return bundle.getString(String.join(", ", keys));
  }

  /// The word for a value of a closed set, for example `status.live`; the value itself when a later
  /// version sends one that we do not know.
  public String of(String set, Object value) {
    String name = value.toString().toLowerCase(Locale.ROOT);
    String key = set + "." + name;
    return bundle.containsKey(key) ? bundle.getString(key) : name.replace('_', ' ');
  }
}
