package org.aigaq.language.keyword;

/// Where words of an article matched.
///
/// @param part of the article
/// @param start offset of the first letter in that part, in UTF-16 units
/// @param end offset behind the last letter
/// @param words as written
public record Place(Part part, int start, int end, String words) {
  /// Offsets count from the beginning of one of these.
  public enum Part {
    TITLE,
    TEXT
  }
}
