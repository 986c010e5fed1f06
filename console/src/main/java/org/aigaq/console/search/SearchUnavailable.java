package org.aigaq.console.search;

/// Elasticsearch does not answer, or refuses us.
public final class SearchUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SearchUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  public SearchUnavailable(String message) {
    super(message);
  }
}
