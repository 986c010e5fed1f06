package org.aigaq.newsroom.stories;

import java.time.Duration;

/// One article of the set.
///
/// @param story the same for articles that tell one story in one wording
/// @param how it came to be
/// @param published after the beginning of the set
public record Piece(
    String id,
    String story,
    How how,
    String outlet,
    String language,
    String title,
    String text,
    Duration published) {

  /// What an article of the set is.
  public enum How {
    ORIGINAL,
    COPY,
    CUT,
    REWORDED,
    OTHER_LEAD,
    SAME_TITLE,
    FOLLOW_UP,
    DIGEST,
    TEMPLATE,
    TEMPLATE_COPY
  }
}
