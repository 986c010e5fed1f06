package org.aigaq.language.keyword;

/// Whether a condition holds of an article, and where.
final class Holding {
  private Holding() {}

  static boolean holds(Condition condition, ArticleTerms article) {
    return holds(condition, article, Places.NONE);
  }

  /// @param into gets the places of everything that was asked for and found
  static boolean holds(Condition condition, ArticleTerms article, Places into) {
    return switch (condition) {
      case Condition.Has has -> has(has, article, into);
      case Condition.Near near -> Nearness.find(article, near, into);
      case Condition.Not not -> !holds(not.part(), article, Places.NONE);
      case Condition.All all -> {
        for (Condition part : all.parts()) {
          if (!holds(part, article, Places.NONE)) {
            yield false;
          }
        }
        all.parts().forEach(part -> holds(part, article, into));
        yield true;
      }
      case Condition.Either either -> {
        boolean any = false;
        for (Condition part : either.parts()) {
          any |= holds(part, article, into);
        }
        yield any;
      }
    };
  }

  private static boolean has(Condition.Has has, ArticleTerms article, Places into) {
    boolean any = article.has(has.terms());
    if (any && into != Places.NONE) {
      for (int term : has.terms()) {
        article.addWords(term, into);
      }
    }
    return any;
  }
}
