package org.aigaq.ingest.read.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aigaq.ingest.read.text.Texts;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The headline: the page's own heading where the metadata bears it out, the metadata otherwise.
final class Titles {
  private static final int MAX = 400;
  private static final Pattern SEPARATOR = Pattern.compile("\\s+[|•·»›:—–-]\\s+|\\s*[|•»]\\s*");

  private Titles() {}

  static @Nullable String of(Document page, Meta meta, JsonLd ld) {
    List<String> stated = new ArrayList<>();
    add(ld.text("headline"), stated);
    add(meta.first("og:title"), stated);
    add(
        meta.first("twitter:title", "dc.title", "dcterms.title", "sailthru.title", "title"),
        stated);
    String document = Texts.fold(page.title());
    List<String> headings = headings(page);
    String heading = borneOut(headings, stated, document);
    if (heading != null) {
      return Texts.shorten(heading, MAX);
    }
    String title = stated.isEmpty() ? null : withoutSite(stated.getFirst(), document, meta);
    if (title == null && headings.size() == 1) {
      title = headings.getFirst();
    }
    if (title == null) {
      title = Texts.orNull(withoutSite(document, document, meta));
    }
    return title == null ? null : Texts.shorten(title, MAX);
  }

  private static void add(@Nullable String title, List<String> to) {
    if (title != null && title.length() > 1) {
      to.add(title);
    }
  }

  private static List<String> headings(Document page) {
    List<String> found = new ArrayList<>();
    for (Element h :
        page.select("[itemprop=headline],h1,.headline,.entry-title,.article-title,h2")) {
      String text = Texts.fold(h.text());
      if (text.length() > 3 && text.length() < MAX && !found.contains(text) && found.size() < 40) {
        found.add(text);
      }
    }
    return found;
  }

  /// The first heading that a stated title, or the document's, repeats.
  private static @Nullable String borneOut(
      List<String> headings, List<String> stated, String document) {
    for (String heading : headings) {
      String bare = bare(heading);
      boolean repeated =
          bare.length() > 8
              && (stated.stream().anyMatch(t -> bare(t).contains(bare))
                  || bare(document).contains(bare));
      if (repeated) {
        return heading;
      }
    }
    return null;
  }

  /// Cuts a site's name from either end of a title.
  private static String withoutSite(String title, String document, Meta meta) {
    Optional<String> site = Optional.ofNullable(meta.first("og:site_name", "application-name"));
    String[] parts = SEPARATOR.split(title);
    if (parts.length < 2) {
      return title;
    }
    String longest = Arrays.stream(parts).max((a, b) -> a.length() - b.length()).orElse(title);
    String last = parts[parts.length - 1];
    boolean named =
        site.isPresent()
            && (bare(last).contains(bare(site.get())) || bare(site.get()).contains(bare(last)));
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
