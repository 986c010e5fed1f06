package org.aigaq.ingest.read.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigaq.ingest.read.dom.Attr;
import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Tag;
import org.aigaq.ingest.read.text.Texts;
import org.jspecify.annotations.Nullable;

/// The headline: the page's own heading where the metadata bears it out, the metadata otherwise.
final class Titles {
  private static final int MAX = 400;
  private static final int MAX_HEADINGS = 40;
  private static final int SHORTEST = 8;
  private static final int MAX_PARTS = 3;
  private static final Pattern SEPARATOR = Pattern.compile("\\s+[|•·»›:—–-]\\s+|\\s*[|•»]\\s*");

  private static final Pattern LAST_PART =
      Pattern.compile(
          "(.*\\S)(?:\\s+[|•·»›:—–-]+\\s+|\\s*[|•»]\\s*|(?<=\\p{IsHan}.)[-_—]+(?=\\p{IsHan}))(.+)");
  private static final Pattern FIRST_PART =
      Pattern.compile("(.*?\\S)(?:\\s+[|•·»›:—–-]+\\s+|\\s*[|•»]\\s*|:\\s+)(.+)");

  /// Without any of these no title has parts.
  private static final String BETWEEN_PARTS = "|•·»›:—–-_";

  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final double HEADING_OVERLAP = 0.35;
  private static final double OTHER_OVERLAP = 0.75;

  private Titles() {}

  /// @param text absent when the page has none
  /// @param node where the page shows it, or -1
  record Headline(@Nullable String text, int node) {}

  private record Heading(String text, int node, boolean main) {}

  static Headline of(Traces traces, Site site) {
    Sources page = traces.page;
    Meta meta = page.meta();
    JsonLd ld = page.ld();
    List<String> stated = new ArrayList<>();
    add(ld.text("headline"), stated);
    add(meta.first("og:title"), stated);
    add(
        meta.first("twitter:title", "dc.title", "dcterms.title", "sailthru.title", "title"),
        stated);
    String document = page.found().title();
    List<Heading> headings = headings(traces, site);
    Heading heading = borneOut(headings, stated, document);
    if (heading != null) {
      String text = corrected(heading, stated, page, site);
      return new Headline(Texts.shorten(text, MAX), heading.node);
    }
    List<Heading> first = headings.stream().filter(h -> page.dom().tag(h.node) == Tag.H1).toList();
    boolean alone = first.size() == 1 && (stated.isEmpty() || isSentence(first.getFirst().text));
    String title = stated.isEmpty() ? null : withoutSite(stated.getFirst(), site);
    if (alone) {
      title = first.getFirst().text;
    }
    if (title == null) {
      title = Texts.orNull(withoutSite(document, site));
    }
    int node = first.size() == 1 ? first.getFirst().node : -1;
    return new Headline(title == null ? null : Texts.shorten(title, MAX), node);
  }

  /// A page's only `h1`, when it says more than the name of a section.
  private static boolean isSentence(String heading) {
    return Texts.words(heading) >= 4;
  }

  /// What the page prints as headings, without its logo and its paths.
  private static List<Heading> headings(Traces traces, Site site) {
    List<Heading> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Dom dom = traces.page.dom();
    for (int i = 0; i < traces.headings.size() && found.size() < MAX_HEADINGS; i++) {
      int node = traces.headings.at(i);
      String text = traces.page.shown().length(node) > MAX ? "" : dom.text(node);
      boolean fits = text.length() > 3 && text.length() < MAX;
      if (fits && !inPath(node, traces.page) && !site.isExactly(text) && seen.add(text)) {
        boolean main = dom.tag(node) == Tag.H1 || dom.attr(node, Attr.ITEMPROP).equals("headline");
        found.add(new Heading(text, node, main));
      }
    }
    return found;
  }

  /// Breadcrumbs and menus end in the current page's name, at times as its only `h1`.
  private static boolean inPath(int heading, Sources page) {
    Dom dom = page.dom();
    int at = dom.parent(heading);
    for (int up = 0; at > dom.body() && up < 4; up++, at = dom.parent(at)) {
      Tag tag = dom.tag(at);
      int roles = page.roles()[at];
      boolean menu = up < 2 && (roles & Roles.MENU) != 0 || (roles & Roles.COMMENT) != 0;
      if (tag == Tag.NAV || up == 0 && tag == Tag.LI || menu) {
        return true;
      }
    }
    return false;
  }

  /// The heading as the metadata word it where the one merely has a kicker or a subtitle more than
  /// the other.
  private static String corrected(Heading heading, List<String> stated, Sources page, Site site) {
    String text = withoutName(heading.text, site);
    String bare = bare(text);
    for (String claim : stated) {
      String title = withoutName(claim, site);
      if (isPart(bare(title), bare, heading, page.dom())) {
        return title;
      }
    }
    String agreed =
        stated.size() > 1 && bare(stated.get(0)).equals(bare(stated.get(1)))
            ? stated.getFirst()
            : "";
    boolean lacksKicker =
        agreed.contains(":")
            && bare(agreed).endsWith(bare)
            && page.ld().text("headline") != null
            && bare(page.found().title()).startsWith(bare(agreed));
    return lacksKicker ? agreed : text;
  }

  private static boolean isPart(String claim, String bare, Heading heading, Dom dom) {
    return claim.length() >= SHORTEST
        && bare.length() > claim.length()
        && (bare.endsWith(claim) && startsRun(heading, claim, dom)
            || bare.startsWith(claim) && endsRun(heading.node, claim, dom));
  }

  private static String withoutName(String heading, Site site) {
    if (!hasParts(heading)) {
      return heading;
    }
    Matcher m = LAST_PART.matcher(heading);
    return m.matches() && site.isExactly(m.group(2)) ? m.group(1) : heading;
  }

  /// Whether the last texts of a heading, or what stands behind its last bar, say just this.
  private static boolean startsRun(Heading heading, String bare, Dom dom) {
    if (bare(heading.text.substring(heading.text.lastIndexOf('|') + 1)).equals(bare)) {
      return true;
    }
    String now = "";
    for (int i = dom.end(heading.node) - 1; i > heading.node && now.length() < bare.length(); i--) {
      if (dom.isText(i)) {
        StringBuilder text = new StringBuilder();
        dom.append(i, text);
        now = bare(text.toString()) + now;
      }
    }
    return now.equals(bare);
  }

  /// Whether the first children of a heading say just this.
  private static boolean endsRun(int heading, String bare, Dom dom) {
    StringBuilder text = new StringBuilder();
    String now = "";
    for (int i = heading + 1; i < dom.end(heading) && now.length() < bare.length(); i++) {
      if (dom.isText(i)) {
        dom.append(i, text);
        now = bare(text.toString());
      }
    }
    return now.equals(bare);
  }

  private static void add(@Nullable String title, List<String> to) {
    if (title != null && title.length() > 1) {
      to.add(title);
    }
  }

  /// The heading that comes nearest to what the metadata or, without any, the document's title
  /// says.
  private static @Nullable Heading borneOut(
      List<Heading> headings, List<String> stated, String document) {
    List<String> claims = stated.isEmpty() ? List.of(longestPart(document)) : stated;
    Heading best = nearest(headings, true, claims, HEADING_OVERLAP);
    return best == null ? nearest(headings, false, claims, OTHER_OVERLAP) : best;
  }

  private static @Nullable Heading nearest(
      List<Heading> headings, boolean main, List<String> claims, double enough) {
    Heading best = null;
    double most = enough;
    for (Heading heading : headings) {
      for (String claim : claims) {
        double overlap = heading.main == main ? overlap(heading.text, claim) : 0;
        if (overlap > most) {
          best = heading;
          most = overlap;
        }
      }
    }
    return best;
  }

  /// Shared words over the mean number of words.
  private static double overlap(String a, String b) {
    Set<String> left = words(a);
    Set<String> right = words(b);
    long shared = left.stream().filter(right::contains).count();
    return left.isEmpty() || right.isEmpty() ? 0 : 2.0 * shared / (left.size() + right.size());
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>(Arrays.asList(NOT_WORD.split(text.toLowerCase(Locale.ROOT))));
    words.remove("");
    return words;
  }

  private static boolean hasParts(String title) {
    for (int i = 0; i < title.length(); i++) {
      if (BETWEEN_PARTS.indexOf(title.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static String longestPart(String title) {
    if (!hasParts(title)) {
      return title;
    }
    return Arrays.stream(SEPARATOR.split(title))
        .max(Comparator.comparingInt(String::length))
        .orElse(title);
  }

  /// Cuts a site's name from either end of a title: what is said to be its name, or else one short
  /// part behind a long one.
  private static String withoutSite(String title, Site site) {
    if (!hasParts(title)) {
      return title;
    }
    String rest = title;
    boolean guessed = false;
    for (int i = 0; i < MAX_PARTS; i++) {
      Matcher last = LAST_PART.matcher(rest);
      if (!last.matches()) {
        break;
      }
      String tail = last.group(2);
      boolean named = site.is(tail) && last.group(1).length() > 3;
      boolean bar = rest.charAt(last.end(1)) == '|' || rest.startsWith(" |", last.end(1));
      boolean small =
          Texts.words(tail) <= (bar ? 6 : 4)
              && last.group(1).length() > (bar ? 1.2 : 2) * tail.length();
      if (!named && (guessed || !small)) {
        break;
      }
      guessed |= !named;
      rest = trimSeparators(last.group(1));
    }
    Matcher first = FIRST_PART.matcher(rest);
    return first.matches() && site.isExactly(first.group(1)) ? first.group(2) : rest;
  }

  private static String trimSeparators(String text) {
    return Texts.fold(text.replaceAll("[\\s|•·»›:—–-]+$", ""));
  }

  static String bare(String text) {
    StringBuilder out = new StringBuilder(text.length());
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); ) {
      int c = lower.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }
}
