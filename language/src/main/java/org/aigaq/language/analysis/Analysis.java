package org.aigaq.language.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aigaq.language.text.Folding;

/// The terms of single words, for the command line and for whoever wants to see why a keyword
/// matches or does not.
public final class Analysis {
  private static final WordTerms KAZAKH = new KazakhTerms();
  private static final WordTerms RUSSIAN = new RussianTerms();
  private static final WordTerms ENGLISH = new EnglishTerms();
  private static final WordTerms PLAIN = new PlainTerms();

  private Analysis() {}

  /// The terms of one word. A keyword matches a word when the two share a term.
  ///
  /// @param word in any case; nothing is split off or left out
  /// @param language a BCP-47 code; only its first part counts. A language without rules of its own
  ///   (anything but kk, ru, en) is folded only
  /// @param document true for a word of a text, false for a keyword
  /// @param nouns the keyword is known to be no verb; means nothing for a document
  public static List<String> terms(String word, String language, boolean document, boolean nouns) {
    String folded = Folding.word(word.strip());
    if (folded.isEmpty()) {
      return List.of();
    }
    Set<String> into = new LinkedHashSet<>();
    if (document) {
      of(language).document(folded, into);
    } else {
      of(language).keyword(folded, nouns, into);
    }
    return new ArrayList<>(into);
  }

  static List<String> phraseTerms(String word, String language) {
    String folded = Folding.word(word);
    Set<String> into = new LinkedHashSet<>();
    if (!folded.isEmpty()) {
      of(language).phraseWord(folded, into);
    }
    return new ArrayList<>(into);
  }

  static WordTerms of(String language) {
    String primary = language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return switch (primary) {
      case "kk" -> KAZAKH;
      case "ru" -> RUSSIAN;
      case "en" -> ENGLISH;
      default -> PLAIN;
    };
  }
}
