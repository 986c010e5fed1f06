package org.aigaq.ingest.read.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.aigaq.ingest.read.dom.Attr;
import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Tag;
import org.aigaq.ingest.read.text.Texts;
import org.aigaq.ingest.read.text.Urls;
import org.jspecify.annotations.Nullable;

/// The headline: the page's own heading where the metadata bears it out, the metadata otherwise.
final class Titles {
  private static final int MAX = 400;
  private static final Pattern SEPARATOR = Pattern.compile("\\s+[|•·»›:—–-]\\s+|\\s*[|•»]\\s*");

  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final double HEADING_OVERLAP = 0.35;
  private static final double OTHER_OVERLAP = 0.75;

  private Titles() {}

  static @Nullable String of(Sources page) {
    Meta meta = page.meta();
    JsonLd ld = page.ld();
    List<String> stated = new ArrayList<>();
    add(ld.text("headline"), stated);
    add(meta.first("og:title"), stated);
    add(
        meta.first("twitter:title", "dc.title", "dcterms.title", "sailthru.title", "title"),
        stated);
    String document = page.found().title();
    String agreed = agreed(page);
    if (agreed != null) {
      return Texts.shorten(agreed, MAX);
    }
    String heading = borneOut(page, stated, document);
    if (heading != null) {
      return Texts.shorten(heading, MAX);
    }
    String title = stated.isEmpty() ? null : withoutSite(page, stated.getFirst(), document);
    List<String> headings = texts(page, Titles::isH1);
    if (title == null && headings.size() == 1) {
      title = headings.getFirst();
    }
    if (title == null) {
      title = Texts.orNull(withoutSite(page, document, document));
    }
    return title == null ? null : Texts.shorten(title, MAX);
  }

  /// A press that gives one headline in all of its metadata means it, whatever kicker or variant
  /// the page shows.
  private static @Nullable String agreed(Sources page) {
    String headline = page.ld().text("headline");
    String social = page.meta().first("og:title");
    if (headline == null || social == null || !page.ld().isNews()) {
      return null;
    }
    String other = page.meta().first("twitter:title");
    boolean all = bare(headline).equals(bare(social));
    return all && (other == null || bare(other).equals(bare(social))) ? headline : null;
  }

  private static void add(@Nullable String title, List<String> to) {
    if (title != null && title.length() > 1) {
      to.add(title);
    }
  }

  private interface Which {
    boolean test(Sources page, int node);
  }

  private static boolean isH1(Sources page, int node) {
    return page.dom().tag(node) == Tag.H1;
  }

  private static boolean isHeading(Sources page, int node) {
    return isH1(page, node) || page.dom().attr(node, Attr.ITEMPROP).equals("headline");
  }

  private static boolean mayBeHeading(Sources page, int node) {
    return page.dom().tag(node) == Tag.H2 || (page.marks()[node] & Marks.HEADLINE) != 0;
  }

  private static List<String> texts(Sources page, Which which) {
    List<String> found = new ArrayList<>();
    Dom dom = page.dom();
    for (int i = dom.body(); i < dom.size() && found.size() < 40; i++) {
      if (!dom.isText(i) && which.test(page, i) && page.shown().length(i) < MAX) {
        String text = dom.text(i);
        if (text.length() > 3
            && text.length() < MAX
            && !found.contains(text)
            && !isSite(page, text)) {
          found.add(text);
        }
      }
    }
    return found;
  }

  /// A heading that names the site heads every page of it.
  private static boolean isSite(Sources page, String text) {
    String name = page.meta().first("og:site_name");
    String bare = bare(text);
    return (name != null && bare.equals(bare(name)))
        || (bare.length() >= 5 && bare(Urls.host(page.url())).contains(bare));
  }

  /// The heading that comes nearest to what the metadata or, without any, the document's title
  /// says.
  private static @Nullable String borneOut(Sources page, List<String> stated, String document) {
    List<String> claims = stated.isEmpty() ? List.of(longestPart(document)) : stated;
    String best = nearest(texts(page, Titles::isHeading), claims, HEADING_OVERLAP);
    return best == null ? nearest(texts(page, Titles::mayBeHeading), claims, OTHER_OVERLAP) : best;
  }

  private static @Nullable String nearest(
      List<String> headings, List<String> claims, double enough) {
    String best = null;
    double most = enough;
    for (String heading : headings) {
      for (String claim : claims) {
        double overlap = overlap(heading, claim);
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

  private static String longestPart(String title) {
    return Arrays.stream(SEPARATOR.split(title))
        .max(Comparator.comparingInt(String::length))
        .orElse(title);
  }

  /// Cuts a site's name from either end of a title.
  private static String withoutSite(Sources page, String title, String document) {
    Optional<String> site =
        Optional.ofNullable(page.meta().first("og:site_name", "application-name"));
    String[] parts = SEPARATOR.split(title);
    if (parts.length < 2) {
      return title;
    }
    String longest = Arrays.stream(parts).max((a, b) -> a.length() - b.length()).orElse(title);
    String last = parts[parts.length - 1];
    boolean named =
        site.isPresent()
                && (bare(last).contains(bare(site.get())) || bare(site.get()).contains(bare(last)))
            || isSite(page, last);
    if (named || Texts.words(last) <= 4 && longest.length() > 2 * last.length()) {
      int end = title.lastIndexOf(last);
      return SEPARATOR.splitAsStream(title.substring(0, end)).count() == 1
          ? trimSeparators(title.substring(0, end))
          : title.equals(document) ? longest : trimSeparators(title.substring(0, end));
    }
    return title;
  }

  private static String trimSeparators(String text) {
    return Texts.fold(text.replaceAll("[\\s|•·»›:—–-]+$", ""));
  }

  static String bare(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
