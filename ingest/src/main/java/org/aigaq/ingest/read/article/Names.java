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
import org.aigaq.ingest.read.dom.Tag;

/// What the names that a page's author gave to elements (class, id, role) say, each distinct value
/// read once.
final class Names {
  private static final int LONGEST = 400;
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
  private static final int MOST_KNOWN = 40_000;

  private static final int LONGEST_KNOWN = 160;
  private static final Map<String, Said> LEARNED = new ConcurrentHashMap<>();
  private static final Map<String, Said> LEARNED_WORDS = new ConcurrentHashMap<>();

  private final Vocabulary vocabulary;
  private final Map<String, Said> known;
  private final Map<String, Said> knownWords;

  /// @param bits of [Marks]
  /// @param roles of [Roles]
  /// @param lowest, highest of the learned scores, 0 when there is none of that sign
  /// @param hash of the name
  record Said(int bits, int roles, float lowest, float highest, int hash) {}

  Names(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    boolean learned = vocabulary == Vocabulary.LEARNED;
    this.known = learned ? bounded(LEARNED) : new HashMap<>();
    this.knownWords = learned ? bounded(LEARNED_WORDS) : new HashMap<>();
  }

  private static Map<String, Said> bounded(Map<String, Said> known) {
    if (known.size() > MOST_KNOWN) {
      known.clear();
    }
    return known;
  }

  /// Of all elements of a page, in one walk.
  Named of(Dom dom) {
    Named named = new Named(dom.size());
    for (int node = 0; node < dom.size(); node++) {
      for (int i = dom.firstAttribute(node); i < dom.firstAttribute(node + 1); i++) {
        add(dom, node, i, named);
      }
    }
    return named;
  }

  private void add(Dom dom, int node, int attribute, Named to) {
    Attr attr = dom.attributeName(attribute);
    if (attr.isName()) {
      String value = dom.attributeValue(attribute);
      Said said = of(value);
      to.add(node, said);
      to.classes[node] = attr == Attr.CLASS ? said.hash : to.classes[node];
      to.roles[node] |= attr == Attr.ITEMPROP ? Roles.ofProperty(value) : 0;
    } else if (attr == Attr.REL) {
      to.roles[node] |= Roles.ofRelation(dom.attributeValue(attribute));
    } else if (attr == Attr.HREF && dom.tag(node) == Tag.A) {
      to.roles[node] |= Roles.ofLink(dom.attributeValue(attribute));
    }
  }

  private Said of(String value) {
    Said said = known.get(value);
    if (said == null) {
      said = read(value);
      if (value.length() <= LONGEST_KNOWN) {
        known.put(value, said);
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
      Said said = knownWords.computeIfAbsent(word, this::ofWord);
      bits |= said.bits;
      roles |= said.roles;
      lowest = Math.min(lowest, said.lowest);
      highest = Math.max(highest, said.highest);
    }
    return new Said(bits, roles, lowest, highest, value.hashCode());
  }

  private Said ofWord(String word) {
    int bits = Words.kinds(word);
    bits |= DATES.contains(word) ? Marks.DATE : 0;
    bits |= AUTHORS.contains(word) ? Marks.AUTHOR : 0;
    bits |= HEADLINES.contains(word) ? Marks.HEADLINE : 0;
    float score = vocabulary.score(word);
    return new Said(bits, Roles.of(word), Math.min(0, score), Math.max(0, score), 0);
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
