package org.aigaq.contract.config;

import java.util.List;

/// Which addresses are articles: any `include` is found and no `exclude` is. Without an include
/// every link of a feed is one.
public record ArticlePatterns(List<String> include, List<String> exclude) {
  public static final ArticlePatterns ANY = new ArticlePatterns(List.of(), List.of());
}
