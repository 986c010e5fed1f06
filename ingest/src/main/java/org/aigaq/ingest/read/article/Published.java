package org.aigaq.ingest.read.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aigaq.ingest.read.dom.Attr;
import org.aigaq.ingest.read.dom.Dom;
import org.aigaq.ingest.read.dom.Tag;
import org.aigaq.ingest.read.text.Dates;
import org.aigaq.ingest.read.text.Stated;
import org.aigaq.ingest.read.text.Texts;
import org.aigaq.ingest.read.text.Urls;
import org.jspecify.annotations.Nullable;

/// When an article was published and changed: the most explicit source that can be believed.
final class Published {
  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "published-date",
    "published_time",
    "publish-date",
    "publish_date",
    "pubdate",
    "publication_date",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "dc.date.created",
    "og:published_time",
    "og:pubdate",
    "article_date_original",
    "originalpublicationdate",
    "citation_publication_date",
    "ptime",
    "last-updated",
    "date",
    "datecreated"
  };
  private static final String[] MODIFIED = {
    "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "lastmod"
  };
  private static final Pattern IN_URL =
      Pattern.compile(
          "(?:^|[/_.-])((?:19|20)\\d{2})[/_.-]?(0[1-9]|1[0-2])[/_.-]?(0[1-9]|[12]\\d|3[01])(?=$|[/_.-]|\\D)");
  private static final Pattern DATED_LINE =
      Pattern.compile(
          "\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})(?!\\d)|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}|\\d{1,2}\\.?\\s+(?:de\\s+)?\\p{L}{3,12}\\.?,?\\s+(?:de\\s+)?\\d{4}|\\p{L}{3,10}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}");
  private static final int MAX_LINES = 60;

  private Published() {}

  static Optional<Stated> published(Sources page) {
    Meta meta = page.meta();
    JsonLd ld = page.ld();
    Instant now = page.now();
    List<@Nullable String> stated = new ArrayList<>();
    stated.add(ld.text("datePublished"));
    for (String name : PUBLISHED) {
      stated.addAll(meta.all(name));
    }
    stated.add(ld.text("dateCreated"));
    stated.add(ld.text("uploadDate"));
    return firstOf(stated, now)
        .or(() -> inElements(page))
        .or(() -> inUrl(page.url(), now))
        .or(() -> inText(page))
        .or(() -> modified(page));
  }

  /// The day that readers were given: a moment in UTC may be the day before or after it.
  static LocalDate day(Sources page, Stated stated) {
    LocalDate day = stated.day();
    if (stated.time() == null || !ZoneOffset.UTC.equals(stated.offset())) {
      return day;
    }
    return inUrl(page.url(), page.now())
        .map(Stated::day)
        .filter(d -> Math.abs(ChronoUnit.DAYS.between(d, day)) == 1)
        .orElse(day);
  }

  static Optional<Stated> modified(Sources page) {
    return firstOf(
        java.util.Arrays.asList(page.ld().text("dateModified"), page.meta().first(MODIFIED)),
        page.now());
  }

  private static Optional<Stated> firstOf(List<@Nullable String> texts, Instant now) {
    for (String text : texts) {
      Optional<Stated> date = Dates.parse(text, now);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /// From the most to the least explicit.
  private static Optional<Stated> inElements(Sources page) {
    for (int rank = 0; rank < 5; rank++) {
      Dom dom = page.dom();
      for (int i = dom.body(); i < dom.size(); i++) {
        if (!dom.isText(i) && isRank(page, i, rank)) {
          Optional<Stated> date = inElement(page, i);
          if (date.isPresent()) {
            return date;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isRank(Sources page, int node, int rank) {
    Dom dom = page.dom();
    boolean time = dom.tag(node) == Tag.TIME;
    return switch (rank) {
      case 0 ->
          dom.hasAttributes(node)
              && dom.attr(node, Attr.ITEMPROP).equalsIgnoreCase("datePublished");
      case 1 -> time && dom.has(node, Attr.PUBDATE);
      case 2 -> time && isNearTheTitle(dom, node);
      case 3 -> time;
      default -> (page.marks()[node] & Marks.DATE) != 0;
    };
  }

  private static boolean isNearTheTitle(Dom dom, int node) {
    return dom.closest(node, Tag.ARTICLE) >= 0
        || dom.closest(node, Tag.HEADER) >= 0
        || dom.closest(node, Tag.MAIN) >= 0;
  }

  private static Optional<Stated> inElement(Sources page, int node) {
    Dom dom = page.dom();
    return firstOf(
            java.util.Arrays.asList(
                dom.attr(node, Attr.DATETIME),
                dom.attr(node, Attr.CONTENT),
                dom.attr(node, Attr.TITLE),
                dom.attr(node, Attr.DATA_DATETIME)),
            page.now())
        .or(
            () ->
                page.shown().length(node) > 200
                    ? Optional.empty()
                    : inLine(dom.text(node), page.now()));
  }

  private static Optional<Stated> inLine(String text, Instant now) {
    if (text.length() > 200) {
      return Optional.empty();
    }
    Optional<Stated> whole = text.length() <= 60 ? Dates.parse(text, now) : Optional.empty();
    if (whole.isPresent()) {
      return whole;
    }
    Matcher m = DATED_LINE.matcher(text);
    return m.find() ? Dates.parse(m.group(), now) : Optional.empty();
  }

  private static Optional<Stated> inUrl(String url, Instant now) {
    Matcher m = IN_URL.matcher(Urls.path(url));
    return m.find()
        ? Dates.parse(m.group(1) + "-" + m.group(2) + "-" + m.group(3), now)
        : Optional.empty();
  }

  /// Short lines, in the page's order.
  private static Optional<Stated> inText(Sources page) {
    Dom dom = page.dom();
    int lines = 0;
    StringBuilder text = new StringBuilder();
    for (int i = dom.body(); i < dom.size(); i++) {
      int length = dom.isText(i) ? page.shown().length(i) : 0;
      if (length < 6 || length > 160) {
        continue;
      }
      text.setLength(0);
      dom.append(i, text);
      String line = Texts.fold(text.toString());
      if (DATED_LINE.matcher(line).find()) {
        Optional<Stated> date = inLine(line, page.now());
        if (date.isPresent() || ++lines > MAX_LINES) {
          return date;
        }
      }
    }
    return Optional.empty();
  }
}
