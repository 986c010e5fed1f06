package org.aigaq.contract.id;

/// The stable id of an article: a hash of its site and its canonical address at first sight.
public final class ArticleId {
  private ArticleId() {}

  public static String of(String site, String canonicalUrl) {
    return Ids.of("article", site, canonicalUrl);
  }
}
