package org.aigaq.ingest.read.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

  private static final List<String> STEMS = List.copyOf(Signs.of("stem"));
  private static final Set<String> PATHS = Signs.of("path");
  private static final int SHORTEST_STEM = 5;
  private static final int SHORTEST_PATH = 9;
  private static final int LONGEST_PATH = 14;

  /// By first letter and length: few parts of addresses need more than a look.
  private static final boolean[] MAY_LEAD = mayLead();

  private static final Map<String, Integer> KNOWN = known();

  private Roles() {}

  private static boolean[] mayLead() {
    boolean[] may = new boolean[32 * (LONGEST_PATH + 1)];
    for (String path : PATHS) {
      if (path.length() < LONGEST_PATH) {
        may[look(path.charAt(0), path.length())] = true;
      }
    }
    return may;
  }

  private static int look(char first, int length) {
    return (first & 31) * (LONGEST_PATH + 1) + length;
  }

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

  /// Of an element of a kind, whatever its names.
  static int of(Tag tag) {
    return switch (tag) {
      case NAV, FOOTER -> MENU;
      case ASIDE -> SIDE;
      case FIGURE, FIGCAPTION -> FIGURE;
      case TIME -> DATE;
      case ADDRESS -> AUTHOR;
      default -> 0;
    };
  }

  static int ofProperty(String property) {
    return property.equalsIgnoreCase("author") ? AUTHOR | SURE : 0;
  }

  static int ofRelation(String relation) {
    return relation.contains("author") ? AUTHOR | SURE : 0;
  }

  static int ofLink(String href) {
    return leadsToAuthor(href) ? AUTHOR | LINK : 0;
  }

  /// An address whose path has a part for authors and something behind it.
  static boolean leadsToAuthor(String href) {
    if (href.length() < SHORTEST_PATH || href.length() > 300) {
      return false;
    }
    int end = href.length();
    for (int slash = href.indexOf('/'); slash >= 0; slash = href.indexOf('/', slash + 1)) {
      int next = href.indexOf('/', slash + 1);
      boolean fits = next > slash + 1 && next + 1 < end && next - slash <= LONGEST_PATH;
      if (fits && MAY_LEAD[look(href.charAt(slash + 1), next - slash - 1)]) {
        String part = href.substring(slash + 1, next).toLowerCase(Locale.ROOT);
        if (PATHS.contains(part)) {
          return true;
        }
      }
    }
    return href.contains("?author=");
  }
}
