package org.aigaq.language.analysis;

import java.util.List;
import java.util.Locale;
import org.aigaq.language.text.Folding;

/// The terms of single words, for the command line and for whoever wants to see why a keyword
/// matches or does not.
public final class Analysis {
  /// Longer words are found by themselves only.
  static final int MAX_WORD = 100;

  private static final ThreadLocal<WordTerms> KAZAKH = ThreadLocal.withInitial(KazakhTerms::new);
  private static final ThreadLocal<WordTerms> RUSSIAN = ThreadLocal.withInitial(RussianTerms::new);
  private static final ThreadLocal<WordTerms> ENGLISH = ThreadLocal.withInitial(EnglishTerms::new);
  private static final WordTerms PLAIN = new PlainTerms();
  private static final ThreadLocal<Terms> TERMS = ThreadLocal.withInitial(Terms::new);

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
    Terms into = TERMS.get();
    into.clear();
    if (document) {
      document(folded, of(language), into);
    } else {
      of(language).keyword(folded, nouns, into);
    }
    return into.strings();
  }

  /// Adds the terms of a folded word of a text.
  static void document(String folded, WordTerms words, Terms into) {
    WordTerms rules = folded.length() > MAX_WORD ? PLAIN : words;
    rules.document(folded.toCharArray(), folded.length(), into);
  }

  static List<String> phraseTerms(String word, String language) {
    String folded = Folding.word(word);
    if (folded.isEmpty()) {
      return List.of();
    }
    Terms into = TERMS.get();
    into.clear();
    of(language).phraseWord(folded, into);
    return into.strings();
  }

  /// The rules of a language, for the calling thread.
  static WordTerms of(String language) {
    return switch (primary(language)) {
      case "kk" -> KAZAKH.get();
      case "ru" -> RUSSIAN.get();
      case "en" -> ENGLISH.get();
      default -> PLAIN;
    };
  }

  /// The rules of a language, for one user.
  static WordTerms rules(String language) {
    return switch (primary(language)) {
      case "kk" -> new KazakhTerms();
      case "ru" -> new RussianTerms();
      case "en" -> new EnglishTerms();
      default -> PLAIN;
    };
  }

  private static String primary(String language) {
    boolean plain = language.length() == 2 && Character.isLowerCase(language.charAt(0));
    return plain ? language : language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
  }
}
