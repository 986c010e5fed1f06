package org.aigaq.ingest.read.article;

import org.aigaq.language.identify.Identified;
import org.aigaq.language.identify.LanguageIdentifier;
import org.jspecify.annotations.Nullable;

/// The language an article is written in. Its words are believed before its markup: templates
/// declare one language for pages in three. A language that nobody taught us to tell is as
/// declared, if it is written in such letters.
final class ArticleLanguage {
  /// Enough to be sure, little enough to cost nothing.
  private static final int SAMPLE = 700;

  private static final LanguageIdentifier IDENTIFIER = new LanguageIdentifier();

  private ArticleLanguage() {}

  static @Nullable String of(String title, String text, @Nullable String declared) {
    String sample = title + "\n" + text.substring(0, Math.min(SAMPLE, text.length()));
    Identified identified = IDENTIFIER.identify(sample);
    if (!identified.isDetermined()) {
      return declared;
    }
    // The declaration may know more of the same language: a script or a region.
    boolean agrees =
        declared != null
            && (declared.equals(identified.code()) || declared.startsWith(identified.code() + "-"));
    boolean believed = agrees || declared != null && IDENTIFIER.cannotJudge(declared, sample);
    return believed ? declared : identified.code();
  }
}
