package org.aigaq.ingest.read.article;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.aigaq.ingest.read.dom.Attr;
import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Tag;

/// What elements are to headline, signature and date, as bits.
final class Roles {
  static final int AUTHOR = 1;
  static final int DATE = 1 << 1;
  static final int HEADLINE = 1 << 2;

  /// Shows something else of an author than the name.
  static final int SPOILT = 1 << 3;

  /// Of a date: said to be that of the first or of a later version.
  static final int FIRST = 1 << 4;

  static final int LATER = 1 << 5;

  /// Where a page speaks of other things.
  static final int MENU = 1 << 6;

  static final int SIDE = 1 << 7;
  static final int COMMENT = 1 << 8;
  static final int OTHER = 1 << 9;
  static final int FIGURE = 1 << 10;
  static final int PLACE = MENU | SIDE | COMMENT | OTHER | FIGURE;

  /// Signed by the vocabulary of HTML or schema.org, or by where a link leads.
  static final int SURE = 1 << 11;

  static final int LINK = 1 << 12;

  private static final Set<String> STEMS = Signs.of("stem");
  private static final Set<String> PATHS = Signs.of("path");
  private static final int SHORTEST_STEM = 5;
  private static final int SHORTEST_PATH = 9;
  private static final Map<String, Integer> KNOWN = known();

  private Roles() {}

  private static Map<String, Integer> known() {
    Map<String, Integer> bits = new HashMap<>();
    Map.of(
            "author", AUTHOR,
            "dated", DATE,
            "headline", HEADLINE,
            "spoilt", SPOILT,
            "menu", MENU,
            "side", SIDE,
            "comment", COMMENT,
            "other", OTHER)
        .forEach((kind, bit) -> Signs.of(kind).forEach(w -> bits.merge(w, bit, (a, b) -> a | b)));
    return Map.copyOf(bits);
  }

  /// Of one word of an element's names.
  static int of(String word) {
    int bits = KNOWN.getOrDefault(word, 0);
    if ((bits & (AUTHOR | SPOILT)) == 0 && word.length() > SHORTEST_STEM && hasStem(word)) {
      bits |= AUTHOR;
    }
    if (word.startsWith("updat") || word.startsWith("modif") || word.equals("changed")) {
      bits |= LATER;
    } else if (word.startsWith("publi") || word.startsWith("creat")) {
      bits |= FIRST;
    }
    return bits;
  }

  private static boolean hasStem(String word) {
    for (String stem : STEMS) {
      if (word.startsWith(stem)) {
        return true;
      }
    }
    return false;
  }

  /// Of a whole element whose names have these bits.
  static int of(Dom dom, int element, int names) {
    int bits =
        names
            | switch (dom.tag(element)) {
              case NAV, FOOTER -> MENU;
              case ASIDE -> SIDE;
              case FIGURE, FIGCAPTION -> FIGURE;
              case TIME -> DATE;
              case ADDRESS -> AUTHOR;
              default -> 0;
            };
    if (!dom.hasAttributes(element)) {
      return bits;
    }
    if (dom.attr(element, Attr.ITEMPROP).equalsIgnoreCase("author")
        || dom.attr(element, Attr.REL).contains("author")) {
      bits |= AUTHOR | SURE;
    }
    if (dom.tag(element) == Tag.A && leadsToAuthor(dom.attr(element, Attr.HREF))) {
      bits |= AUTHOR | LINK;
    }
    return bits;
  }

  /// An address whose path has a part for authors and something behind it.
  static boolean leadsToAuthor(String href) {
    if (href.length() < SHORTEST_PATH || href.length() > 300) {
      return false;
    }
    int end = href.length();
    for (int slash = href.indexOf('/'); slash >= 0; slash = href.indexOf('/', slash + 1)) {
      int next = href.indexOf('/', slash + 1);
      if (next > slash && next + 1 < end && next - slash <= 14) {
        String part = href.substring(slash + 1, next).toLowerCase(java.util.Locale.ROOT);
        if (PATHS.contains(part)) {
          return true;
        }
      }
    }
    return href.contains("?author=");
  }
}
