package org.aigaq.newsroom.script;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The ways in which a page can cease to show its article.
public enum Absence {
  /// 404 with the outlet's own not-found page.
  @JsonProperty("not_found")
  NOT_FOUND(false),
  /// 410 with a short page.
  @JsonProperty("gone")
  GONE(false),
  /// 451 with a `Link: rel="blocked-by"`.
  @JsonProperty("legal")
  LEGAL(false),
  /// 200 with the outlet's own not-found page.
  @JsonProperty("soft_404")
  SOFT_404(false),
  /// 302 to the home page.
  @JsonProperty("redirect_home")
  REDIRECT_HOME(false),
  /// 200 with the title and a line that says the text was withdrawn.
  @JsonProperty("notice")
  NOTICE(false),
  /// 200 with the title and next to nothing below it; stays in the lists.
  @JsonProperty("gutted")
  GUTTED(true),
  /// 200 with the title, the lead and a subscription wall; stays in the lists. Not a removal.
  @JsonProperty("walled")
  WALLED(true);

  private final boolean listed;

  Absence(boolean listed) {
    this.listed = listed;
  }

  /// Whether feeds, sections and the sitemap still name the article.
  public boolean listed() {
    return listed;
  }
}
