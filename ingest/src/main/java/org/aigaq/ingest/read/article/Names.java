package org.aigaq.ingest.read.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aigaq.ingest.read.dom.Attr;
import org.aigaq.ingest.read.dom.Dom;

/// What the names that a page's author gave to elements (class, id, role) say, each distinct value
/// read once.
final class Names {
  private static final int LONGEST = 400;
  private static final Attr[] WHERE = {
    Attr.CLASS, Attr.ID, Attr.ROLE, Attr.ITEMPROP, Attr.DATA_COMPONENT, Attr.DATA_TESTID
  };
  private static final Set<String> DATES =
      Set.of(
          "date",
          "datetime",
          "dateline",
          "published",
          "pubdate",
          "timestamp",
          "posted",
          "time",
          "datepublished",
          "publishdate",
          "postdate",
          "entrydate",
          "articledate",
          "publish",
          "datum",
          "fecha",
          "data",
          "дата");
  private static final Set<String> AUTHORS =
      Set.of(
          "byline",
          "bylines",
          "author",
          "authors",
          "autor",
          "autoren",
          "auteur",
          "autore",
          "writer",
          "contributor",
          "contributors",
          "articleauthor",
          "authorname",
          "postauthor");
  private static final Set<String> HEADLINES =
      Set.of(
          "headline",
          "entrytitle",
          "articletitle",
          "posttitle",
          "storytitle",
          "pagetitle",
          "newstitle",
          "articleheadline",
          "title");

  /// Pages of one outlet say the same over and over; what is kept is bounded.
  private static final int MOST_KNOWN = 20_000;

  private static final int LONGEST_KNOWN = 160;
  private static final Map<String, Said> LEARNED = new ConcurrentHashMap<>();

  private final Vocabulary vocabulary;
  private final Map<String, Said> known;

  /// @param bits of [Marks]
  /// @param roles of [Roles]
  /// @param lowest, highest of the learned scores, 0 when there is none of that sign
  record Said(int bits, int roles, float lowest, float highest) {
    static final Said NOTHING = new Said(0, 0, 0, 0);

    Said and(Said other) {
      return new Said(
          bits | other.bits,
          roles | other.roles,
          Math.min(lowest, other.lowest),
          Math.max(highest, other.highest));
    }
  }

  Names(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.known = vocabulary == Vocabulary.LEARNED ? LEARNED : new HashMap<>();
    if (LEARNED.size() > MOST_KNOWN) {
      LEARNED.clear();
    }
  }

  Said of(Dom dom, int element) {
    if (!dom.hasAttributes(element)) {
      return Said.NOTHING;
    }
    Said said = Said.NOTHING;
    for (Attr where : WHERE) {
      String value = dom.attr(element, where);
      if (!value.isEmpty()) {
        Said its = known.get(value);
        if (its == null) {
          its = read(value);
          if (value.length() <= LONGEST_KNOWN) {
            known.put(value, its);
          }
        }
        said = said == Said.NOTHING ? its : said.and(its);
      }
    }
    return said;
  }

  private Said read(String value) {
    int bits = 0;
    int roles = 0;
    float lowest = 0;
    float highest = 0;
    for (String word : words(value)) {
      bits |= Words.kinds(word);
      bits |= DATES.contains(word) ? Marks.DATE : 0;
      bits |= AUTHORS.contains(word) ? Marks.AUTHOR : 0;
      bits |= HEADLINES.contains(word) ? Marks.HEADLINE : 0;
      roles |= Roles.of(word);
      float score = vocabulary.score(word);
      lowest = Math.min(lowest, score);
      highest = Math.max(highest, score);
    }
    return new Said(bits, roles, lowest, highest);
  }

  /// The words of a name in lower case, and each two neighbours joined.
  static List<String> words(String value) {
    List<String> to = new ArrayList<>();
    int start = 0;
    String before = "";
    int length = Math.min(value.length(), LONGEST);
    for (int i = 0; i <= length; i++) {
      boolean end = i == length || !Character.isLetter(value.charAt(i));
      boolean hump =
          !end
              && i > start
              && Character.isUpperCase(value.charAt(i))
              && Character.isLowerCase(value.charAt(i - 1));
      if ((end || hump) && i > start) {
        String word = value.substring(start, i).toLowerCase(Locale.ROOT);
        to.add(word);
        if (!before.isEmpty()) {
          to.add(before + word);
        }
        before = word;
        start = end ? i + 1 : i;
      } else if (end) {
        start = i + 1;
      }
      if (i < length && value.charAt(i) <= ' ') {
        before = "";
      }
    }
    return to;
  }
}
