package org.aigaq.language.keyword;

/// Title and text of an article as one, as rules read them.
///
/// @param whole the title, what no phrase may span, the text
/// @param title how long the title is
record ReadText(String whole, int title) {
  private static final int MAX_TEXT = 300_000;
  private static final int MAX_TITLE = 10_000;

  /// What no phrase may span: the end of the title.
  private static final String GAP = "\u2029";

  /// Their beginnings, where they are very long.
  static ReadText of(String title, String text) {
    String head = title.substring(0, Math.min(MAX_TITLE, title.length()));
    String body = text.substring(0, Math.min(MAX_TEXT, text.length()));
    return new ReadText(head + GAP + body, head.length());
  }

  /// @param start in the whole
  Place place(int start, int end) {
    String words = whole.substring(start, end);
    int from = title + GAP.length();
    return start < title
        ? new Place(Place.Part.TITLE, start, end, words)
        : new Place(Place.Part.TEXT, start - from, end - from, words);
  }
}
